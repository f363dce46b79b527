import type { Corpus } from '../corpus/library.ts';
import type { ClaimedSubject } from './asked/read-subject.ts';
import { handsOnOthers, isQuotedThere, isSetOffThere } from './cautions/handed-on.ts';
import type { Difference } from './check/level-text.ts';
import type { Claimed, Place } from './check/quotation-check.ts';
import { DOCUMENT_OF, VERDICTS } from './check/wording.ts';
import { countWords } from './count-words.ts';
import { speakerNoun } from './wording.ts';

/** How a check is to be told. */
export interface Telling {
  readonly sources: Corpus['sources'];
  readonly claimed: Claimed;
  /** Somebody who is no voice of the documents and was said to have said it. */
  readonly stranger: string | null;
  /** It was asked who said it, or when: "yes" would answer nothing. */
  readonly open: boolean;
  /** What the words are said to be said of; null where that was left open. */
  readonly subject: ClaimedSubject | null;
  /** What the digest says, in our words, of the sentences around a place. */
  readonly toldAt: (place: Place) => string | null;
}

/** Words that stand there as pasted, or nearly: whose they are comes first, then the places. */
export function tellFound(
  found: readonly Place[],
  differences: readonly Difference[],
  telling: Telling,
): string[] {
  const own = found.filter((place) => !isHandedOn(place, telling.sources));
  const places = peersFirst(own.length > 0 ? own : found);
  const differ = differences.length > 0 ? VERDICTS.onlyDiffer(differences) : null;
  if (own.length === 0) return [...tellHandedOn(places, telling), ...(differ ? [`${differ}.`] : [])];
  if (telling.stranger !== null)
    return [VERDICTS.stranger(documentsOf(places, telling.sources), telling.stranger), ...tellPlaces(places)];
  const unnamed = unnamedIn(places, telling);
  const say = telling.open || unnamed ? VERDICTS.statement : VERDICTS.yes;
  const setOff = places
    .filter(isSetOff)
    .slice(0, 1)
    .map(({ sentences }) => VERDICTS.setOff(sentences));
  const around = places
    .filter((place) => setOff.length === 0 && (isShort(place) || unnamed !== null))
    .slice(0, 1)
    .map(({ sentences }) => VERDICTS.inItsSentence(sentences));
  const verdict = say(whoWrote(places, telling), differ);
  const lead = unnamed === null ? verdict : `${verdict} ${VERDICTS.notNamed(unnamed)}`;
  return [lead, ...tellPlaces(places), ...setOff, ...around];
}

/** What the words are said to be said of, where none of their sentences names it; else null. */
function unnamedIn(places: readonly Place[], { subject }: Telling): string | null {
  if (subject === null || places.some(({ sentences }) => subject.isNamedIn(sentences))) return null;
  return subject.name;
}

function tellHandedOn(places: readonly Place[], { sources, stranger, toldAt }: Telling): string[] {
  const whole = places.slice(0, 1).map(({ sentences }) => quoted(sentences));
  // A sentence alone may not say who was asked, or who is quoted in it.
  const told = places.slice(0, 1).flatMap((place) => toldAt(place) ?? []);
  const sentence = [...whole, ...told.map(VERDICTS.inOurWords)];
  if (stranger !== null)
    return [
      VERDICTS.strangerOfOthers(documentsOf(places, sources), stranger),
      ...sentence,
      ...tellPlaces(places),
    ];
  return places[0]?.relays
    ? [VERDICTS.relayedOnly, ...tellPlaces(places)]
    : [VERDICTS.wordsOfOthers, ...sentence, ...tellPlaces(places)];
}

/** "the peers wrote this; the council wrote it too". Years where they were asked about or are not the document's. */
function whoWrote(places: readonly Place[], { claimed, open, sources }: Telling): string {
  const isOlder = ({ source, year }: Place) => sources.get(source)?.year !== year;
  const tellsYears = open || claimed.year !== null || places.some(isOlder);
  const wrote = [...new Set(places.map(({ voice }) => voice))].map((voice, at) => {
    const years = places.filter((place) => tellsYears && place.voice === voice).map(({ year }) => year);
    const say = at === 0 ? VERDICTS.wrote : VERDICTS.wroteToo;
    return say(speakerNoun(voice), [...new Set(years)].sort().join(' and '));
  });
  return wrote.join('');
}

/** The peers' own text comes before what others made of it. */
function peersFirst(places: readonly Place[]): Place[] {
  return [...places].sort((one, other) => Number(other.voice === 'peers') - Number(one.voice === 'peers'));
}

/** Words in the peers' report are not yet the peers' own: staff may be quoted there, or a statement handed on. */
export function isHandedOn(place: Place, sources: Corpus['sources']): boolean {
  if (place.voice !== 'peers') return false;
  // Peers who quote the peers before them.
  if (place.year !== sources.get(place.source)?.year) return false;
  if (place.relays !== null) return true;
  const { cutBefore, quote, sentences } = place;
  return (
    handsOnOthers(sentences) || isQuotedThere(sentences, cutBefore.length, cutBefore.length + quote.length)
  );
}

/** A few words out of a sentence: what they were said about stands around them. */
export function isShort({ quote, sentences }: Place): boolean {
  return countWords(quote) < SHORT_PHRASE && quote.length < sentences.length;
}

const SHORT_PHRASE = 6;

/** A phrase in quotation marks in the peers' report: theirs, or somebody's whom they do not name. */
function isSetOff({ voice, sentences, cutBefore, quote }: Place): boolean {
  return voice === 'peers' && isSetOffThere(sentences, cutBefore.length, cutBefore.length + quote.length);
}

/** The attributions of places, and whose statements the writer passes on there. */
export function tellPlaces(places: readonly Place[]): string[] {
  const relays = [...new Set(places.flatMap((place) => place.relays ?? []))];
  return [
    ...new Set(places.map(({ attribution }) => `  ${attribution}`)),
    ...relays.map((voice) => VERDICTS.relays(voice)),
  ];
}

/** "The peers’ report": whose document words stand in. */
export function documentsOf(
  places: readonly Pick<Place, 'source' | 'voice'>[],
  sources: Corpus['sources'],
): string {
  const named = places.map(({ source, voice }) => DOCUMENT_OF[sources.get(source)?.voice ?? voice]);
  return [...new Set(named)].join(' and ');
}

/** A quotation on a line of its own; a source that has it in marks needs no second pair. */
export function quoted(text: string): string {
  return /^[“"].*[”"]$/su.test(text) ? `  ${text}` : `  “${text}”`;
}
