import type { Message, Reply } from '../chat.ts';
import type { RecordIntent } from '../intents/record-intent.ts';
import { namesNumber } from '../intents/record-parts.ts';
import type { Progress } from '../progress.ts';
import { readMoment } from '../updates/board/read-moment.ts';
import { type Days, readDays, type Side } from '../updates/board/read-period.ts';
import { dayAt, printDay } from '../updates/days.ts';
import { findOpenStep } from '../updates/record/open-step.ts';
import type { Update } from '../updates/record/update.ts';
import { followedBy } from '../updates/reporting/receipts.ts';
import { sayText } from '../updates/say-text.ts';
import type { Seeing } from '../updates/seeing.ts';
import type { Status } from '../updates/statuses.ts';
import { GUIDES, RECEIPTS, SEEING } from '../updates/wording.ts';

/** A reply from the record. */
interface Shown {
  readonly reply: Reply;
  /**
   * What of the record was seen, for the audit: "board", "standing cpc/R5". Null where nothing was: a guest is refused, and
   * what is written has an event of its own.
   */
  readonly seen: string | null;
}

/** Everything of the record is for staff alone. */
const isGuest = ({ person }: Message) => person.standing === 'guest';
const REFUSED: Shown = { reply: sayText(SEEING.staffOnly), seen: null };
/** What writes, and what shows nothing of what others reported. */
const UNSEEN: readonly RecordIntent['kind'][] = [
  'undo',
  'restore',
  'amend',
  'log',
  'unchanged',
  'guide',
  'kept',
];

/** The reply to what a message wants from the record; null where it is a question for the documents after all. */
export async function showRecord(
  intent: Exclude<RecordIntent, { readonly kind: 'ratings' }>,
  message: Message,
  progress: Progress,
): Promise<Shown | null> {
  if (intent.kind === 'standing') return showStanding(intent, message, progress);
  // A name that a guest asks about may stand in the documents; who reports is for staff to know.
  if (isGuest(message)) return intent.kind === 'saved' && intent.by ? null : REFUSED;
  const reply = await show(intent, message, progress);
  return reply && { reply, seen: UNSEEN.includes(intent.kind) ? null : intent.kind };
}

/**
 * What names no recommendation is a question for the documents, whoever asks it. So is "how are we doing on housing?"
 * while nothing has been reported on it.
 */
function showStanding(
  { about, others = [], whole, late = false, asAt }: Extract<RecordIntent, { kind: 'standing' }>,
  message: Message,
  { find, record, seeing }: Progress,
): Shown | null {
  const recommendation = find(about);
  if (!recommendation) return null;
  if (isGuest(message)) return REFUSED;
  if (!namesNumber(about) && !record.latest(recommendation.id)) return null;
  const at = momentOf(asAt, message.at);
  if (!at) return { reply: sayText(SEEING.noSuchDay(asAt ?? '')), seen: null };
  const all = [recommendation, ...others.flatMap((other) => find(other) ?? [])];
  const cards = all.map((one) => seeing.standing(one, at, whole)).reduce(followedBy);
  const reply =
    late && record.latest(recommendation.id)
      ? followedBy(sayText(sayLate(record.history(recommendation.id), dayAt(at))), cards)
      : cards;
  return { reply, seen: `standing ${all.map(({ id }) => id).join(' ')}` };
}

/** "Is R6 late?": yes or no, by the day of the step that is open. */
function sayLate(history: readonly Update[], today: string): string {
  const open = findOpenStep(history);
  const status = history.at(-1)?.status;
  if (open && open.due < today) return SEEING.late(printDay(open.due));
  // Not late yet, and at risk of it: "no" would tell half of that.
  const isTroubled = status === 'at-risk' || status === 'off-track';
  if (open) return isTroubled ? SEEING.notYetLate(printDay(open.due)) : SEEING.notLate(printDay(open.due));
  return status === 'complete' ? SEEING.isComplete : SEEING.noDate;
}

/** Now where no day is named; null where one is that cannot be read. */
function momentOf(asAt: string | undefined, now: Date): Date | null {
  return asAt === undefined ? now : readMoment(asAt, now);
}

