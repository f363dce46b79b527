import { speaker } from '../wording.ts';
import type { NumberedPassage } from './choose-passages.ts';

export interface ComposeData {
  readonly question: string;
  readonly earlier: readonly string[];
  readonly passages: readonly NumberedPassage[];
}

/**
 * Everything that others wrote, as one JSON object between marks. Angle brackets are escaped, so that no text can close
 * the marks or open others.
 */
export function renderData(
  { question, earlier, passages }: ComposeData,
  clean: (text: string) => string,
): string {
  const data = {
    question: clean(question),
    earlier: earlier.map(clean),
    passages: passages.map(({ number, statement, words }) => ({
      n: number,
      who: speaker(statement.voice, statement.year),
      says: clean(statement.text),
      ...(words === null ? {} : { words: clean(words) }),
    })),
  };
  return `<data>\n${JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}\n</data>`;
}
