import type { Corpus } from '../../corpus/library.ts';
import type { Source, Voice } from '../../corpus/types.ts';
import { WISHES } from '../wording.ts';
import type { Wish } from './wish.ts';

/** A wish with its speaker and its year made certain, and what has to be said about them. */
export interface Settled {
  readonly wish: Wish;
  readonly note: string | null;
}

/** Who speaks where a request leaves it open: whoever speaks in the documents or the year it names, else the peers. */
export function settleSpeaker(asked: Wish, corpus: Corpus): Settled {
  const sources = [...corpus.sources.values()];
  const { note, ...wish } = settleVoice(asked, sources, corpus);
  const isOpen = wish.topic === '' && wish.mentions.length === 0;
  const unnamed = wish.years.length === 0 && wish.sources.length === 0 && asked.stranger === null;
  // Without a topic: the newest report, for what was praised six years ago may no longer hold.
  const years = isOpen && unnamed ? newestOf(wish.voice ?? 'peers', sources) : wish.years;
  return { wish: { ...wish, years }, note };
}

function settleVoice(asked: Wish, all: readonly Source[], corpus: Corpus): Wish & { note: string | null } {
  if (asked.stranger !== null) return { ...asked, note: WISHES.noWordsOf(asked.stranger) };
  const named = all.filter(({ id, year }) =>
    asked.sources.length > 0 ? asked.sources.includes(id) : asked.years.includes(year),
  );
  if (named.length === 0) return { ...asked, note: null };
  const voices = [...new Set(named.map(({ voice }) => voice))];
  const [first] = voices;
  if (asked.voice === null) {
    if (voices.includes('peers') || !first) return { ...asked, voice: 'peers', note: null };
    const note = asked.sources.length > 0 ? null : WISHES.onlyVoice(first, asked.years);
    return { ...asked, voice: first, note };
  }
  if (named.some(({ id }) => speaksIn(asked.voice ?? 'peers', id, corpus))) return { ...asked, note: null };
  const year = asked.years[0] ?? named[0]?.year ?? 0;
  return { ...asked, years: [], sources: [], note: WISHES.silent(asked.voice, year) };
}

/** Whether somebody speaks anywhere in a document, be it in a stretch of it. */
function speaksIn(voice: Voice, id: string, { documents, findings, sources }: Corpus): boolean {
  if (sources.get(id)?.voice === voice) return true;
  const passages = documents.get(id)?.passages;
  if (passages) return passages.some((passage) => passage.voice === voice);
  return findings.some((finding) => finding.source === id && finding.voice === voice);
}

function newestOf(voice: Voice, sources: readonly Source[]): number[] {
  const years = sources.filter((source) => source.voice === voice).map(({ year }) => year);
  return years.length > 0 ? [Math.max(...years)] : [];
}
