import { TEAMS } from '../wording.ts';

/** An element of an Adaptive Card, as it is sent. */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface AdaptiveCard extends CardElement {
  readonly type: 'AdaptiveCard';
  readonly body: readonly CardElement[];
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** What is read rather than glanced at gets the width of the window. */
const WIDE: readonly string[] = ['Table', 'Container', 'Chart.Donut'];

/** 1.5 is the newest version that Teams shows. */
export function createCard(
  body: readonly CardElement[],
  fallbackText: string = TEAMS.cardFallback,
): AdaptiveCard {
  const isWide = body.some(({ type }) => WIDE.includes(type));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    ...(isWide ? { msteams: { width: 'Full' } } : {}),
    body,
  };
}

export interface RunStyle {
  readonly weight?: 'Bolder';
  readonly italic?: true;
  readonly isSubtle?: true;
  readonly color?: 'Attention' | 'Warning';
}

/** A stretch of text that no client parses: what stands here arrives character for character. */
export function createRun(text: string, style: RunStyle = {}): CardElement {
  return { type: 'TextRun', text, ...style };
}

/** A paragraph of runs. Text blocks parse markdown; these do not. */
export function createParagraph(
  runs: readonly CardElement[],
  more: Record<string, unknown> = {},
): CardElement {
  return { type: 'RichTextBlock', inlines: runs, ...more };
}

/** Plain text in the shortest form there is: tables have many. */
export function createPlainText(text: string, more: Record<string, unknown> = {}): CardElement {
  return { type: 'RichTextBlock', inlines: [text], ...more };
}
