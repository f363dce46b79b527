import { dayAt, printDay, printMoment } from '../days.ts';
import type { Update } from '../record/update.ts';
import type { Status } from '../statuses.ts';
import { SLOT_LABELS } from '../wording.ts';
import type { DayRange } from './list-wording.ts';
import { between, capitalise, countUpdates, statusAnd, withStop } from './phrases.ts';

/** What the reader is told of what was saved before, changed, or taken back. */

type Said = Pick<
  Update,
  'progress' | 'blocker' | 'correctiveAction' | 'explanation' | 'nextStep' | 'due' | 'evidence'
>;

const HAPPENED = { all: 'saved', amended: 'changed', undone: 'taken back' } as const;
const within = (days: DayRange | null) => (days ? ` ${between(days.from, days.to)}` : '');

export const TRAIL = {
  earlier: 'Earlier updates',
  entry: ({ at, author, version }: Pick<Update, 'at' | 'author' | 'version'>, status: Status, said: Said) =>
    [
      `${printMoment(at)}, ${author.name}${version > 1 ? ` (version ${version})` : ''}: ${statusAnd(status, said.progress)}`,
      ...(said.blocker ? [`Blocker: ${withStop(said.blocker)}`] : []),
      ...(said.correctiveAction ? [`Corrective action: ${withStop(said.correctiveAction)}`] : []),
      ...(said.nextStep
        ? [`Next step: ${withStop(said.due ? `${said.nextStep}, due ${printDay(said.due)}` : said.nextStep)}`]
        : []),
      ...(said.explanation ? [`${SLOT_LABELS.explanation}: ${withStop(said.explanation)}`] : []),
      ...(said.evidence.length > 0 ? [`${SLOT_LABELS.evidence}: ${said.evidence.join(' ')}`] : []),
    ].join(' '),
  replaced: (by: string, at: string, version: number) =>
    `Changed by ${by} on ${printMoment(at)}: see version ${version}.`,
  takenBack: (by: string, at: string) => `Taken back by ${by} on ${printMoment(at)}.`,
  more: (count: number, reference: string) =>
    `${count} more before these: “history ${reference}” shows all of them.`,
  noneStands: (name: string) => `No update on ${name} stands: what was reported has been taken back.`,
  of: (reference: string, entry: string) => `${reference}: ${entry}`,
  none: (wanted: keyof typeof HAPPENED, days: DayRange | null) =>
    `No update was ${HAPPENED[wanted]}${within(days)}.`,
  lead: (count: number, shown: number, wanted: keyof typeof HAPPENED, days: DayRange | null) =>
    `${capitalise(countUpdates(count))} ${count === 1 ? 'was' : 'were'} ${HAPPENED[wanted]}${within(days)}${shown < count ? `; the latest ${shown}` : ''}${count === 1 ? ':' : ', the newest first:'}`,
  hint: 'Every version stays on record. “History R5” shows those of one recommendation.',
  withdrawn: 'Taken back',
  withdrawal: (name: string, status: string, saved: string, by: string, at: string) =>
    `${name}: ${status}, saved on ${printDay(dayAt(saved))}, taken back by ${by} on ${printMoment(at)}`,
} as const;
