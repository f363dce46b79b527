import type { Block } from '../../chat.ts';
import type { TrailEntry } from '../record/trail.ts';
import type { Update } from '../record/update.ts';
import { type BoardDeps, findStatus } from './board.ts';
import { clipWords } from './clip.ts';
import { TRAIL } from './trail-wording.ts';

/** Earlier versions that are shown with their words where the whole history was not asked for. */
const MOST_EARLIER = 4;
const MOST_WORDS = 160;

/** Every version saved on a recommendation until a moment, the newest first; but for the one that is shown in full. */
export function readEarlier(
  recommendation: string,
  shown: Update | null,
  { view }: BoardDeps,
  now: Date,
): TrailEntry[] {
  return view
    .trail()
    .filter(
      ({ update }) =>
        update.recommendation === recommendation && !isSame(update, shown) && new Date(update.at) <= now,
    )
    .reverse();
}

function isSame(one: Update, other: Update | null): boolean {
  return one.id === other?.id && one.version === other.version;
}

/** What was said before, with what became of it. Null for `reference` lists all; else the way to the rest is named. */
export function earlierBlocks(
  entries: readonly TrailEntry[],
  scale: BoardDeps['scale'],
  reference: string | null,
): Block[] {
  if (entries.length === 0) return [];
  const shown = reference === null ? entries : entries.slice(0, MOST_EARLIER);
  const left = entries.length - shown.length;
  return [
    { type: 'heading', text: TRAIL.earlier },
    { type: 'list', items: shown.map((entry) => describeEntry(entry, scale)) },
    ...(left > 0 && reference !== null ? [{ type: 'hint' as const, text: TRAIL.more(left, reference) }] : []),
  ];
}

/** A version with who saved it when, its words, and whether it was changed or taken back. */
export function describeEntry({ update, ...fate }: TrailEntry, scale: BoardDeps['scale']): string {
  const status = findStatus(scale, update.status);
  return [TRAIL.entry(update, status, clipSaid(update)), ...tellFate(fate)].join(' ');
}

function tellFate({ replacedBy, takenBack }: Omit<TrailEntry, 'update'>): string[] {
  return [
    ...(replacedBy ? [TRAIL.replaced(replacedBy.author.name, replacedBy.at, replacedBy.version)] : []),
    ...(takenBack ? [TRAIL.takenBack(takenBack.by.name, takenBack.at)] : []),
  ];
}

/** Why it was red in November is asked when a newer update stands: what held it up and what was to come stay to be seen. */
function clipSaid(update: Update) {
  const clip = (words: string | null) => words && clipWords(words, MOST_WORDS);
  return {
    ...update,
    progress: clip(update.progress),
    blocker: clip(update.blocker),
    correctiveAction: clip(update.correctiveAction),
    explanation: clip(update.explanation),
    nextStep: clip(update.nextStep),
  };
}
