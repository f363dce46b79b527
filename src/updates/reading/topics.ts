import type { Glossary, Recommendation } from '../../corpus/types.ts';
import { remember } from '../../remember.ts';
import { isFiller, isOrdinaryWord, readWords, stemWord } from '../../retrieval/words.ts';
import { isOneSlip } from './dates/respell.ts';
import { VENUE } from './words.ts';

/** What a text says about which recommendation it speaks of. */
export interface Topics {
  /** The recommendation that the text is about, if one clearly stands out. `among` limits the choice. */
  guess(texts: readonly WeightedText[], among?: readonly string[]): string | null;
  /** Recommendations with any word of the text to speak for them, and how much. */
  votes(texts: readonly WeightedText[]): ReadonlyMap<string, number>;
  /** Whether the text has words of the recommendation's own field, its themes included. */
  speaksOf(id: string, text: string): boolean;
  /** Whether a name of the recommendation of at least so many words stands in the text whole. */
  names(id: string, text: string, least: number): boolean;
  /** Whether every word of the text is of the recommendation's name or aliases (of any one's, for null). */
  isName(word: string, id: string | null): boolean;
  /** Whether the text has a word of any theme or recommendation. */
  isKnown(text: string): boolean;
}

export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Below this no text is taken to speak of a recommendation: one word that two of them share is not enough. */
const ENOUGH = 0.65;
/** By how much the best must lead the second best. */
const LEAD = 1.5;
const NAME_WEIGHT = 1;
/** Words of the recommendation's long wording count for little: it has many, and ordinary ones. */
const ASKS_WEIGHT = 0.2;
const GENERIC_WEIGHT = 0.15;

/** Words that every recommendation of every council uses: they tell none from another. */
const GENERIC = new Set(
  `plan strategy strategic programme project work delivery deliver develop development board meeting session report approach framework
  improve improvement manage management action team council service services review system key new need process priority priorities
  performance progress implementation implement activity activities group paper policy model good practice robust effective
  effectively clear clearly current regular better well year years across ensure support within long term medium help include including
  capacity tracker training workshop event joint operational resource resourcing target rec recommend recommendation commitment commitments corporate strengthen raise build use many put`
    .trim()
    .split(/\s+/)
    .map(topicStem),
);

interface Field {
  readonly id: string;
  /** Stem to weight. */
  readonly words: ReadonlyMap<string, number>;
  readonly names: readonly (readonly string[])[];
  /** Words and phrases of its themes. */
  readonly themeTerms: readonly (readonly string[])[];
}

/** Prepares the topics of the recommendations: words of titles and aliases weigh most, shared words are divided. */
export function createTopics(recommendations: readonly Recommendation[], glossary: Glossary): Topics {
  const written = createExpander(glossary);
  const fields = recommendations.map((item) => readField(item, glossary, written));
  const meant = slipReader(fields);
  const expand: Expand = (text, isWanted) => written(text, isWanted).map((stem) => meant(stem));
  const share = shareOf(fields);
  const themeTerms = glossary.themes
    .flatMap((theme) => theme.words.map((word) => written(word)))
    .filter((term) => term.some((stem) => !GENERIC.has(stem)));

  /** A short form speaks as a whole: "ASC" has no more to do with social housing than with anything else. */
  const withoutStrayShort = (text: string) =>
    expand(text, (run) => fields.some(({ names }) => names.some((name) => holdsRun(name, run))));
  const votes = (texts: readonly WeightedText[]) => {
    const total = new Map<string, number>();
    const add = (id: string, vote: number) => total.set(id, (total.get(id) ?? 0) + vote);
    const seen = new Set<string>();
    for (const { text, weight } of [...texts].sort((a, b) => b.weight - a.weight)) {
      const stems = expand(text.replace(VENUE, ' '));
      const voting = withoutStrayShort(text.replace(VENUE, ' '));
      for (const stem of voting) {
        if (seen.has(stem)) continue;
        seen.add(stem);
        for (const field of fields) add(field.id, weight * share(field, stem));
      }
      for (const [id, bonus] of nameVotes(fields, stems)) add(id, weight * bonus);
    }
    return total;
  };
  const isName = (field: Field, stem: string) => (field.words.get(stem) ?? 0) >= NAME_WEIGHT;
  // a word of the long wording is a recommendation's own unless it names another
  const isOwn = (field: Field, stem: string) =>
    isName(field, stem) || (field.words.has(stem) && !fields.some((other) => isName(other, stem)));
  const fieldOf = (id: string) => fields.find((field) => field.id === id);
  return {
    votes,
    guess(texts, among) {
      const ranked = [...votes(texts)]
        .filter(([id]) => !among || among.includes(id))
        .sort((a, b) => b[1] - a[1]);
      const [best, second] = ranked;
      if (!best || best[1] < ENOUGH) return null;
      return second && best[1] < second[1] * LEAD ? null : best[0];
    },
    speaksOf(id, text) {
      const field = fieldOf(id);
      if (!field) return false;
      const stems = expand(text.replace(VENUE, ' '));
      const own = stems.some((stem) => !GENERIC.has(stem) && isOwn(field, stem));
      return own || field.themeTerms.some((term) => holdsRun(stems, term));
    },
    names(id, text, least) {
      const stems = expand(text);
      return (fieldOf(id)?.names ?? []).some(
        (name) => name.length >= least && holdsRun(stems, name) && name.some((stem) => !GENERIC.has(stem)),
      );
    },
    isName(word, id) {
      const stems = expand(word);
      const some = fields.filter((field) => id === null || field.id === id);
      return (
        stems.length > 0 &&
        stems.every(
          (stem) => GENERIC.has(stem) || some.some((field) => (field.words.get(stem) ?? 0) >= NAME_WEIGHT),
        )
      );
    },
    isKnown(text) {
      const stems = expand(text);
      const own = stems.some(
        (stem) => !GENERIC.has(stem) && fields.some((field) => (field.words.get(stem) ?? 0) >= NAME_WEIGHT),
      );
      return own || themeTerms.some((term) => holdsRun(stems, term));
    },
  };
}

