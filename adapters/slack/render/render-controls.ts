import type { ActionsBlock, Button as ButtonElement, ContextActionsBlock } from '@slack/types';
import type { Button, FeedbackBlock } from '../../../src/chat.ts';
import { FEEDBACK_ID, feedbackValue, toActionId } from '../action-id.ts';
import { clip, LIMITS } from '../limits.ts';
import { ANSWERS } from '../wording.ts';
import { plainText } from './render-words.ts';

/** Rows of buttons. A value that Slack cannot carry would do something else when pressed: such a button is left out. */
export function renderButtons(buttons: readonly Button[]): ActionsBlock[] {
  const fitting = buttons.filter(
    ({ label, value }) => label.trim() !== '' && value.length <= LIMITS.buttonValue,
  );
  const rows: ActionsBlock[] = [];
  for (let at = 0; at < fitting.length; at += LIMITS.actionsElements) {
    const elements = fitting.slice(at, at + LIMITS.actionsElements).map(renderButton);
    rows.push({ type: 'actions', elements });
  }
  return rows;
}

function renderButton({ action, label, value, style }: Button, at: number): ButtonElement {
  return {
    type: 'button',
    action_id: toActionId(action, at),
    text: plainText(clip(label, LIMITS.buttonText)),
    ...(value === '' ? {} : { value }),
    ...(style ? { style } : {}),
  };
}

/** Slack's own thumbs, which it shows in messages alone. */
export function renderFeedback({ value }: FeedbackBlock): ContextActionsBlock[] {
  if (feedbackValue('not-helpful', value).length > LIMITS.buttonValue) return [];
  const button = (name: 'helpful' | 'not-helpful', label: string) => ({
    text: plainText(label),
    value: feedbackValue(name, value),
    accessibility_label: label,
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: FEEDBACK_ID,
          positive_button: button('helpful', ANSWERS.helpful),
          negative_button: button('not-helpful', ANSWERS.notHelpful),
        },
      ],
    },
  ];
}

/** The same as ordinary buttons, for pages and forms. */
export function feedbackButtons({ value }: FeedbackBlock): Button[] {
  return [
    { action: 'helpful', label: ANSWERS.helpful, value },
    { action: 'not-helpful', label: ANSWERS.notHelpful, value },
  ];
}
