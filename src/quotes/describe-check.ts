import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import { handsOnOthers } from './cautions/speakers.ts';
import { placesOf } from './check/check-quotation.ts';
import type {
  Absent,
  Claimed,
  Elsewhere,
  Flag,
  Marked,
  Near,
  PhraseOnly,
  Place,
  QuotationCheck,
  Stitched,
  Verdict,
} from './check/quotation-check.ts';
import type { DiffPart } from './check/word-diff.ts';
import { FLAG_WORDS, speakerNoun, VERDICTS } from './wording.ts';

/** Words a check for a reader, line by line: the verdict first, then the places, the marks and what is missing. */
export function describeCheck(
  { verdict, claimed, notAtHand }: QuotationCheck,
  { sources }: Pick<Corpus, 'sources'>,
): string[] {
  const titles = notAtHand.map((id) => sources.get(id)?.title ?? id);
  // With no document to search, "not in any document" would say more than is known.
  const unsearched = verdict.kind === 'absent' && titles.length === sources.size;
  return [
    ...(unsearched ? [VERDICTS.absentFromDigest] : describeVerdict(verdict, claimed)),
    ...(titles.length > 0 && verdict.kind !== 'exact' ? [VERDICTS.notAtHand(titles.join('; '))] : []),
  ];
}

function describeVerdict(verdict: Verdict, claimed: Claimed): string[] {
  switch (verdict.kind) {
    case 'exact':
      return [VERDICTS.exact, ...describePlaces(verdict.places), ...wordsOfOthers(verdict.places)];
    case 'exact-but':
      return [
        VERDICTS.exactBut(verdict.differences.join(', ')),
        ...describePlaces(verdict.places),
        ...wordsOfOthers(verdict.places),
      ];
    case 'cut-short':
      return [
        VERDICTS.cutShort(nameFlags(verdict.flags)),
        ...describePlaces(verdict.places),
        ...wholeSentence(verdict.places),
      ];
    case 'near':
      return describeNear(verdict);
    case 'stitched':
      return describeStitched(verdict);
    case 'marked':
      return describeMarked(verdict);
    case 'elsewhere':
      return describeElsewhere(verdict, claimed);
    case 'phrase':
      return describePhrase(verdict);
    case 'absent':
      return describeAbsent(verdict);
  }
}

function describePlaces(places: readonly Place[]): string[] {
  const relays = [...new Set(places.flatMap((place) => place.relays ?? []))];
  return [
    ...new Set(places.map(({ attribution }) => `  ${attribution}`)),
    ...relays.map((voice) => VERDICTS.relays(voice)),
  ];
}

/** Words in the peers' report are not yet the peers' own: staff may be quoted there, or a statement handed on. */
function wordsOfOthers(places: readonly Place[]): string[] {
  const [place] = places;
  if (place?.voice !== 'peers' || place.relays !== null) return [];
  const isHandedOn = isQuotedThere(place) || handsOnOthers(place.sentences);
  return isHandedOn ? [VERDICTS.wordsOfOthers, ...wholeSentence(places)] : [];
}

/** A quotation mark was opened before the words and not closed. */
function isQuotedThere({ cutBefore }: Place): boolean {
  return cutBefore.lastIndexOf('“') > cutBefore.lastIndexOf('”');
}

function wholeSentence([place]: readonly Place[]): string[] {
  return place ? [quoted(place.sentences)] : [];
}

function describeNear({ place, diff, flags }: Near): string[] {
  return [
    VERDICTS.near,
    ...listChanges(diff),
    ...(flags.length > 0 ? [VERDICTS.nearFlags(nameFlags(flags))] : []),
    quoted(place.quote),
    ...describePlaces([place]),
  ];
}

/** What was changed, in words. Commas and the like are told only where nothing else was changed. */
function listChanges(parts: readonly DiffPart[]): string[] {
  const changed = parts.filter(({ kind }) => kind !== 'same');
  const telling = changed.filter((part) => /[\p{L}\p{N}]/u.test(part.text + sourceOf(part)));
  return (telling.length > 0 ? telling : changed).map(tellChange);
}

function sourceOf(part: DiffPart): string {
  return part.kind === 'changed' ? part.source : '';
}

function tellChange(part: DiffPart): string {
  switch (part.kind) {
    case 'changed':
      return VERDICTS.changed(part.text, part.source);
    case 'removed':
      return VERDICTS.removed(part.text);
    default:
      return VERDICTS.inserted(part.text);
  }
}

function describeStitched({ pieces, loose }: Stitched): string[] {
  return [
    VERDICTS.stitched(pieces.length),
    ...pieces.flatMap(({ text, place }) => [quoted(text), ...describePlaces([place])]),
    ...(loose.length > 0 ? [VERDICTS.loose(loose.map((words) => `“${words}”`).join(', '))] : []),
  ];
}

function describeMarked({ pieces, dropped, insertions }: Marked): string[] {
  const cuts = dropped.flatMap(({ text, flags }) => [
    VERDICTS.dropped(text),
    ...(flags.length > 0 ? [VERDICTS.droppedFlags(nameFlags(flags))] : []),
  ]);
  const added = insertions.flatMap(({ text, flags }) => [
    VERDICTS.insertion(text),
    ...(flags.length > 0 ? [VERDICTS.insertionFlags(nameFlags(flags))] : []),
  ]);
  return [VERDICTS.marked, ...describePlaces(pieces.map(({ place }) => place)), ...cuts, ...added];
}

function describeElsewhere({ wrong, found, nearest }: Elsewhere, claimed: Claimed): string[] {
  const places = placesOf(found);
  const voices = [...new Set(places.map(({ voice }) => voice))];
  const years = [...new Set(places.map(({ year }) => year))].sort();
  const claims = {
    voice: () => VERDICTS.elsewhere(nounOf(claimed.voice), voices.map(speakerNoun).join(' and ')),
    year: () => VERDICTS.elsewhereYear(claimed.year ?? 0, years.join(' and ')),
  };
  return [
    ...wrong.map((what) => claims[what]()),
    ...(found.kind === 'exact'
      ? [VERDICTS.exactThere, ...describePlaces(found.places)]
      : describeVerdict(found, claimed)),
    ...(nearest
      ? [VERDICTS.nearestClaimed(nounOf(claimed.voice)), quoted(nearest.quote), ...describePlaces([nearest])]
      : []),
  ];
}

function nounOf(voice: Voice | null): string {
  return voice === null ? 'anybody' : speakerNoun(voice);
}

function describePhrase({ covers, phrases }: PhraseOnly): string[] {
  return [
    covers === 'all' ? VERDICTS.phraseAll : VERDICTS.phraseSome,
    ...phrases.flatMap(({ text, attribution }) => [quoted(text), `  ${attribution}`]),
    VERDICTS.phraseLimit,
  ];
}

function describeAbsent({ nearest }: Absent): string[] {
  return nearest
    ? [VERDICTS.absent, VERDICTS.nearest, quoted(nearest.quote), ...describePlaces([nearest])]
    : [VERDICTS.absent];
}

function nameFlags(flags: readonly Flag[]): string {
  return [...new Set(flags.map(({ kind, words }) => FLAG_WORDS[kind](words)))].join(', ');
}

function quoted(text: string): string {
  return `  “${text}”`;
}
