import type { ChartBlock } from '../../../src/chat.ts';
import { type CardElement, createPlainText } from './adaptive-card.ts';

/** Teams knows colours by what they stand for; those of its own name set follow light and dark mode. */
const COLOURS: Readonly<Record<string, string>> = {
  blue: 'categoricalBlue',
  green: 'good',
  amber: 'warning',
  red: 'attention',
};

/**
 * A donut that Teams draws itself, and below it the same in words: for those who do not see it, and for clients
 * without charts, which leave the donut out.
 */
export function renderChart({ title, alt, slices }: ChartBlock): CardElement[] {
  const shown = slices.filter(({ value }) => value > 0);
  return [
    {
      type: 'Chart.Donut',
      title,
      data: shown.map(({ label, value, colour }) => ({
        legend: label,
        value,
        color: COLOURS[colour] ?? 'neutral',
      })),
      fallback: 'drop',
    },
    createPlainText(alt, { spacing: 'Small' }),
  ];
}
