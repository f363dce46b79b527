import type { Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import type { TrailEntry } from '../record/trail.ts';
import type { TrailWanted } from '../wanted.ts';
import { type BoardDeps, referTo } from './board.ts';
import { describeEntry } from './earlier.ts';
import type { Days } from './read-period.ts';
import { TRAIL } from './trail-wording.ts';

const MOST_SHOWN = 12;

/** "Audit trail", "what was undone today?": every version that was saved, the newest first, with what became of it. */
export function trailReply(deps: BoardDeps, wanted: TrailWanted, days: Days | null): Reply {
  const meant = deps.view
    .trail()
    .filter((entry) => timesOf(entry, wanted).some((at) => isWithin(at, days)))
    .reverse();
  const lead =
    meant.length === 0
      ? TRAIL.none(wanted, days)
      : TRAIL.lead(meant.length, Math.min(MOST_SHOWN, meant.length), wanted, days);
  const blocks: Reply['blocks'] =
    meant.length === 0
      ? [{ type: 'text', text: lead }]
      : [
          { type: 'text', text: lead },
          { type: 'list', items: meant.slice(0, MOST_SHOWN).map((entry) => describe(entry, deps)) },
          { type: 'hint', text: TRAIL.hint },
        ];
  return { summary: lead.replace(/:$/, '.'), blocks };
}

/** The times at which what is asked for happened to a version. */
function timesOf({ update, replacedBy, takenBack }: TrailEntry, wanted: TrailWanted): string[] {
  const undone = takenBack ? [takenBack.at] : [];
  const amended = replacedBy ? [replacedBy.at] : [];
  switch (wanted) {
    case 'undone':
      return undone;
    case 'amended':
      return amended;
    case 'all':
      return [update.at, ...undone];
  }
}

function isWithin(at: string, days: Days | null): boolean {
  const day = dayAt(at);
  return days === null || (day >= days.from && day <= days.to);
}

function describe(entry: TrailEntry, { recommendations, scale }: BoardDeps): string {
  const item = recommendations.find(({ id }) => id === entry.update.recommendation);
  return TRAIL.of(item ? referTo(item) : entry.update.recommendation, describeEntry(entry, scale));
}