async function show(intent: SeenOrDone, message: Message, progress: Progress): Promise<Reply | null> {
  const { reporting, afterwards, seeing, find } = progress;
  const { at } = message;
  switch (intent.kind) {
    case 'board':
    case 'blocked':
    case 'travel':
    case 'attention':
    case 'overdue':
    case 'silent':
    case 'stale':
      return intent.mine
        ? seeing.ownOf(message, (own) => see(intent, own, message.at, progress))
        : see(intent, seeing, at, progress);
    case 'picture':
      return seeing.picture(at);
    case 'clock':
      return progress.clock(at, intent.asks);
    case 'changes':
      return seeing.changes(at, daysOf(intent.period, at));
    case 'moves': {
      const moved = seeing.moves(at, daysOf(intent.period, at));
      return intent.slipped ? followedBy(moved, seeing.overdue(at)) : moved;
    }
    case 'key':
      return seeing.key(at);
    case 'trail':
      return seeing.trail(intent.wanted, daysOf(intent.period, at));
    case 'due':
      return seeing.due(message, daysOf(intent.period, at, 'ahead'), intent.mine);
    case 'saved':
      return showSaved(intent, message, progress);
    case 'kept':
      return reporting.kept(message, intent.whole ?? false);
    case 'guide':
      return sayText(GUIDES[intent.topic]);
    case 'unchanged':
      return reporting.beginUnchanged(message, seeing.owned(message.person, message.platform));
    case 'mine':
      return seeing.mine(message);
    case 'undo':
      return undo(intent.of, message, progress);
    case 'restore':
      return reporting.restore(message, intent.of === undefined ? null : (find(intent.of)?.id ?? null));
    case 'amend':
      return amend(intent, message, progress);
    case 'log':
      return reporting.begin(message, intent.words);
    case 'suggestions':
      return afterwards.suggestions(message);
  }
}

/** All but what has a way of its own: one recommendation, and the ratings, which are the audit's. */
type SeenOrDone = Exclude<RecordIntent, { readonly kind: 'standing' | 'ratings' }>;

type SeenIntent = Extract<
  RecordIntent,
  { readonly kind: 'board' | 'blocked' | 'travel' | 'attention' | 'overdue' | 'silent' | 'stale' }
>;

/** What can be seen of all recommendations, or of some. */
function see(intent: SeenIntent, seeing: Omit<Seeing, 'ownOf'>, at: Date, { statuses }: Progress): Reply {
  switch (intent.kind) {
    case 'board':
      return seeBoard(intent, seeing, at, statuses(intent.only));
    case 'blocked':
      return seeing.blocked(at, statuses(intent.only));
    case 'travel':
      return seeing.travel(at, intent.direction, {
        between: statuses(intent.between),
        days: daysOf(intent.period, at),
      });
    case 'attention':
      return seeing.attention(at);
    case 'overdue':
      return seeing.overdue(at);
    case 'silent':
      return seeing.silent(at, daysOf(intent.period, at));
    case 'stale':
      return seeing.stale(at);
  }
}

/** As it is, or as it was at the end of a day that has passed. */
function seeBoard(
  { asAt }: Extract<RecordIntent, { kind: 'board' }>,
  seeing: Omit<Seeing, 'ownOf'>,
  now: Date,
  only: readonly Status[],
): Reply {
  const at = momentOf(asAt, now);
  return at ? seeing.board(at, only) : sayText(SEEING.noSuchDay(asAt ?? ''));
}

function daysOf(period: string | null | undefined, at: Date, side: Side = 'behind'): Days | null {
  return period ? readDays(period, dayAt(at), side) : null;
}

/** A number that no recommendation has is for the documents to explain. */
function showSaved(
  { mine, by, of, period }: Extract<RecordIntent, { kind: 'saved' }>,
  message: Message,
  { seeing, find }: Progress,
): Reply | null {
  const named = of === undefined ? null : find(of);
  if (of !== undefined && !named) return null;
  const days = daysOf(period, message.at);
  return seeing.saved(message, { mine, ...(by === undefined ? {} : { by }), of: named, days });
}

/** "Undo R5" takes back the latest update on it, and no other. */
async function undo(
  of: string | undefined,
  message: Message,
  { afterwards, find }: Progress,
): Promise<Reply> {
  if (of === undefined) return afterwards.undoLast(message);
  const named = find(of);
  return named ? afterwards.undoLast(message, named.id) : sayText(RECEIPTS.nothingToUndo);
}

/** "Amend R5: status amber" opens what is on record and changes it in one go; a draft that waits comes first. */
async function amend(
  { of, words }: Extract<RecordIntent, { kind: 'amend' }>,
  message: Message,
  { reporting, record, find }: Progress,
): Promise<Reply> {
  const named = of === undefined ? null : find(of);
  const update = named && record.latest(named.id);
  const aside = update ? await reporting.putAside(message) : null;
  const wasWaiting = reporting.waiting(message) !== null;
  if (of !== undefined && !update && !wasWaiting) return sayText(RECEIPTS.nothingToAmendOn(of));
  const opened = await reporting.amend(message, update?.id ?? null);
  const isOpen = !wasWaiting && reporting.waiting(message) !== null;
  const reply = words && isOpen ? await reporting.begin(message, words) : opened;
  return aside ? followedBy(aside, reply) : reply;
}
