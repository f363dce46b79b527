import { join } from 'node:path';
import { levelSpaces } from '../corpus/import/import-document.ts';
import { isLeftOut } from '../corpus/left-out.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Passage, Source, Stance } from '../corpus/types.ts';
import { rememberWith } from '../remember.ts';
import type { Facet, Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { longTerms } from '../retrieval/terms.ts';
import { readDocumentYears } from '../retrieval/years.ts';
import { type AttributionStyles, createAttributor, loadAttributionStyles } from './attribution-styles.ts';
import { createRunFinder, type Run } from './candidates.ts';
import { createCautions } from './cautions/list-cautions.ts';
import { checkQuotation } from './check/check-quotation.ts';
import type { Claimed, Place, QuotationCheck } from './check/quotation-check.ts';
import { createQuotationIndex } from './check/quotation-index.ts';
import { quotedWordsAt } from './check/quoted-words.ts';
import { offerPhrase, phrasesOf } from './digest-phrases.ts';
import { createSentenceBook } from './document-sentences.ts';
import { type FindOptions, type FindParts, findQuotations, findTold } from './find-quotations.ts';
import { linkSentences } from './findings-behind.ts';
import { makeOffer } from './make-offer.ts';
import type { QuotationOffer, SpanOffer, WantedStance } from './offer.ts';
import { createRunScorer } from './score-run.ts';
import { loadSlips, type Slip } from './slips.ts';
import { createTopicHits } from './topic-hits.ts';
import { type Heard, hearWish } from './wish/change-wish.ts';
import { type Granted, grantWish, joinNotes } from './wish/grant-wish.ts';
import type { WishContext } from './wish/read-wish.ts';
import { tellKept } from './wish/tell-kept.ts';
import type { Quoting, Wish } from './wish/wish.ts';
import { WISHES } from './wish/wording.ts';

/** Verbatim quotations and their check. Everything is indexed when it is made; a call costs milliseconds. */
export interface Quotes {
  /** Quotations on a topic, best first. */
  find(request: Query | string, options?: FindOptions): QuotationOffer[];
  /** The wish for quotations in a message, in the light of the one before; null where it wants none. */
  hear(text: string, before: Quoting | null): Heard | null;
  /** What there is for a wish, and what has to be said of it; where nothing can be printed, what is told of its topic. */
  grant(heard: Heard): Granted & { readonly query: Query; readonly told: readonly Statement[] };
  /** "Quote this": the sentences that a statement of an answer rests on; without the document the phrases it quotes. */
  quoteStatement(statement: Statement): QuotationOffer[];
  /** "Did they say it?" */
  check(pasted: string, claimed?: Partial<Claimed>): QuotationCheck;
  /** The whole sentences around words that a check has found, ready to print; null where they stand in no sentence. */
  offerAt(place: Place): SpanOffer | null;
  /** How each document is named under a quotation, the newest first; the section is left to be filled in. */
  credits(): readonly { readonly full: string; readonly short: string }[];
  /** How to name the source of such words where there is little room. */
  shortAttribution(place: Place): string;
  /** What could mislead about words that a check has found, besides who speaks; null where nothing could. */
  cautionAt(place: Place): string | null;
  /** What the digest says, in our words, of the sentences around words that a check has found; null where it says nothing. */
  toldAt(place: Place): string | null;
}

export interface QuotesDeps {
  readonly corpus: Corpus;
  readonly retriever: Retriever;
  readonly styles: AttributionStyles;
  readonly slips: readonly Slip[];
}

function createQuotes({ corpus, retriever, styles, slips }: QuotesDeps): Quotes {
  const book = createSentenceBook(corpus);
  const behind = linkSentences(corpus, book);
  const attributor = createAttributor(styles, corpus);
  const cautions = createCautions(corpus, slips, attributor.nameSection);
  const index = createQuotationIndex(corpus, book);
  const runAround = createRunFinder(book);
  const leftOut = rememberWith((passage: Passage) => isLeftOut(corpus, passage));
  const offering = { corpus, book, behind, attributor, caution: cautions.all };
  const parts = {
    ...offering,
    ...{ retriever, index, runAround, topicHits: createTopicHits(corpus, retriever) },
    runs: createRunScorer(behind, retriever),
    offerOf: rememberWith((run: Run) => makeOffer(run, offering)),
    isLeftOut: leftOut,
  };
  const context = wishContext(corpus, retriever);
  const find = (request: Query | string, options: FindOptions = {}) =>
    findQuotations(request, options, parts);
  const quoteRecommendation = (id: string) => quoteWhole(id, parts);
  const grant: Quotes['grant'] = ({ wish, shown, kept, isText, silent }: Heard) => {
    const query = readTopic(wish, retriever);
    const granted = grantWish(wish, query, shown, { corpus, find, quoteRecommendation });
    // That there is no criticism, or nothing on a subject, must not be said where the digest tells some that cannot be printed.
    const isBare = granted.offers.length === 0 || granted.fallsShort === true;
    const mayTell = isBare && shown.length === 0 && asksNoWords(wish);
    const told = mayTell ? findTold(query, tellingOf(wish), parts) : [];
    const note = told.length > 0 ? WISHES.onlyTold(wish.stance, wish.voice ?? 'peers') : granted.note;
    const unheard = silent ? WISHES.silent(silent.voice, silent.years) : null;
    const occasion = wish.occasion === null ? null : WISHES.occasion(wish.occasion);
    return {
      ...{ ...granted, query, told },
      note: joinNotes(isText ? WISHES.writesNone : null, occasion, unheard, note, tellKept(kept)),
    };
  };
  return {
    find,
    hear: (text, before) => hearWish(text, before, context),
    grant,
    quoteStatement: ({ finding, passages, source }) => {
      if (finding && !corpus.documents.has(source))
        return phrasesOf(finding).map((phrase) => offerPhrase(phrase, corpus, attributor));
      const anchored = finding ? behind.sentencesOf(finding) : [];
      const sentences =
        anchored.length > 0 ? anchored : passages.flatMap((passage) => book.inPassage(passage));
      const offers = sentences.flatMap((sentence) => {
        const run = runAround(sentence, 'sentence');
        return run ? [parts.offerOf(run)] : [];
      });
      const seen = new Set<number>();
      return offers.filter(({ start }) => !seen.has(start) && seen.add(start));
    },
    check: (pasted, { voice = null, year = null } = {}) => checkQuotation(pasted, { voice, year }, parts),
    offerAt: ({ source, start, end }) => {
      const [first, ...rest] = book.touching(source, start, end);
      return first ? makeOffer([first, ...rest], offering) : null;
    },
    credits: () =>
      [...corpus.sources.values()]
        .sort((one, other) => other.year - one.year)
        .map(({ id, voice }) => {
          const place = { source: id, section: '', voice, relays: null };
          return { full: attributor.attribute(place, 'full'), short: attributor.attribute(place, 'short') };
        }),
    shortAttribution: (place) => attributor.attribute(place, 'short'),
    cautionAt: (place) => {
      const words = quotedWordsAt(place, parts);
      return words && cautions.besidesSpeaker(words);
    },
    toldAt: ({ source, sentences }) => {
      const around = levelSpaces(sentences);
      const isAround = (words: string) => around.includes(levelSpaces(words));
      const finding = corpus.findings.find(
        (one) => one.source === source && [...one.anchors, ...one.phrases].some(isAround),
      );
      return finding?.statement ?? null;
    },
  };
}

/** What is told where nothing can be printed: a few statements, by whom and of when they were asked for. */
function tellingOf({ voice, sources, stance }: Wish): FindOptions {
  return { voice: voice ?? 'peers', sources, most: MOST_TOLD, stance: stance ?? undefined };
}

const MOST_TOLD = 3;

/** Our own words are no answer where certain words, or somebody's, are wanted. */
function asksNoWords({ mentions, avoids, figures, stranger }: Wish): boolean {
  return mentions.length + avoids.length === 0 && figures === null && stranger === null;
}

/** A recommendation as the report prints it: the passage in which it stands, every sentence of it. */
function quoteWhole(id: string, parts: FindParts): SpanOffer[] {
  const { corpus, book } = parts;
  const named = corpus.recommendations.find((recommendation) => recommendation.id === id);
  const document = corpus.documents.get(named?.source ?? '');
  if (!named || !document) return [];
  const passage = document.passages.find(
    ({ section, start, end }) =>
      section === named.section && document.text.slice(start, end).includes(named.anchor),
  );
  const [first, ...rest] = passage ? book.inPassage(passage) : [];
  return first ? [makeOffer([first, ...rest], parts)] : [];
}

/** A word of the tone is no subject, but may break a tie. */
const TONE_WORDS: Readonly<Record<WantedStance, string>> = {
  ...{ praise: 'positive', concern: 'concern', balanced: '', any: '' },
};

/** The topic of a wish as the retriever understands it; who speaks, of when and how is the wish's own to say. */
function readTopic({ topic, stranger, voice, years, stance }: Wish, retriever: Retriever): Query {
  const subject = topic || (stranger ?? '');
  // Where the subject says nothing, the tone must not be searched for in its place.
  const isSubject = subject !== '' && retriever.understand(subject, []).facets.length > 0;
  const tone = isSubject && stance ? TONE_WORDS[stance] : '';
  // Each report counts its recommendations anew.
  const report = /\brec/i.test(subject) ? years : [];
  const query = retriever.understand([tone, subject, ...report].join(' ').trim(), []);
  const stances: readonly Stance[] = stance === 'concern' ? ['concern', 'balanced'] : ['praise', 'balanced'];
  return { ...query, text: subject, shape: 'quote', voice: voice ?? 'peers', years, stances };
}

function wishContext({ sources, council }: Corpus, { understand }: Retriever): WishContext {
  const all = [...sources.values()];
  const yearsOf = (some: readonly Source[]) =>
    [...new Set(some.map(({ year }) => year))].sort((a, b) => a - b);
  const peers = yearsOf(all.filter(({ voice }) => voice === 'peers'));
  return {
    sources: all,
    councilNames: [council.name, council.place, ...council.also],
    place: council.place,
    termsIn: (text) => {
      const { facets } = understand(text, []);
      return [...new Set([...longTerms(facets), ...namedAfter(council, facets)])];
    },
    yearsOf: (text) => readDocumentYears(text, yearsOf(all), peers),
  };
}

/** "Millbrook Riverside": a name that begins with that of the place is no speaker, unless it is the council's own. */
function namedAfter({ name, place, also }: Corpus['council'], facets: readonly Facet[]): string[] {
  const own = [name, place, ...also].map((one) => one.toLowerCase());
  return facets
    .map(({ words }) => words)
    .filter((words) => words.toLowerCase().startsWith(`${place.toLowerCase()} `))
    .filter((words) => !own.includes(words.toLowerCase()));
}

/** Loads the house style and the known typing errors from `knowledge/` and makes the quotations of a corpus. */
export function loadQuotes(knowledge: string, corpus: Corpus, retriever: Retriever): Quotes {
  return createQuotes({
    corpus,
    retriever,
    styles: loadAttributionStyles(join(knowledge, 'attribution.yml')),
    slips: loadSlips(join(knowledge, 'slips.yml')),
  });
}