/** "financial" and "finance", "strategies" and "strategy" are one: a last i or e of a stem tells nothing. */
function topicStem(raw: string): string {
  const stem = stemWord(raw);
  return stem.length > 4 ? stem.replace(/[ie]+$/, '') : stem;
}

type Expand = (text: string, isWanted?: (expansion: readonly string[]) => boolean) => string[];

/** Splits a text into stems, short forms written out ("TA" is "temporary accommodation"), or only those wanted. */
function createExpander(glossary: Glossary): Expand {
  const long = new Map<string, string[]>();
  for (const { short, long: expansions } of glossary.abbreviations) {
    const first = expansions[0];
    if (first && !/\s/.test(short))
      long.set(
        short.toLowerCase(),
        readWords(first)
          .filter((word) => !isFiller(word))
          .map(({ raw }) => topicStem(raw)),
      );
  }
  return (text, isWanted = () => true) =>
    readWords(text).flatMap((word) => {
      const lower = word.raw.toLowerCase();
      const expansion = long.get(lower);
      if (expansion && (!isOrdinaryWord(lower) || word.raw === word.raw.toUpperCase()))
        return isWanted(expansion) ? expansion : [];
      return isFiller(word) ? [] : [topicStem(word.raw)];
    });
}

function readField(item: Recommendation, glossary: Glossary, expand: Expand): Field {
  const words = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const stem of expand(text)) {
      const value = GENERIC.has(stem) ? weight * GENERIC_WEIGHT : weight;
      words.set(stem, Math.max(words.get(stem) ?? 0, GENERIC.has(stem) ? value : weight));
    }
  };
  add(item.asks, ASKS_WEIGHT);
  for (const name of [item.title, ...item.aliases]) add(name, NAME_WEIGHT);
  const themes = glossary.themes.filter((theme) => item.themes.includes(theme.id));
  return {
    id: item.id,
    words,
    names: [item.title, ...item.aliases].map((name) => expand(name)).filter((name) => name.length > 0),
    themeTerms: themes
      .flatMap((theme) => theme.words.map((word) => expand(word)))
      .filter((term) => term.some((stem) => !GENERIC.has(stem))),
  };
}

/** Shorter words have others beside them that are one letter away. */
const SLIP_LENGTH = 6;

/** "Councilor", "stratergy": a word that no recommendation has, one slip from a name that some do. */
function slipReader(fields: readonly Field[]): (stem: string) => string {
  const known = new Set(fields.flatMap(({ words }) => [...words.keys()]));
  const names = fields.flatMap(({ words }) =>
    [...words].flatMap(([stem, weight]) =>
      weight >= NAME_WEIGHT && stem.length >= SLIP_LENGTH ? [stem] : [],
    ),
  );
  return remember(MOST_WORDS, (stem: string) =>
    known.has(stem) || stem.length < SLIP_LENGTH
      ? stem
      : (names.find((name) => isOneSlip(stem, name) && !isOtherWord(stem, name)) ?? stem),
  );
}

/** A letter in another's place makes real words ("derision"); one too few, one too many or two swapped make none. */
function isOtherWord(stem: string, name: string): boolean {
  return stem.length === name.length && [...stem].sort().join('') !== [...name].sort().join('');
}

const MOST_WORDS = 5000;

/** A word's vote is divided among the recommendations that have it. */
function shareOf(fields: readonly Field[]): (field: Field, stem: string) => number {
  const totals = new Map<string, number>();
  for (const field of fields)
    for (const [stem, weight] of field.words) totals.set(stem, (totals.get(stem) ?? 0) + weight);
  return (field, stem) => {
    const weight = field.words.get(stem);
    return weight === undefined ? 0 : (weight * weight) / (totals.get(stem) ?? weight);
  };
}

/** A whole name counts beyond its words: longer names more, names of several recommendations for none. */
function nameVotes(fields: readonly Field[], stems: readonly string[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const field of fields)
    for (const name of field.names) {
      const telling = name.filter((stem) => !GENERIC.has(stem)).length;
      if (name.length < 2 || telling === 0 || !holdsRun(stems, name)) continue;
      votes.set(field.id, Math.max(votes.get(field.id) ?? 0, telling + (name.length - telling) / 2));
    }
  return votes;
}

function holdsRun(stems: readonly string[], run: readonly string[]): boolean {
  return stems.some((_, at) => run.every((stem, offset) => stems[at + offset] === stem));
}
