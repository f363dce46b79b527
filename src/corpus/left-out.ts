import { levelSpaces } from './import/import-document.ts';
import type { Corpus } from './library.ts';
import type { Passage } from './types.ts';

/**
 * Whether the digest leaves a passage out on purpose: thanks, lead-ins, headings. It lists the first words of such a
 * passage. A reading does not tell: that of a list item begins with the lead-in, which is listed, and the item is not.
 */
export function isLeftOut(
  { digests, documents }: Pick<Corpus, 'digests' | 'documents'>,
  passage: Passage,
): boolean {
  const { source, start, end } = passage;
  const listed = digests.find((digest) => digest.source === source)?.notSummarised ?? [];
  const words = levelSpaces(documents.get(source)?.text.slice(start, end) ?? '');
  return listed.some((item) => words.startsWith(levelSpaces(item.words)));
}
