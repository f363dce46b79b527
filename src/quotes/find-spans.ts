/** Words between quotation marks; `start` and `end` include the marks. */
export interface MarkedSpan {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Single marks (‘…’) set off names and turns of phrase more often than what somebody said. */
  readonly single: boolean;
}

type Role = 'opens' | 'closes';

interface Mark {
  readonly at: number;
  readonly single: boolean;
  readonly role: Role;
}

/**
 * The outermost stretches in quotation marks of any kind, in order: a phrase quoted inside a quotation belongs to it. A
 * mark that is opened and never closed holds the rest of the text where nothing else is quoted.
 */
export function findSpans(text: string): MarkedSpan[] {
  let marks = readMarks(text);
  for (;;) {
    const { spans, open } = pair(text, marks);
    if (!open) return spans;
    const rest = text.slice(open.at + 1).trim();
    if (spans.length === 0 && !open.single && isDouble(text[open.at]) && !hasClosed(text, marks, open))
      return rest === '' ? [] : [{ words: rest, start: open.at, end: text.length, single: false }];
    // A mark without its fellow is an apostrophe or a slip: what stands after it is read without it.
    marks = marks.filter((mark) => mark !== open);
  }
}

/** Pairs what opens with what closes, by kind and depth; `open` is the outermost mark that stays open. */
function pair(text: string, marks: readonly Mark[]): { spans: MarkedSpan[]; open: Mark | null } {
  const spans: MarkedSpan[] = [];
  let opened: Mark[] = [];
  for (const mark of marks) {
    if (mark.role === 'opens') {
      opened.push(mark);
      continue;
    }
    const from = opened.findLastIndex(({ single }) => single === mark.single);
    const [first] = opened;
    if (from < 0 || !first) continue;
    opened = opened.slice(0, from);
    if (from > 0) continue;
    const words = text.slice(first.at + 1, mark.at).trim();
    spans.push({ words, start: first.at, end: mark.at + 1, single: first.single });
  }
  return { spans, open: opened[0] ?? null };
}

function hasClosed(text: string, marks: readonly Mark[], open: Mark): boolean {
  return pair(
    text,
    marks.filter((mark) => mark !== open),
  ).spans.some(({ single }) => !single);
}

function isDouble(unit: string | undefined): boolean {
  return unit !== undefined && /["“”„‟«»]/.test(unit);
}

function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: unit, index: at } of text.matchAll(/["“”„‟«»‘’‚‛‹›']/g)) {
    const single = !isDouble(unit);
    const role = single ? roleOfSingle(text, at, marks) : roleOfDouble(text, at, marks);
    if (role) marks.push({ at, single, role });
  }
  return marks;
}

function roleOfDouble(text: string, at: number, before: readonly Mark[]): Role {
  const unit = text[at] as string;
  if (/[“„‟«]/.test(unit)) return 'opens';
  const atStart = startsWord(text, at);
  if (unit !== '"')
    return atStart && depthOf(before, false) === 0 && !endsWord(text, at) ? 'opens' : 'closes';
  if (atStart !== endsWord(text, at)) return atStart ? 'opens' : 'closes';
  return depthOf(before, false) === 0 ? 'opens' : 'closes';
}

/** An apostrophe stands inside a word, or at the end of one where nothing was opened. */
function roleOfSingle(text: string, at: number, before: readonly Mark[]): Role | null {
  const unit = text[at] as string;
  if (isLetter(text[at - 1]) && isLetter(text[at + 1])) return null;
  if (/[‘‚‛‹]/.test(unit)) return startsWord(text, at) ? 'opens' : null;
  if (startsWord(text, at) && !endsWord(text, at)) return 'opens';
  if (depthOf(before, true) === 0) return null;
  return isPossessive(text, at) ? null : 'closes';
}

/** "the peers’ report": the mark after a plural, where another one closes before anything is opened. */
function isPossessive(text: string, at: number): boolean {
  if (!/s/i.test(text[at - 1] ?? '')) return false;
  const after = text.slice(at + 1);
  if (!/^\s\p{Ll}/u.test(after)) return false;
  const next = /(?<![\p{L}\p{N}])['‘’]|['’](?![\p{L}\p{N}])/u.exec(after);
  return next !== null && /\S/.test(after[next.index - 1] ?? ' ');
}

function depthOf(marks: readonly Mark[], single: boolean): number {
  return marks.reduce((depth, mark) => {
    if (mark.single !== single) return depth;
    return mark.role === 'opens' ? depth + 1 : Math.max(0, depth - 1);
  }, 0);
}

function startsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}.,;:!?…)\]%]/u.test(text[at - 1] ?? ' ') || isOpenerAfter(text, at);
}

/** "said:“…" and "said,“…": no blank before the mark, and none after it. */
function isOpenerAfter(text: string, at: number): boolean {
  return /[:,;]/.test(text[at - 1] ?? '') && isLetter(text[at + 1]) && depthBefore(text, at) % 2 === 0;
}

function depthBefore(text: string, at: number): number {
  return [...text.slice(0, at).matchAll(/["“”„‟«»]/g)].length;
}

function endsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}£([…]/u.test(text[at + 1] ?? ' ');
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
