import type { Button } from '../../../src/chat.ts';
import type { CardElement } from './adaptive-card.ts';

/** How a pressed button reaches the bot: chats take `Action.Execute`, dialogues `Action.Submit` alone. */
export type Surface = 'chat' | 'dialogue';

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

/** Buttons in rows of their own; Teams puts those that do not fit one row into the next. */
export function renderButtons(buttons: readonly Button[], surface: Surface): CardElement {
  return {
    type: 'ActionSet',
    actions: buttons.map(({ action, label, value, style }) => {
      const look = style ? { style: STYLES[style] } : {};
      return createPress(surface, action, label, { action, value }, look);
    }),
  };
}

/** Clients that do not know `Action.Execute` send the same data as a message. */
export function createPress(
  surface: Surface,
  verb: string,
  title: string,
  data: Readonly<Record<string, unknown>>,
  look: Readonly<Record<string, unknown>> = {},
): CardElement {
  const submit = { type: 'Action.Submit', title, data, ...look };
  return surface === 'dialogue'
    ? submit
    : { type: 'Action.Execute', verb, title, data, ...look, fallback: submit };
}
