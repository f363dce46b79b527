import { anyForm } from '../../forms.ts';
import { levelQuestion } from '../../typed-text.ts';

const TAKES_BACK = anyForm(
  {
    'undo that': /undo(?: (?:that|this|it|the mark|marking(?: it| that)?))?/,
    'unmark it': /un-?mark (?:it|that|this|them|those)/,
    'take it back': /take (?:that|it|the mark|this|those|them) (?:back|off|away)/,
    'please remove the mark': /remove (?:the|that|my) marks?/,
    "i won't print them after all":
      /(?:i|we) (?:did ?n[o']t|have ?n[o']t|won't|will not) (?:use|used|print|printed) (?:it|that|them|those)(?: after all)?/,
    'that was not used after all': /(?:it|that) was(?: ?n[o']t| not) used(?: after all)?/,
  },
  { before: /^(?:(?:please|can you|could you|i want to|actually) )*/, after: /(?: please)?$/ },
);

/** Whether a message takes back what was done last with quotations: "undo that", "unmark it", "we did not use it". */
export function takesBack(text: string): boolean {
  return TAKES_BACK.test(levelQuestion(text));
}
