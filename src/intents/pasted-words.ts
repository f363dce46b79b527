/** Fewer words in quotation marks are a name or a phrase. */
const FEWEST_WORDS = 4;

const QUOTED = /^["“”]([^"“”]+)["“”][.?!]?$/u;
const CHECK =
  /^(?:(?:please|can you|could you|pls) )*(?:check|verify)(?: (?:this|that|these|the following|these words))?(?: (?:quote|quotation|line|sentence|one|for me|please))*\s*(?:[:,–-]\s*|(?=["“]))(\S.*)$/isu;

/** Whether a message is nothing but words to be checked: in quotation marks, or after "check this:". It reports nothing. */
export function isPasted(message: string): boolean {
  const text = message.trim();
  const words = CHECK.exec(text)?.[1] ?? QUOTED.exec(text)?.[1] ?? '';
  return words.split(/\s+/).length >= FEWEST_WORDS && !/\br ?\d{1,2}\b/i.test(words);
}
