import type { ActionName } from '../../src/chat.ts';

/** Every action that a button of the bot's can have: what comes back from Slack is looked up here. */
const ACTION_NAMES: Readonly<Record<ActionName, true>> = {
  words: true,
  more: true,
  quote: true,
  compare: true,
  helpful: true,
  'not-helpful': true,
  save: true,
  edit: true,
  cancel: true,
  undo: true,
  amend: true,
  accept: true,
  decline: true,
  snooze: true,
  'opt-out': true,
  log: true,
  board: true,
  share: true,
};

/** The thumbs under an answer share one id; which was pressed is in the value. */
export const FEEDBACK_ID = 'act:feedback';
/** What the adapter listens to. */
export const ACTION_ID = /^act:/;

/** Ids are unique within a row: three buttons may all ask for words. */
export function toActionId(action: ActionName, at: number): string {
  return `act:${action}:${at}`;
}

export function feedbackValue(name: 'helpful' | 'not-helpful', value: string): string {
  return `${name}:${value}`;
}

/** What was pressed. Null for an id that is not the bot's. */
export function readActionId(id: string, value: string): { name: ActionName; value: string } | null {
  if (id === FEEDBACK_ID) {
    const [, name, rest = ''] = /^(helpful|not-helpful):([\s\S]*)$/.exec(value) ?? [];
    return name ? { name: name as 'helpful' | 'not-helpful', value: rest } : null;
  }
  const name = /^act:([a-z-]+):\d+$/.exec(id)?.[1] ?? '';
  return Object.hasOwn(ACTION_NAMES, name) ? { name: name as ActionName, value } : null;
}
