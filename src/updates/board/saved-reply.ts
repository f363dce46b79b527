import type { Reply } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import { dayAt } from '../days.ts';
import type { Author, Update } from '../record/update.ts';
import { sayText } from '../say-text.ts';
import { type BoardDeps, findStatus, referTo } from './board.ts';
import { clipWords } from './clip.ts';
import { SAVED } from './list-wording.ts';
import type { Days } from './read-period.ts';
import { nameRecommendation } from './wording.ts';

const MOST_SHOWN = 8;
const MOST_WORDS = 160;

/** Which of the saved updates are meant; null means all. */
export interface SavedScope {
  readonly by: Pick<Author, 'person' | 'name'> | null;
  /** They ask for their own. */
  readonly mine: boolean;
  readonly of: Recommendation | null;
  readonly days: Days | null;
}

/** The updates that were saved last, the newest first: of one person, on one recommendation, in some days, or all. */
export function savedReply(deps: BoardDeps, now: Date, scope: SavedScope): Reply {
  const { by, mine, of, days } = scope;
  const all = deps.view
    .all()
    .filter(
      ({ author, at, recommendation }) =>
        new Date(at) <= now &&
        (by === null || author.person === by.person) &&
        (of === null || recommendation === of.id) &&
        (days === null || (dayAt(at) >= days.from && dayAt(at) <= days.to)),
    );
  const meant = { by: mine ? SAVED.you : (by?.name ?? null), of: of && referTo(of), days };
  if (all.length === 0) return sayText(SAVED.none(meant));
  const shown = all.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, MOST_SHOWN);
  const lead = SAVED.lead(shown.length, all.length, meant);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      { type: 'list', items: shown.map((update) => describe(update, deps)) },
      { type: 'hint', text: SAVED.hint },
    ],
    ...(mine ? { audience: 'asker' as const } : {}),
  };
}

function describe(update: Update, { recommendations, scale }: BoardDeps): string {
  const item = recommendations.find(({ id }) => id === update.recommendation);
  const name = item ? nameRecommendation(referTo(item), item.title) : update.recommendation;
  const words = update.progress ?? update.nextStep;
  return SAVED.line(
    name,
    findStatus(scale, update.status),
    words && clipWords(words, MOST_WORDS),
    update.author.name,
    dayAt(update.at),
  );
}
