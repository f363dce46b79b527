import type { Corpus } from '../../corpus/library.ts';
import type { Source, Voice } from '../../corpus/types.ts';
import { writerOf } from '../writer-of.ts';
import type { Wish } from './wish.ts';
import { WISHES } from './wording.ts';

/** A wish with its speaker and its year made certain, and what has to be said about them. */
export interface Settled {
  readonly wish: Wish;
  /** Who is asked for in vain. */
  readonly silence: string | null;
  /** Who speaks although nobody named them, to be said where they do. */
  readonly speaker: string | null;
}

/** Who speaks where a request leaves it open: whoever speaks in the documents or the year it names, else the peers. */
export function settleSpeaker(asked: Wish, corpus: Corpus): Settled {
  const sources = [...corpus.sources.values()];
  const { wish, ...notes } = settleVoice(asked, sources, corpus);
  const isOpen = wish.topic === '' && wish.mentions.length === 0;
  const unnamed = wish.years.length === 0 && wish.sources.length === 0 && asked.stranger === null;
  // Without a topic: the newest report, for what was praised six years ago may no longer hold.
  const years = isOpen && unnamed ? newestOf(wish.voice ?? 'peers', sources) : wish.years;
  return { wish: { ...wish, years }, ...notes };
}

function settleVoice(asked: Wish, all: readonly Source[], corpus: Corpus): Settled {
  const quiet = { wish: asked, silence: null, speaker: null };
  if (asked.stranger !== null) return { ...quiet, silence: WISHES.noWordsOf(asked.stranger) };
  const named = all.filter(({ id, year }) =>
    asked.sources.length > 0 ? asked.sources.includes(id) : asked.years.includes(year),
  );
  const [first] = named;
  // What the peers of that year said may stand in a later report, which quotes them.
  const isQuoted =
    asked.voice === 'peers' && asked.sources.length === 0 && quotesPeersOf(asked.years, corpus);
  if (isQuoted) return quiet;
  if (!first) return quiet;
  if (asked.voice === null) {
    if (named.some(({ voice }) => voice === 'peers')) return { ...quiet, wish: { ...asked, voice: 'peers' } };
    const speaker = asked.sources.length > 0 ? null : WISHES.onlyVoice(first.voice, asked.years);
    return { wish: { ...asked, voice: first.voice }, silence: null, speaker };
  }
  const { voice } = asked;
  if (named.some(({ id }) => speaksIn(voice, id, corpus))) return quiet;
  const silence = WISHES.silent(voice, asked.years.length > 0 ? asked.years : [first.year]);
  return { wish: { ...asked, years: [], sources: [] }, silence, speaker: null };
}

/** Whether somebody speaks anywhere in a document, be it in a stretch of it. */
function speaksIn(voice: Voice, id: string, { documents, findings, sources }: Corpus): boolean {
  if (sources.get(id)?.voice === voice) return true;
  const passages = documents.get(id)?.passages;
  if (passages) return passages.some((passage) => writerOf(passage) === voice);
  return findings.some((finding) => finding.source === id && finding.voice === voice);
}

/** Whether a report quotes peers of one of some years. */
function quotesPeersOf(years: readonly number[], { documents }: Corpus): boolean {
  return [...documents.values()].some(({ passages }) =>
    passages.some(
      (passage) =>
        passage.year !== undefined && years.includes(passage.year) && writerOf(passage) === 'peers',
    ),
  );
}

function newestOf(voice: Voice, sources: readonly Source[]): number[] {
  const years = sources.filter((source) => source.voice === voice).map(({ year }) => year);
  return years.length > 0 ? [Math.max(...years)] : [];
}
