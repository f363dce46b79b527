/** What a message says is done to bring the work back, in running words: no label calls it corrective action. */
export interface Recovery {
  readonly action: string;
  /** The message without it. */
  readonly rest: string;
}

/** "to get it back on track", "to recover", "to catch up": what a measure is for. */
const PURPOSE =
  /\b(?:to|and) (?:recover\b(?! (?:the |our )?(?:costs?|debts?|money|fees?|£))|catch up\b|rectify\b|remedy\b|mitigate\b|put (?:it|this|that|things) right\b|make up (?:the )?(?:lost )?(?:time|ground)\b|close the gap\b|turn (?:it|this|things) (?:a)?round\b|(?:get|bring|pull)(?: (?:it|this|that|us|things|the \p{L}+))? back\b)|\bmitigat(?:ing|ed) (?:this |that |it )?(?:by|with|through)\b/iu;
/** Behind the purpose: "to get back on track we are freezing vacancies". */
const HEAD = /^(?:and |so |in order )*to\b/i;
const FRAME =
  /\b(?:to|in order|so|and|we|i|are|is|will|get|bring|pull|it|this|that|things|us|back|on|track|course|schedule|plan|green|amber|recover|catch|up|mitigat\p{L}+|by|with|through)\b/giu;
const BOUNDARY = /\n+|[;!?]\s*|\.(?=\s|$)\s*|,\s+(?:(?:and|but|so)\s+)?|\s+[-–—]\s+|:\s+/g;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch of a message that says by its purpose that it is done to bring the work back; null where none does. With
 * the purpose alone between two commas, what stands before it is the measure, or behind it where it opens a sentence.
 */
export function findRecovery(message: string): Recovery | null {
  const stretches = splitAt(message);
  const at = stretches.findIndex(({ start, end }) => PURPOSE.test(message.slice(start, end)));
  const found = stretches[at];
  if (!found) return null;
  const text = message.slice(found.start, found.end);
  const isBare = !/[\p{L}\p{N}]/u.test(text.replace(FRAME, ''));
  const beside = isBare
    ? stretches[HEAD.test(text) && at > 0 && !opens(message, found) ? at - 1 : at + 1]
    : found;
  if (!beside) return null;
  const start = Math.min(found.start, beside.start);
  const end = Math.max(found.end, beside.end);
  return {
    action: message.slice(start, end).trim(),
    rest: `${message.slice(0, start)}${message.slice(end)}`,
  };
}

function opens(message: string, { start }: Stretch): boolean {
  return /(?:^|[.\n;!?])\s*$/.test(message.slice(0, start));
}

function splitAt(message: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of message.matchAll(BOUNDARY)) {
    stretches.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...stretches, { start, end: message.length }].filter(({ start: from, end }) => end > from);
}
