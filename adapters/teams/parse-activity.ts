import type { Activity } from 'botbuilder';
import * as z from 'zod';
import type { ActionName, Delivery, Person } from '../../src/chat.ts';
import { FORM_VERB } from './cards/form.ts';

/** What every delivery says. Ids of activities are unique within their conversation alone. */
export function parseDelivery(activity: Partial<Activity>, person: Person, now: Date): Delivery {
  const conversation = activity.conversation?.id ?? '';
  return {
    id: `${conversation}/${activity.id ?? activity.replyToId ?? now.toISOString()}`,
    platform: 'teams',
    conversation,
    private: activity.conversation?.conversationType === 'personal',
    answersPrivately: true,
    person,
    at: activity.timestamp instanceof Date ? activity.timestamp : now,
  };
}

/** What a button asks of the bot: to act, or to open the form of a draft or a recommendation. */
const ASKS_FOR = {
  words: 'act',
  more: 'act',
  quote: 'act',
  compare: 'act',
  helpful: 'act',
  'not-helpful': 'act',
  save: 'act',
  cancel: 'act',
  undo: 'act',
  amend: 'act',
  accept: 'act',
  decline: 'act',
  snooze: 'act',
  'opt-out': 'act',
  board: 'act',
  share: 'act',
  edit: 'draft',
  log: 'recommendation',
} as const satisfies Record<ActionName, 'act' | 'draft' | 'recommendation'>;

const ACTION_NAMES = Object.keys(ASKS_FOR) as [ActionName, ...ActionName[]];

const PressData = z.looseObject({ action: z.enum(ACTION_NAMES), value: z.string() });
const FormData = z.looseObject({ [FORM_VERB]: z.string() });

/** A pressed button, as read from the data of its card. */
export type Press =
  | { readonly kind: 'act'; readonly name: ActionName; readonly value: string }
  | { readonly kind: 'draft' | 'recommendation'; readonly value: string }
  | { readonly kind: 'form'; readonly form: string; readonly data: Readonly<Record<string, unknown>> };

/** Null for data that no button of ours sends. */
export function parsePress(data: unknown): Press | null {
  const form = FormData.safeParse(data);
  if (form.success) return { kind: 'form', form: form.data[FORM_VERB] as string, data: form.data };
  const press = PressData.safeParse(data);
  if (!press.success) return null;
  const { action, value } = press.data;
  const kind = ASKS_FOR[action];
  return kind === 'act' ? { kind, name: action, value } : { kind, value };
}

const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});

/** The thumb that was pressed below a message; null for anything else. */
export function parseFeedback(value: unknown): ActionName | null {
  const parsed = Feedback.safeParse(value);
  if (!parsed.success) return null;
  return parsed.data.actionValue.reaction === 'like' ? 'helpful' : 'not-helpful';
}
