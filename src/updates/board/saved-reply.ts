import type { Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import type { Update } from '../record/update.ts';
import { sayText } from '../say-text.ts';
import { type BoardDeps, findStatus, referTo } from './board.ts';
import { clipWords } from './clip.ts';
import { nameRecommendation, SAVED } from './wording.ts';

const MOST_SHOWN = 8;
const MOST_WORDS = 160;

/** The updates that were saved last, the newest first; of one person (their key), or of everybody. */
export function savedReply(deps: BoardDeps, now: Date, person: string | null): Reply {
  const all = deps.view
    .all()
    .filter(({ author, at }) => (person === null || author.person === person) && new Date(at) <= now);
  if (all.length === 0) return sayText(person === null ? SAVED.none : SAVED.noneMine);
  const shown = [...all].sort((one, other) => other.at.localeCompare(one.at)).slice(0, MOST_SHOWN);
  const lead =
    person === null ? SAVED.lead(shown.length, all.length) : SAVED.leadMine(shown.length, all.length);
  return {
    summary: lead,
    blocks: [
      { type: 'text', text: lead },
      { type: 'list', items: shown.map((update) => describe(update, deps)) },
      { type: 'hint', text: SAVED.hint },
    ],
    ...(person === null ? {} : { audience: 'asker' as const }),
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
