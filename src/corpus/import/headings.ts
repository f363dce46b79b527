import { isBlank, type Line } from './lines.ts';

/** How to tell headings from text in a document whose format does not mark them. */
export interface HeadingHints {
  /** `auto` picks from the lines themselves; the catalogue names the style where a document is odd. */
  readonly style: 'auto' | 'numbered' | 'capitals' | 'listed';
  /** Headings that the style alone would miss, or all of them for `listed`: whole lines, or the beginning of one followed by "…". */
  readonly list: readonly string[];
}

/** A heading that opens a section: its label is what a reader would cite ("4.1", "HOUSING"). */
export interface Heading {
  readonly kind: 'section' | 'subheading';
  readonly label: string;
}

/** Longest line that is still taken for a heading. */
const HEADING_LENGTH = 130;
const SUBHEADING_LENGTH = 90;
/** A subheading stands above a paragraph of at least this length, or above a list. */
const PARAGRAPH_LENGTH = 100;

const NUMBERED = /^\s*(\d{1,2}(?:\.\d{1,2})*)\.?\s+(\S.*)$/;
export const BULLET = /^\s*[-•*–]\s+/;

/** Finds the heading lines of a document, keyed by line index. */
export function findHeadings(lines: readonly Line[], hints: HeadingHints): Map<number, Heading> {
  const style = hints.style === 'auto' ? guessStyle(lines) : hints.style;
  const sections = findSections(lines, style, hints.list);
  if (style !== 'listed') addSubheadings(lines, sections);
  return sections;
}

type Style = 'roles' | 'numbered' | 'capitals' | 'listed';

function guessStyle(lines: readonly Line[]): Style {
  if (lines.some((line) => line.role === 'heading')) return 'roles';
  const numbered = lines.filter((line) => /^\d{1,2}\.\d{1,2}\.?\s+\p{Lu}/u.test(line.text)).length;
  return numbered >= 2 ? 'numbered' : 'capitals';
}

function findSections(lines: readonly Line[], style: Style, list: readonly string[]): Map<number, Heading> {
  const sections = new Map<number, Heading>();
  const isListed = listedTest(list);
  const isNumbered = numberedTest();
  lines.forEach((line, index) => {
    const text = line.text.trim();
    if (text === '' || text.length > HEADING_LENGTH || text.includes('\t')) return;
    const number = style === 'numbered' || style === 'roles' ? isNumbered(text) : null;
    const label =
      number ?? (isListed(text) ? text : null) ?? annexLabel(text, style) ?? styledLabel(line, text, style);
    if (label) sections.set(index, { kind: 'section', label });
  });
  return sections;
}

function styledLabel(line: Line, text: string, style: Style): string | null {
  if (style === 'capitals' && isCapitals(text)) return text;
  if (style !== 'roles' || line.role !== 'heading' || (line.level ?? 1) > 2) return null;
  return text;
}

/** "IT" is a heading of two letters; "£1,050" and "(UK" are not headings. */
function isCapitals(text: string): boolean {
  return /^\p{Lu}[^\p{Ll}]*$/u.test(text) && /\p{Lu}{2}/u.test(text) && !/[.;]$/.test(text);
}

function annexLabel(text: string, style: Style): string | null {
  if (style === 'listed' || /[.?!]$/.test(text)) return null;
  return /^(?:Annex|Appendix)\b(?:\s+[A-Z0-9]{1,2}\b)?/.exec(text)?.[0] ?? null;
}

/** A listed heading is a whole line, or ends in "…" and is the beginning of one. */
function listedTest(list: readonly string[]): (text: string) => boolean {
  const whole = new Set(list);
  const beginnings = list.filter((heading) => heading.endsWith('…')).map((heading) => heading.slice(0, -1));
  return (text) => whole.has(text) || beginnings.some((beginning) => text.startsWith(beginning));
}

/**
 * Numbers of top-level sections collide with those of lists inside them (the ten recommendations, the five themes).
 * A list run that has begun at 1 goes on while its numbers follow on; only then does a number open a section.
 */
function numberedTest(): (text: string) => string | null {
  let top = 0;
  let run = 0;
  return (text) => {
    const match = NUMBERED.exec(text);
    const number = match?.[1] ?? '';
    if (!match || /[;,]$/.test(text)) return null;
    if (number.includes('.')) return Number.parseInt(number, 10) === top && isTitle(text) ? number : null;
    const value = Number(number);
    if (run > 0 && value === run + 1) {
      run = value;
      return null;
    }
    if (value === top + 1 && isTitle(text)) {
      top = value;
      run = 0;
      return number;
    }
    if (value === 1) run = 1;
    return null;
  };
}

function isTitle(text: string): boolean {
  return text.length <= SUBHEADING_LENGTH && !/[.?!]$/.test(text);
}

function addSubheadings(lines: readonly Line[], headings: Map<number, Heading>): void {
  lines.forEach((line, index) => {
    if (headings.has(index) || !isSubheading(lines, index, headings)) return;
    headings.set(index, { kind: 'subheading', label: line.text.trim() });
  });
}

function isSubheading(
  lines: readonly Line[],
  index: number,
  headings: ReadonlyMap<number, Heading>,
): boolean {
  const line = lines[index] as Line;
  const text = line.text.trim();
  if (line.role) return line.role === 'heading';
  if (!isTitle(text) || /[:;,)\t]$/.test(text) || !/^[\p{Lu}"'“‘]/u.test(text)) return false;
  if (/^\d/.test(text) || BULLET.test(line.text) || line.text.includes('\t')) return false;
  const before = lines[index - 1];
  if (before && !isBlank(before)) return false;
  const below = nextText(lines, index);
  if (below === null || headings.has(below.index) || below.blanks === 0 || below.blanks > 2) return false;
  const { text: next } = lines[below.index] as Line;
  return next.length >= PARAGRAPH_LENGTH || BULLET.test(next) || /\s.*:$/.test(next.trim());
}

/** The next line that is not blank, and how many blank lines lie between. */
export function nextText(lines: readonly Line[], index: number): { index: number; blanks: number } | null {
  for (let next = index + 1; next < lines.length; next++)
    if (!isBlank(lines[next] as Line)) return { index: next, blanks: next - index - 1 };
  return null;
}
