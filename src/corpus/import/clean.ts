import { isBlank, type LeftOut, type Line } from './lines.ts';

/** Contents lists have at least this many entries; fewer tabbed lines with numbers are an ordinary small table. */
const CONTENTS_ENTRIES = 5;

/**
 * Drops page furniture and rejoins sentences that a page break has cut in two. Everything that stays keeps its
 * characters: the only text we add is the one space that stands for a removed page break.
 *
 * `furniture` holds whole lines (compared without outer white space and `**`) that the catalogue names; one that
 * ends in "…" is the beginning of a line.
 */
export function cleanLines(
  lines: readonly Line[],
  furniture: readonly string[],
): { lines: Line[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const isFurniture = furnitureTest(furniture);
  const contents = contentsLines(lines);
  const kept = lines.filter((line, index) => {
    if (isBlank(line)) return true;
    const reason = contents.has(index) ? 'contents list' : isFurniture(line) ? 'page furniture' : null;
    if (reason) leftOut.push({ text: line.text.trim(), reason });
    return !reason;
  });
  return { lines: rejoinCutSentences(kept), leftOut };
}

function furnitureTest(furniture: readonly string[]): (line: Line) => boolean {
  const bare = (text: string) => text.replaceAll('**', '').trim();
  const named = new Set(furniture.map(bare));
  const beginnings = furniture.filter((line) => line.endsWith('…')).map((line) => bare(line.slice(0, -1)));
  const isNamed = (text: string) =>
    named.has(text) || beginnings.some((beginning) => text.startsWith(beginning));
  return (line) =>
    isNamed(bare(line.text)) || /^(?:page \d+(?: of \d+)?|[-–] ?\d+ ?[-–])$/i.test(bare(line.text));
}

/** A run of tabbed lines that end in page numbers, with the word "contents" above them. */
function contentsLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const start = lines.findIndex((line) => /^(?:table of )?contents$/i.test(line.text.trim()));
  if (start < 0) return found;
  const entries: number[] = [];
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    if (!/\t|\.{3,}\s*\d+$/.test(line.text)) break;
    entries.push(index);
  }
  if (entries.length < CONTENTS_ENTRIES) return found;
  for (const index of [start, ...entries]) found.add(index);
  return found;
}

/** A line that lacks end punctuation, then blank lines, then a line that starts in lower case, is one sentence. */
function rejoinCutSentences(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const before = lastText(result);
    if (before !== null && isCut(result[before], line, result.length - before - 1)) {
      const head = result[before] as Line;
      result.length = before;
      result.push({ ...head, text: `${head.text.trimEnd()} ${line.text.trimStart()}` });
    } else {
      result.push(line);
    }
  }
  return result;
}

function lastText(lines: readonly Line[]): number | null {
  for (let index = lines.length - 1; index >= 0; index--) if (!isBlank(lines[index] as Line)) return index;
  return null;
}

/** Shorter lines are labels of an infographic or items of a list, not a paragraph that ran over the page. */
const PARAGRAPH_LENGTH = 120;
/** "a." or "ii)" opens a list item; it does not go on with a sentence. */
const LIST_MARKER = /^\s*(?:[a-z]|[ivx]+)[.)](?:\s|$)/;

function isCut(head: Line | undefined, tail: Line, blankLines: number): boolean {
  if (!head || blankLines === 0 || isBlank(tail)) return false;
  if (head.role && head.role !== 'paragraph') return false;
  if (tail.role && tail.role !== 'paragraph') return false;
  if (head.text.length < PARAGRAPH_LENGTH || head.text.includes('\t') || tail.text.includes('\t'))
    return false;
  return /[\p{L},;–-]\s*$/u.test(head.text) && /^\s*\p{Ll}/u.test(tail.text) && !LIST_MARKER.test(tail.text);
}
