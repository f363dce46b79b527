import { readNumberWord } from '../corpus/number-words.ts';
import type { Glossary } from '../corpus/types.ts';
import { isFiller, isOrdinaryWord, readWords, type Word } from './words.ts';

/**
 * Words and phrases that mean one thing share a concept: a synonym group of the glossary, or an abbreviation with its
 * expansions. Texts are indexed under their concepts beside their own stems, so a question finds a passage that says
 * the same in other words, phrases included.
 */
export interface Concepts {
  /** Where concepts stand in a text: index of the first word, number of words, concept token. */
  find(words: readonly Word[]): ConceptMatch[];
}

export interface ConceptMatch {
  readonly at: number;
  readonly length: number;
  /** Index token: no word of a text can be equal to it. "=17" is a short form, which is the thing itself; "#17" is the
   * same in other words, which may mean something slightly different. */
  readonly token: string;
}

/** Whether an index token stands for the same in other words. */
export function isInOtherWords(token: string): boolean {
  return token.startsWith('#');
}

/** Whether an index token stands for a short form and what it is short for. */
export function isShortForm(token: string): boolean {
  return token.startsWith('=');
}

/** Few terms are the beginning of a longer one, so most nodes have nothing after them. */
interface Node {
  next: Map<string, Node> | null;
  tokens: readonly Term[];
}

interface Term {
  readonly token: string;
  readonly exact: string | null;
}

const createNode = (): Node => ({ next: null, tokens: [] });

export function createConcepts(glossary: Glossary): Concepts {
  const root = createNode();
  const loose = createNode();
  let number = 0;
  for (const { short, long } of glossary.abbreviations) {
    const token = `=${number++}`;
    addTerm(root, short, token, isOrdinaryWord(short.toLowerCase()) ? short : null);
    for (const term of long) addTerm(root, term, token, null);
  }
  for (const group of glossary.synonyms) {
    const token = `#${number++}`;
    for (const term of group) {
      addTerm(root, term, token, isCapitalsWord(term) ? term : null);
      addLooseTerm(loose, term, token);
    }
  }
  return { find: (words) => mergeMatches(findAll(root, words), findLoose(loose, words)) };
}

/** Phrases are also found without the small words in them: "blow our own trumpet" for "blow your own trumpet". */
function findLoose(root: Node, words: readonly Word[]): ConceptMatch[] {
  const kept = words.flatMap((word, at) => (isFiller(word) ? [] : [{ word, at }]));
  return findAll(
    root,
    kept.map(({ word }) => word),
  ).map(({ at, length, token }) => {
    const first = kept[at]?.at ?? 0;
    return { at: first, length: (kept[at + length - 1]?.at ?? first) - first + 1, token };
  });
}

function mergeMatches(exact: readonly ConceptMatch[], loose: readonly ConceptMatch[]): ConceptMatch[] {
  const isNew = (match: ConceptMatch) =>
    !exact.some(({ at, token }) => token === match.token && at >= match.at && at < match.at + match.length);
  return [...exact, ...loose.filter(isNew)];
}

function addLooseTerm(root: Node, term: string, token: string): void {
  const kept = readWords(term).filter((word) => !isFiller(word));
  if (kept.length >= 2) addWords(root, kept, token, null);
}

function isCapitalsWord(term: string): boolean {
  return /^[A-Z]{2,4}$/.test(term) && isOrdinaryWord(term.toLowerCase());
}

function addTerm(root: Node, term: string, token: string, exact: string | null): void {
  addWords(root, readWords(term), token, exact);
  if (HYPHEN.test(term)) addWords(root, readWords(joinHyphens(term)), token, exact);
  const inDigits = withDigits(term);
  if (inDigits !== term) addWords(root, readWords(inDigits), token, exact);
}

/** "Two hats" is typed as "2 hats", too. */
function withDigits(term: string): string {
  return term.replace(/\p{L}+(?= )/giu, (word) => String(readNumberWord(word) ?? word));
}

const HYPHEN = /(?<=\p{L})-(?=\p{L})/u;

/** "Fly-tipping" is typed as "flytipping", too. */
export function joinHyphens(term: string): string {
  return term.replace(new RegExp(HYPHEN, 'gu'), '');
}

function addWords(root: Node, words: readonly Word[], token: string, exact: string | null): void {
  if (words.length === 0) return;
  let node = root;
  for (const { stem } of words) {
    node.next ??= new Map();
    const next = node.next.get(stem) ?? createNode();
    node.next.set(stem, next);
    node = next;
  }
  node.tokens = [...node.tokens, { token, exact }];
}

function findAll(root: Node, words: readonly Word[]): ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    let node: Node | undefined = root;
    for (let end = at; end < words.length && node; end++) {
      node = node.next?.get((words[end] as Word).stem);
      for (const { token, exact } of node?.tokens ?? []) {
        if (exact === null || words[at]?.raw === exact) matches.push({ at, length: end - at + 1, token });
      }
    }
  }
  return matches;
}
