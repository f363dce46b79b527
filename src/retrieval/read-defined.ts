import { withoutRequest } from './request-frame.ts';

const DEFINITION =
  /^(?:so )?what(?:'s|s| is| are| was| were)? (?:the |a |an |this |these )?(.{2,60}?)(?: (?:thing|all about|about|exactly|anyway|mean))*\??$/i;

/** "I started last week, …": why it is asked. */
const NEW_HERE =
  /^\W*(?:i|we)(?:['’]ve| have| am|['’]m)? (?:(?:just|only|recently|new) )*(?:started|joined|new)\b[^,.?!]*[,.]\s*/i;

/** The thing that a question wants explained ("what is the target operating model?"), or null. */
export function readDefined(text: string): string | null {
  const asked = withoutRequest(text.replace(NEW_HERE, '')).trim();
  const thing = /^(?:so )?what\b/i.test(asked) ? DEFINITION.exec(asked)?.[1] : undefined;
  return thing && thing.split(/\s+/).length <= 4 && !ASKS_HOW_MUCH.test(asked) ? thing : null;
}

/** "What's the overspend?" wants the sum, not what the word means. */
const ASKS_HOW_MUCH =
  /^(?:so )?what(?:['’]?s| is| are| was| were)? (?:the|our|its|their|this year['’]s) (?:[\w'’-]+ ){0,4}(?:overspend|underspend|deficit|debt|gap|shortfall|cost|total|turnout|target|deadline|price|dividend)s?\W*$/i;
