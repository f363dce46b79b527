const BEFORE =
  /\b(?:the one before|(?:previous|earlier|older|old) (?:one|report|review|team|peers?|peer challenge)|first (?:report|review|peer challenge)|older one|an older|last (?:time|report|peer challenge)|back then)\b/i;
const LATEST =
  /\b(?:latest|newest|most recent|recent|this time|current|new) (?:one|report|review|team|peers?|peer challenge)?\b/i;

/**
 * The documents that a question means by year: named ("in 2018", "2018 lot") or by their order ("the one before").
 * Years that are no document's year, and financial years ("2024/25"), are part of the subject instead.
 */
export function readDocumentYears(
  text: string,
  years: readonly number[],
  peerYears: readonly number[],
): number[] {
  const named = [...text.matchAll(/\b(20\d\d)\b(?![/-]\d)/g)].map((match) => Number(match[1]));
  const asked = years.filter((year) => named.includes(year) && !sinceOnly(text, year));
  if (asked.length > 0) return asked;
  if (BEFORE.test(text) && !/\bsince\b/i.test(text)) return peerYears.slice(-2, -1);
  return LATEST.test(text) ? years.slice(-1) : [];
}

/** "since 2018" asks for what came after, not for the document of 2018. */
function sinceOnly(text: string, year: number): boolean {
  return new RegExp(`\\bsince (?:\\w+ )?${year}\\b`, 'i').test(text);
}

/** "and the year after" moves the financial years of the question before by one. */
export function shiftFinancialYears(earlier: string, followUp: string): string {
  const step = stepOf(followUp);
  if (step === 0) return earlier;
  const shift = (digits: string) => String(Number(digits) + step).padStart(digits.length, '0');
  return earlier.replace(
    /\b((?:20)?\d\d)\/((?:20)?\d\d)\b/g,
    (_, from: string, to: string) => `${shift(from)}/${shift(to)}`,
  );
}

function stepOf(followUp: string): number {
  if (/\b(?:year after|next year|following year)\b/i.test(followUp)) return 1;
  return /\byear before\b/i.test(followUp) ? -1 : 0;
}
