import { IMPERATIVE } from '../step-words.ts';
import { BODIES } from '../words.ts';

/** "9/9", "3/5 posts filled" and "24/7" count things; "by 27/09" and "27/09." name a day. */
export function isFraction(words: string, before: string, after: string): boolean {
  const parts = /^(?:on |by )?(\d{1,2})([/.])(\d{1,2})$/i.exec(words.trim());
  if (/^24\/7$/.test(words.trim())) return !/\bnext\b/i.test(before);
  if (!parts)
    return /^now$|^\d+[.,]\d+ \p{L}|^\d+ ?(?:mins?|minutes?|hours?|hrs?|h|am|pm|seconds?|secs?)\b|^at \d/iu.test(
      words.trim(),
    );
  const led = /\b(?:on|by|due|for|until|till|before|w\/?c|from|to|at|is|date|next|:|-|–)\s*:?\s*$/i.test(
    before,
  );
  if (parts[2] === '.') return !led;
  // in a next step, and as an answer by itself, it is a day: "next: training 9/2"
  const closes = /^\s*(?:$|[.,;)\n])/.test(after);
  if (closes && (STEP_BEFORE.test(before) || EVENT_BEFORE.test(before) || before.trim() === '')) return false;
  // Twelve of one is no share, and "start recruitment 11/12" no count.
  if (closes && (Number(parts[1]) > Number(parts[3]) || IMPERATIVE.test(clauseAt(before)))) return false;
  if (/^\s+(?!and\b|or\b|at\b|for\b|to\b|but\b|then\b|with\b|latest\b)\p{L}/u.test(after)) return !led;
  const padded = parts[1]?.startsWith('0') || parts[3]?.startsWith('0') || Number(parts[1]) > 12;
  return !led && !padded;
}

/** "Next: …", "next month: …", which has been taken out by now, "to scrutiny": what stands behind is a day. */
const STEP_BEFORE = new RegExp(
  `\\bnext\\b[^.;?\\n]*$|\\0\\s*[:–-][^.;?\\n]*$|\\b(?:to|at|with) (?:the )?(?:${BODIES})\\s+$`,
  'i',
);

/** "HE meeting 2/12": one event has no share. */
const EVENT_BEFORE = new RegExp(
  `\\b(?:${BODIES}|meeting|mtg|board|panel|workshop|session|committee|c(?:om)?m?t+e+e?|review|launch|visit|hearing|forum|summit|conference|briefing|away ?day|decision|sign[ -]?off|catch[ -]?up|deadline|closes|closing|ends|starts|opens)\\s+$`,
  'i',
);

/** What has been said of the clause that a text breaks off in. */
function clauseAt(text: string): string {
  return /[^,.;:\n]*$/.exec(text)?.[0].trim() ?? '';
}
