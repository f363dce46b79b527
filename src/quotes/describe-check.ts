import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import { joinWords } from '../spell-out.ts';
import type { ClaimedSubject } from './asked/read-subject.ts';
import { placesOf } from './check/check-quotation.ts';
import { fitsClaim } from './check/describe-place.ts';
import { isMoved } from './check/find-flags.ts';
import type {
  Absent,
  Claimed,
  Elsewhere,
  Exact,
  ExactBut,
  Marked,
  Near,
  PhraseOnly,
  Place,
  QuotationCheck,
  Stitched,
  Verdict,
} from './check/quotation-check.ts';
import { nameFlags, VERDICTS } from './check/wording.ts';
import { countWords } from './count-words.ts';
import { listChanges, onlyMarks } from './tell-changes.ts';
import { documentsOf, isHandedOn, quoted, type Telling, tellFound, tellPlaces } from './tell-found.ts';
import { speakerNoun, speakerNouns } from './wording.ts';

/** What is known of a check besides its verdict. */
export interface CheckContext {
  readonly stranger?: string | null;
  readonly open?: boolean;
  /** What the words are said to be said of. */
  readonly subject?: ClaimedSubject | null;
  /** What could mislead about words at a place. */
  readonly cautionAt?: (place: Place) => string | null;
  /** What the digest says, in our words, of the sentences around a place. */
  readonly toldAt?: (place: Place) => string | null;
}

/** Words a check for a reader, line by line: the verdict first, then the places, the marks and what is missing. */
export function describeCheck(
  { verdict, claimed, notAtHand }: QuotationCheck,
  { sources }: Pick<Corpus, 'sources'>,
  {
    stranger = null,
    open = false,
    subject = null,
    cautionAt = () => null,
    toldAt = () => null,
  }: CheckContext = {},
): string[] {
  const titles = notAtHand.map((id) => sources.get(id)?.title ?? id);
  const isDigestOnly = titles.length === sources.size;
  // With no document to search, "not in any document" would say more than is known.
  const unsearched = verdict.kind === 'absent' && isDigestOnly;
  const cautions = [...new Set(foundPlaces(verdict).flatMap((place) => cautionAt(place) ?? []))];
  return [
    ...(unsearched
      ? [VERDICTS.absentFromDigest]
      : describeVerdict(verdict, { sources, claimed, stranger, open, subject, toldAt })),
    ...cautions.filter(saysMore).map(VERDICTS.caution),
    // Where none is at hand, the verdict says so in fewer words.
    ...(titles.length > 0 && !isDigestOnly && verdict.kind !== 'exact'
      ? [VERDICTS.notAtHand(titles.join('; '))]
      : []),
  ];
}

/** Whether a caution says anything that no other one says, too. */
function saysMore(caution: string, _: number, all: readonly string[]): boolean {
  return !all.some((other) => other !== caution && other.includes(caution));
}

/** Where the words of a verdict stand. */
export function foundPlaces(verdict: Verdict): readonly Place[] {
  switch (verdict.kind) {
    case 'elsewhere':
      return placesOf(verdict.found);
    case 'phrase':
    case 'absent':
      return [];
    case 'exact':
    case 'exact-but':
      return [...verdict.places, ...(verdict.others ?? [])];
    default:
      return placesOf(verdict);
  }
}

function describeVerdict(verdict: Verdict, telling: Telling): string[] {
  switch (verdict.kind) {
    case 'exact':
      return [...tellFound(verdict.places, [], telling), ...describeOthers(verdict, telling)];
    case 'exact-but':
      return [
        ...tellFound(verdict.places, verdict.differences, telling),
        ...describeOthers(verdict, telling),
      ];
    case 'absent':
      return describeAbsent(verdict, telling.claimed);
    default: {
      const notes = telling.stranger === null ? [] : [VERDICTS.strangerToo(telling.stranger)];
      return [...describeFlawed(verdict, telling), ...notes];
    }
  }
}

/** Who else has the words, where it was asked who said them. */
function describeOthers({ others = [] }: Exact | ExactBut, telling: Telling): string[] {
  if (!telling.open || others.length === 0) return [];
  return [
    VERDICTS.alsoWith(nounsOf(others)),
    ...others.slice(0, 1).map(({ sentences }) => quoted(sentences)),
    ...describePlaces(others, telling),
  ];
}

function describeFlawed(
  verdict: Exclude<Verdict, { kind: 'exact' | 'exact-but' | 'absent' }>,
  telling: Telling,
): string[] {
  switch (verdict.kind) {
    case 'cut-short':
      return [
        VERDICTS.cutShort(nounsOf(verdict.places), nameFlags(verdict.flags)),
        ...describePlaces(verdict.places, telling),
        ...verdict.places.slice(0, 1).map(({ sentences }) => quoted(sentences)),
      ];
    case 'near':
      return describeNear(verdict, telling);
    case 'stitched':
      return describeStitched(verdict, telling);
    case 'marked':
      return describeMarked(verdict, telling);
    case 'elsewhere':
      return describeElsewhere(verdict, telling);
    case 'phrase':
      return describePhrase(verdict, telling);
  }
}

