import mammoth from 'mammoth';
import { UserError } from '../../../errors.ts';
import { htmlLines } from './html.ts';
import type { Reading, Source } from './reading.ts';

/** What mammoth's own map lacks. Levels below six, which HTML has not, become six. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...['heading', 'Heading'].flatMap((name) =>
    [7, 8, 9].map((level) => `p[style-name='${name} ${level}'] => h6:fresh`),
  ),
];

/**
 * Reads a Word document by way of mammoth's HTML: headings by style, nested lists (without their numbers, which Word
 * computes and does not store), tables as rows, insertions accepted and deletions left out. Pictures go, comments
 * too; footnotes follow the text as paragraphs, and their marks go. Tabs and double spaces stay as typed.
 */
export async function readDocx({ name, bytes }: Source): Promise<Reading> {
  const html = await convert(name, bytes);
  const { text, footnotes } = withoutFootnoteList(html);
  const lines = [...htmlLines(text, 'keep'), ...footnotes];
  const notes = [];
  if (footnotes.length > 0)
    notes.push(`The footnotes of “${name}” stand at the end of its text, without numbers.`);
  if (/<img\b/.test(html)) notes.push(`“${name}” has pictures; words inside them were not read.`);
  return { lines, notes };
}

async function convert(name: string, bytes: Uint8Array): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES, convertImage }))
      .value;
  } catch (cause) {
    const message = `“${name}” is damaged and cannot be read: open it in Word, save it again as .docx and import that.`;
    throw new UserError(message, { cause });
  }
}

/** Mammoth ends the document with one list of its notes, whose arrows lead back to the text. */
function withoutFootnoteList(html: string): { text: string; footnotes: Reading['lines'] } {
  const start = html.search(/<ol><li id="(?:foot|end)note-/);
  if (start < 0) return { text: html, footnotes: [] };
  const list = html.slice(start).replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');
  const footnotes = htmlLines(list, 'keep').map(({ text }) => ({ text, role: 'paragraph' as const }));
  return { text: html.slice(0, start), footnotes };
}
