/**
 * Figures as they occur in these documents: sums of money, percentages, plain numbers, ranges, years.
 * A figure is compared by its number alone ("£3.5m" and "£3.5 million", "15%" and "15 per cent" are the same
 * figure), because a finding may spell the unit another way than its passage.
 */
export interface Figure {
  /** As written, unit included. */
  readonly text: string;
  /** Digits without thousands separators: "4200", "3.5". */
  readonly number: string;
  readonly unit: 'money' | 'percent' | 'plain';
  readonly start: number;
}

const FIGURE =
  /(£\s?)?(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(\s?(?:%|per ?cent\b)|(?:\s?(?:bn|billion|million|b|m|k)\b)(?!\s?(?:ales|ile)))?/giu;

/** Every figure in a text, in order. */
export function findFigures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map((match) => ({
    text: match[0].trim(),
    number: (match[2] ?? '').replaceAll(',', ''),
    unit: match[1] ? 'money' : /%|per/i.test(match[3] ?? '') ? 'percent' : 'plain',
    start: match.index,
  }));
}

/** The numbers of a text that its evidence does not hold; empty means every figure stands there. */
export function figuresMissingFrom(evidence: string, text: string): string[] {
  const held = new Set(findFigures(evidence).map((figure) => figure.number));
  return findFigures(text)
    .filter((figure) => !held.has(figure.number))
    .map((figure) => figure.text);
}
