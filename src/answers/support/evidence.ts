import { splitSentences } from '../../corpus/sentences.ts';
import type { Statement } from '../../corpus/statements.ts';
import type { Stance } from '../../corpus/types.ts';
import { givesOrders } from '../../models/gives-orders.ts';
import type { Word } from '../../retrieval/words.ts';
import type { Citation } from '../answer.ts';
import { splitClauses } from './clauses.ts';

/** Reads words as the index does: by stem and by what the glossary holds for the same. */
export interface WordReader {
  /** The ways to say each word that carries meaning. */
  wordTokens(words: readonly Word[]): string[][];
  tokensOf(text: string): readonly string[];
}

/** A stretch of evidence with the tokens in it. */
export interface Unit {
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
}

/** All that a claim may rest on. */
export interface Evidence {
  /** Everything, for what may stand anywhere in it. */
  readonly text: string;
  /** Each finding with its passages: what one thing said may rest on. */
  readonly statements: readonly Unit[];
  readonly sentences: readonly Unit[];
  readonly clauses: readonly Unit[];
  readonly stances: readonly Stance[];
  /** The source's own characters, where the document is at hand; else the phrases that the digest keeps word for word. */
  readonly verbatim: readonly string[];
}

/** The findings and passages that a claim rests on, read for checking. */
export function gatherEvidence(
  statements: readonly Statement[],
  citations: readonly Citation[],
  words: WordReader,
): Evidence {
  const quotes = citations.flatMap(({ quote }) => quote ?? []);
  const each = statements.map(({ text, passages }) =>
    tellingSentences([text, ...passages.map(({ reading }) => reading)]),
  );
  const sentences = [...new Set([...each.flat(), ...tellingSentences(quotes)])];
  const text = sentences.join('\n');
  const toUnit = (stretch: string): Unit => ({ text: stretch, tokens: new Set(words.tokensOf(stretch)) });
  return {
    text,
    statements: each.map((own) => toUnit(own.join('\n'))),
    sentences: sentences.map(toUnit),
    clauses: [...new Set(sentences.flatMap((sentence) => splitClauses(sentence, words)))].map(toUnit),
    stances: statements.map(({ stance }) => stance),
    verbatim: quotes.length > 0 ? quotes : statements.flatMap(({ finding }) => phrasesOf(finding)),
  };
}

/** An order to whoever reads by machine says nothing about the council. */
function tellingSentences(texts: readonly string[]): string[] {
  return texts.flatMap(sentencesOf).filter((sentence) => !givesOrders(sentence));
}

export function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Without the document: its words that a finding keeps, as anchors or between quotation marks. */
function phrasesOf(finding: Statement['finding']): string[] {
  if (!finding) return [];
  const quoted = finding.statement.match(/“[^”]+”|"[^"]+"/g) ?? [];
  return [...finding.anchors, ...quoted.map((words) => words.slice(1, -1))];
}
