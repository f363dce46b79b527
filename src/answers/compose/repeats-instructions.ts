import { INSTRUCTIONS } from './instructions.ts';

/** So many words in a row are no chance. */
const RUN = 5;

/** Whether a text tells what the model was told. Such a text rests on no passage either; this says so by itself. */
export function repeatsInstructions(text: string): boolean {
  const words = wordsOf(text);
  const told = ` ${wordsOf(INSTRUCTIONS).join(' ')} `;
  return words.some(
    (_, at) => at + RUN <= words.length && told.includes(` ${words.slice(at, at + RUN).join(' ')} `),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
