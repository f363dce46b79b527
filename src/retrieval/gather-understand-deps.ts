import type { Corpus } from '../corpus/library.ts';
import { joinHyphens } from './concepts.ts';
import { everydayWords } from './light-words.ts';
import type { SearchIndex } from './search-index.ts';
import { createSpelling } from './spelling.ts';
import { createThemeFinder } from './themes.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import type { WordVectors } from './word-vectors.ts';
import { contentStems, readWords } from './words.ts';

export function gatherUnderstandDeps(
  corpus: Corpus,
  index: SearchIndex,
  concepts: UnderstandDeps['concepts'],
  vectors: WordVectors,
): UnderstandDeps {
  const sources = [...corpus.sources.values()];
  const yearsOf = (list: typeof sources) => [...new Set(list.map(({ year }) => year))].sort((a, b) => a - b);
  const newest = Math.max(
    ...corpus.recommendations.map(({ source }) => corpus.sources.get(source)?.year ?? 0),
  );
  return {
    ...{
      index,
      concepts,
      spelling: createSpelling(knownWords(corpus)),
      isEnglish: (word) => vectors.vectorOf(word) !== null,
      meansTheSame: (word, other) => nearness(vectors.vectorOf(word), vectors.vectorOf(other)) > SAME_WORD,
      themesOf: createThemeFinder(corpus.glossary.themes, concepts),
    },
    years: yearsOf(sources),
    speaks: (voice, year) => sources.some((source) => source.voice === voice && source.year === year),
    peerYears: yearsOf(sources.filter(({ voice }) => voice === 'peers')),
    councilStems: new Set(
      [corpus.council.name, corpus.council.place, ...corpus.council.also].flatMap(contentStems),
    ),
    recommendationTitle: (wanted) => corpus.recommendations.find(({ id }) => id === wanted)?.title ?? null,
    recommendationId: (number, year) =>
      corpus.recommendations.find(
        (item) => item.number === number && corpus.sources.get(item.source)?.year === (year ?? newest),
      )?.id ?? null,
  };
}

/** Nearness from which two words that are spelt alike are one word. */
const SAME_WORD = 0.75;

function nearness(one: Float32Array | null, other: Float32Array | null): number {
  return one && other ? one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0) : 0;
}

/** Everyday words first, so that "poeple" is read as "people"; then the words of the digest, the documents and the glossary. */
function knownWords({ findings, documents, glossary }: Corpus): Set<string> {
  const texts = [
    ...findings.map(({ statement }) => statement),
    ...[...documents.values()].map(({ text }) => text),
    ...glossary.synonyms.flat().flatMap((term) => [term, joinHyphens(term)]),
    ...glossary.abbreviations.flatMap(({ long }) => long),
  ];
  const written = new Set<string>();
  for (const text of texts) for (const { raw } of readWords(text)) written.add(raw);
  const words = [...written].map((word) => word.toLowerCase().replace(/['’]s?$/, ''));
  return new Set([...everydayWords(), ...words.filter((word) => word.length > 3 && !/\d/.test(word))]);
}
