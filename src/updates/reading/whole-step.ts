import type { Draft } from './draft.ts';
import { readSlots } from './read-slots.ts';
import { readStatus } from './read-status.ts';
import { hasPast } from './tense.ts';
import { endsBlocker, soundsLikeTrouble } from './trouble.ts';
import type { MessageView, ReadingTools } from './view.ts';

/**
 * Asked for the next step, "recruiting replacements, interviews week commencing 7 December" is one step, though only the
 * end of it names a day. Null where a part says by itself that it is something else, or where the whole is read as a step
 * anyway.
 */
export function wholeStep(
  { recommendation, status: known, nextStep }: Draft,
  view: MessageView,
  { topics }: ReadingTools,
): Pick<Draft, 'nextStep' | 'due'> | null {
  const { clauses } = view;
  const [first] = clauses;
  const isOneSentence = clauses.every(
    ({ sentence, line }) => sentence === first?.sentence && line === first.line,
  );
  const names = view.mentions.length + view.links.length + view.asking.size > 0;
  if (nextStep.length > 0 || clauses.length < 2 || !isOneSentence || names) return null;
  const status = readStatus(view, clauses, recommendation, topics);
  if (status.status !== null || status.unclear) return null;
  const slots = readSlots(view, clauses, { recommendation, status, topics, known });
  const isSure = slots.progress.length + slots.evidence.length > 0;
  const others = [...slots.loose, ...slots.blocker].map(({ start, end }) => view.plain.slice(start, end));
  if (isSure || slots.nextStep.length === 0 || others.length === 0) return null;
  const isReason = slots.blocker.some((span) => !slots.doubtful.includes(span));
  const isOther = (text: string) => hasPast(text) || soundsLikeTrouble(text) || endsBlocker(text);
  if (isReason || others.some(isOther)) return null;
  return { nextStep: [view.text.trim()], due: slots.due };
}
