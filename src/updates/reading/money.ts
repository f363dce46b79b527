const SUM = /£\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|mn|mil|bn|b|million|billion|thousand|grand)\b)?/giu;

/** Sums of money as written: "£2.4m", "£340k", "£1,250". */
export function readMoney(text: string): string[] {
  return [...new Set([...text.matchAll(SUM)].map(([sum]) => sum.replace(/,$/, '')))];
}
