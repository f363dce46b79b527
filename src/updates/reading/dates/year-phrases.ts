import { currentQuarter, financialYear, nextFixed, quarterEnd } from './calendar.ts';
import type { DatePhrase } from './date-phrase.ts';
import { readCount, readYear } from './date-words.ts';

/** Quarters, which are those of the financial year, and years; their last day is meant. */
export const YEAR_PHRASES: readonly DatePhrase[] = [
  // "Q3", "by the second quarter", "Q4 2026/27", "Q1 next year"
  {
    pattern:
      /\b(?:(?:the )?end of |in |by |during )?(?:the )?(?:q ?([1-4])|quarter ([1-4]|one|two|three|four)|(first|second|third|fourth) quarter)\b(?:,? (?:of )?(?:fy ?)?(?:(20\d\d|\d\d)[/-](?:20)?\d\d|(20\d\d)|(next year)))?/gi,
    resolve: ([, digit, word, ordinal, span, single, next], today) => {
      const quarter = readCount(digit ?? word ?? ordinal);
      if (next) return quarterEnd(today, quarter, financialYear(today) + 1);
      if (span) return quarterEnd(today, quarter, readYear(span));
      // A calendar year: its first months are the last quarter of the financial year before.
      if (single) return quarterEnd(today, quarter, quarter === 4 ? Number(single) - 1 : Number(single));
      return quarterEnd(today, quarter, null);
    },
    modifies: true,
  },
  {
    pattern: /\b(?:(?:the )?end of |by |before )?(?:the )?next quarter(?:'s end)?\b/gi,
    resolve: (_, today) => quarterEnd(today, (currentQuarter(today) % 4) + 1, null),
  },
  {
    pattern: /\b(?:the )?end of (?:the|this) quarter\b|\bquarter[ -]end\b|\b(?:later )?this quarter\b/gi,
    resolve: (_, today) => quarterEnd(today, currentQuarter(today), null),
  },
  {
    pattern:
      /\b(?:the )?(?:end of (?:the |this )?(?:financial|fiscal|municipal) year|(?:financial )?year[ -]end|end of (?:the )?fy)\b/gi,
    resolve: (_, today) => nextFixed(today, 3, 31),
  },
  {
    pattern:
      /\b(?:the )?end of (?:the |this )?(?:calendar )?year\b|\b(?:later|before the end of) this year\b/gi,
    resolve: (_, today) => nextFixed(today, 12, 31),
  },
];