/** Places with what their words are not: the writer's own. */
function describePlaces(places: readonly Place[], { sources }: Telling): string[] {
  const ofOthers = places.filter((place) => isHandedOn(place, sources) && place.relays === null);
  return [
    ...tellPlaces(places),
    ...(ofOthers.length > 0 && ofOthers.length === places.length ? [VERDICTS.alsoOfOthers] : []),
  ];
}

function describeNear({ place, diff, flags }: Near, telling: Telling): string[] {
  const only = onlyMarks(diff);
  return [
    only ? VERDICTS.nearMarks(speakerNoun(place.voice), only) : VERDICTS.near,
    ...listChanges(diff, place),
    ...(flags.length > 0 ? [VERDICTS.nearFlags(nameFlags(flags))] : []),
    quoted(diff.some((part) => isMoved(part, place)) ? place.sentences : place.quote),
    ...describePlaces([place], telling),
  ];
}

function describeStitched({ pieces, loose }: Stitched, telling: Telling): string[] {
  return [
    VERDICTS.stitched(pieces.length),
    ...pieces.flatMap(({ text, place }) => [quoted(text), ...describePlaces([place], telling)]),
    ...(loose.length > 0 ? [VERDICTS.loose(loose.map((words) => `“${words}”`).join(', '))] : []),
  ];
}

function describeMarked({ pieces, dropped, insertions }: Marked, telling: Telling): string[] {
  const cuts = dropped.flatMap(({ text, flags }) => [
    VERDICTS.dropped(text),
    ...(flags.length > 0 ? [VERDICTS.droppedFlags(nameFlags(flags))] : []),
  ]);
  const added = insertions.flatMap(({ text, flags }) => [
    VERDICTS.insertion(text),
    ...(flags.length > 0 ? [VERDICTS.insertionFlags(nameFlags(flags))] : []),
  ]);
  const places = pieces.map(({ place }) => place);
  return [VERDICTS.marked(nounsOf(places)), ...describePlaces(places, telling), ...cuts, ...added];
}

const FEWEST_COMPARED = 4;

function describeElsewhere({ wrong, found, nearest }: Elsewhere, telling: Telling): string[] {
  const { claimed } = telling;
  const places = placesOf(found);
  // Of a few words anything is near.
  const isPhrase = places.every(({ quote }) => countWords(quote) < FEWEST_COMPARED);
  return [
    ...tellWrong(wrong, places, claimed),
    ...describeThere(found, telling),
    ...(nearest && !isPhrase
      ? [VERDICTS.nearestClaimed(nounOf(claimed.voice)), quoted(nearest.quote), ...tellPlaces([nearest])]
      : []),
  ];
}

/** Whose words they are instead, and of when. */
function tellWrong(
  wrong: Elsewhere['wrong'],
  places: readonly Pick<Place, 'voice' | 'year'>[],
  { voice, year }: Claimed,
): string[] {
  const own = places.filter((place) => place.voice === voice);
  const then = places.filter((place) => place.year === year);
  if (year !== null && own.length > 0 && then.length > 0)
    return [VERDICTS.otherYear(nounOf(voice), year, yearsOf(own), nounsOf(then))];
  const claims = {
    voice: () => VERDICTS.elsewhere(nounOf(voice), nounsOf(places)),
    year: () => VERDICTS.elsewhereYear(year ?? 0, yearsOf(places)),
  };
  return wrong.map((what) => claims[what]());
}

function yearsOf(places: readonly Pick<Place, 'year'>[]): string {
  return joinWords([...new Set(places.map(({ year }) => year))].sort().map(String));
}

/** What stands where somebody else speaks: after a "not by …", nothing is confirmed. */
function describeThere(found: Elsewhere['found'], telling: Telling): string[] {
  switch (found.kind) {
    case 'exact':
      return [VERDICTS.exactThere, ...describePlaces(found.places, telling)];
    case 'exact-but':
      return [VERDICTS.exactThereBut(found.differences), ...describePlaces(found.places, telling)];
    default:
      return describeFlawed(found, telling);
  }
}

function nounsOf(places: readonly Pick<Place, 'voice'>[]): string {
  return speakerNouns(places.map(({ voice }) => voice));
}

function nounOf(voice: Voice | null): string {
  return voice === null ? 'anybody' : speakerNoun(voice);
}

function describePhrase({ covers, phrases, wrong }: PhraseOnly, { sources, claimed }: Telling): string[] {
  const where = documentsOf(phrases, sources);
  return [
    ...tellWrong(wrong, phrases, claimed),
    covers === 'all' ? VERDICTS.phraseAll(where) : VERDICTS.phraseSome,
    ...phrases.flatMap(({ text, attribution, frame }) => [
      quoted(text),
      VERDICTS.inOurWords(frame),
      `  ${attribution}`,
    ]),
    VERDICTS.phraseLimit,
  ];
}

function describeAbsent({ nearest }: Absent, claimed: Claimed): string[] {
  if (!nearest) return [VERDICTS.absent];
  const isOther = !fitsClaim(nearest, claimed);
  const lead = isOther ? VERDICTS.nearestOf(speakerNoun(nearest.voice), nearest.year) : VERDICTS.nearest;
  return [VERDICTS.absent, lead, quoted(nearest.quote), ...tellPlaces([nearest])];
}
