import { levelQuestion } from '../../typed-text.ts';

const TAKES_BACK =
  /^(?:(?:please|can you|could you|i want to|actually) )*(?:undo(?: (?:that|this|it|the mark|marking(?: it| that)?))?|un-?mark (?:it|that|this|them|those)|take (?:that|it|the mark|this|those|them) (?:back|off|away)|remove (?:the|that|my) marks?|(?:i|we) (?:did ?n[o']t|have ?n[o']t|won't|will not) (?:use|used|print|printed) (?:it|that|them|those)(?: after all)?|(?:it|that) was(?: ?n[o']t| not) used(?: after all)?)(?: please)?$/i;

/** Whether a message takes back what was done last with quotations: "undo that", "unmark it", "we did not use it". */
export function takesBack(text: string): boolean {
  return TAKES_BACK.test(levelQuestion(text));
}
