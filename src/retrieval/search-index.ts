import MiniSearch from 'minisearch';
import type { Statement } from '../corpus/statements.ts';
import type { Concepts } from './concepts.ts';
import { isFiller, readWords } from './words.ts';

/** One searchable thing as index tokens, parted by spaces: stems and concept tokens. */
interface Entry {
  readonly id: number;
  readonly statement: string;
  readonly passage: string;
  readonly heading: string;
}

export interface IndexHit {
  readonly statement: Statement;
  /** Its place in the list of statements. */
  readonly place: number;
  readonly score: number;
  /** Query tokens that the hit holds, and those that the statement itself holds, not only the passage behind it. */
  readonly tokens: ReadonlySet<string>;
  readonly ownTokens: ReadonlySet<string>;
}

export interface SearchIndex {
  /** Best first. */
  search(tokens: ReadonlyMap<string, number>): IndexHit[];
  /** How rare a token is, as BM25 sees it: 0 for one that stands everywhere, about 7 for one that stands once in a thousand. */
  rarity(token: string): number;
  has(token: string): boolean;
}

/** The statement itself counts most; the passage behind it and its headings help to find it. */
const FIELD_WEIGHTS = { statement: 1, passage: 0.5, heading: 0.3 };
/** More than the documents at hand have; in a large collection, ranking and choosing must not look at every hit. */
export const MOST_HITS = 2_000;
/** Room for a voice or a year to be picked out of the hits. */
const MOST_LOOKED_AT = 3 * MOST_HITS;

export function createSearchIndex(statements: readonly Statement[], concepts: Concepts): SearchIndex {
  const index = new MiniSearch<Entry>({
    fields: ['statement', 'passage', 'heading'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: FIELD_WEIGHTS, combineWith: 'OR', prefix: false, fuzzy: false },
  });
  const frequency = new Map<string, number>();
  const tokens = createTokenizer(concepts);
  statements.forEach((statement, id) => {
    const entry = toEntry(id, statement, tokens);
    index.add(entry);
    const held = new Set([entry.statement, entry.passage, entry.heading].join(' ').match(/\S+/g));
    for (const token of held) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  });
  const rarity = (token: string) => {
    const count = frequency.get(token) ?? 0;
    return Math.log(1 + (statements.length - count + 0.5) / (count + 0.5));
  };
  return {
    rarity,
    has: (token) => frequency.has(token),
    search: (query) =>
      index
        .search([...query.keys()].join(' '), {
          boostTerm: (term) => query.get(term) ?? 1,
        })
        .slice(0, MOST_LOOKED_AT)
        .map((hit) => ({
          statement: statements[hit.id as number] as Statement,
          place: hit.id as number,
          score: hit.score,
          tokens: new Set(hit.terms),
          ownTokens: new Set(
            hit.terms.filter((term) => hit.match[term]?.some((field) => field !== 'passage')),
          ),
        })),
  };
}

/** Findings share passages: each text is read once. */
function createTokenizer(concepts: Concepts): (text: string) => string {
  const read = new Map<string, string>();
  return (text) => {
    const tokens = read.get(text) ?? indexTokens(text, concepts).join(' ');
    read.set(text, tokens);
    return tokens;
  };
}

function toEntry(id: number, statement: Statement, tokens: (text: string) => string): Entry {
  const { text, finding, passages, section, subheading, themes } = statement;
  const speaker = statement.voice === 'ofsted' ? 'Ofsted' : '';
  const heading = [subheading ?? '', isNumber(section) ? '' : section, speaker].join(' ');
  return {
    id,
    statement: tokens(text),
    passage: finding ? tokens(passages.map(({ reading }) => reading).join(' ')) : '',
    heading: `${tokens(heading)} ${themes.map(themeToken).join(' ')}`,
  };
}

/** Index token of a theme, "@housing". */
export function themeToken(theme: string): string {
  return `@${theme}`;
}

function isNumber(section: string): boolean {
  return /^\d/.test(section);
}

/** Stems of the words that carry meaning, and the concepts they form. */
export function indexTokens(text: string, concepts: Concepts): string[] {
  if (text === '') return [];
  const words = readWords(text);
  const own = words.filter((word) => !isFiller(word)).map((word) => word.stem);
  return [...own, ...concepts.find(words).map((match) => match.token)];
}
