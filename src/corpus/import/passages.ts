import type { PassageKind } from '../types.ts';
import { BULLET, findHeadings, type Heading, type HeadingHints, nextText } from './headings.ts';
import { isItem, isLoneMarker, isNumberedTitle, isRow, LABEL_LENGTH } from './line-kinds.ts';
import { isBlank, type Line, plainText } from './lines.ts';
import type { RawPassage } from './raw-passage.ts';
import { mergeShortItems } from './short-items.ts';
import { readTable } from './tables.ts';

export interface StructureHints {
  readonly headings: HeadingHints;
  /** Label of the section whose list items are the recommendations, if the document has one. */
  readonly recommendations: string | null;
}

export interface Structure {
  readonly text: string;
  readonly sections: readonly string[];
  readonly passages: readonly RawPassage[];
}

/** A figure and its label stay together when at most this many blank lines part them. */
const PAIR_GAP = 1;
/** Items of at most this many words are read as one list: alone they say too little. */
const SHORT_ITEM_WORDS = 5;

/** Splits cleaned lines into sections and passages with exact offsets in `lines.join('\n')`. */
export function splitIntoPassages(lines: readonly Line[], hints: StructureHints): Structure {
  const reader = new PassageReader(lines, findHeadings(lines, hints.headings), hints.recommendations);
  return reader.read();
}

/** Walks the lines once; each `take…` method consumes one block and returns the index after it. */
class PassageReader {
  private readonly passages: RawPassage[] = [];
  private readonly starts: number[] = [];
  private readonly sections: string[] = [];
  private section = '';
  private subheading: string | null = null;
  /** What introduces the list items that follow: the last sentence that ended in a colon, by nesting depth. */
  private leads: (string | null)[] = [];
  private caption: string | null = null;

  constructor(
    private readonly lines: readonly Line[],
    private readonly headings: ReadonlyMap<number, Heading>,
    private readonly recommendations: string | null,
  ) {
    let offset = 0;
    for (const line of lines) {
      this.starts.push(offset);
      offset += line.text.length + 1;
    }
  }

  read(): Structure {
    for (let index = 0; index < this.lines.length; ) index = this.takeBlock(index);
    return {
      text: this.lines.map((line) => line.text).join('\n'),
      sections: this.sections,
      passages: mergeShortItems(this.passages).map(readWithLead),
    };
  }

  private takeBlock(index: number): number {
    const line = this.lines[index] as Line;
    if (isBlank(line)) return index + 1;
    const heading = this.headings.get(index);
    if (heading) return this.openSection(heading, index);
    if (line.role === 'row' || line.text.includes('\t')) return this.takeTable(index);
    if (isLoneMarker(line.text)) return this.takeMarked(index);
    if (isItem(line)) return this.takeItem(index);
    // First, because a group of short lines may hold a question and an answer that begins with a figure.
    if (this.isQuestion(index)) return this.takeAnswer(index);
    if (this.isFigureGroup(index)) return this.takeFigure(index);
    return this.takeParagraph(index);
  }

  private openSection(heading: Heading, index: number): number {
    if (heading.kind === 'section') {
      this.section = heading.label;
      this.subheading = null;
      if (!this.sections.includes(heading.label)) this.sections.push(heading.label);
    } else {
      this.subheading = heading.label;
    }
    this.leads = [];
    this.caption = null;
    return index + 1;
  }

  private takeTable(index: number): number {
    let end = index;
    while (end < this.lines.length && isRow(this.lines[end] as Line)) end++;
    const rows = this.lines.slice(index, end).map((line, row) => ({
      text: line.text,
      start: this.starts[index + row] as number,
    }));
    for (const row of readTable(rows, this.caption)) this.push('row', row.start, row.end, row.reading);
    return end;
  }

  /** "a." or "II." alone on its line belongs to the paragraph below. */
  private takeMarked(index: number): number {
    const below = nextText(this.lines, index);
    if (!below || this.headings.has(below.index) || isItem(this.lines[below.index] as Line)) return index + 1;
    const reading = plainText(this.text(below.index));
    this.push('item', this.startOf(index), this.endOf(below.index), reading, this.leads[0] ?? null);
    if (/:$/.test(reading)) this.leads = [reading];
    return below.index + 1;
  }

  private takeItem(index: number): number {
    const line = this.lines[index] as Line;
    const depth = line.level ?? (/^\s+-/.test(line.text) ? 1 : 0);
    const body = plainText(line.text.replace(BULLET, '').replace(/^\s*\d{1,2}[.)]\s+/, ''));
    const below = nextText(this.lines, index);
    const titled = isNumberedTitle(line.text) && below !== null && this.isPlainParagraph(below.index);
    const last = titled ? below.index : index;
    const reading = titled ? `${body}: ${plainText(this.text(last))}` : body;
    const kind = this.recommendations === this.section ? 'recommendation' : 'item';
    const start =
      (this.starts[index] as number) + (BULLET.exec(line.text) ?? /^\s*/.exec(line.text) ?? [''])[0].length;
    this.push(kind, start, this.endOf(last), reading, titled ? null : (this.leads[depth] ?? null));
    this.leads.length = depth + 1;
    this.leads[depth + 1] = /:$/.test(body) ? body : null;
    return last + 1;
  }

  /** A figure and its label on separate lines, mostly the figure first: one group between wider gaps. */
  private isFigureGroup(index: number): boolean {
    const group = this.groupAt(index);
    if (group.length < 2 || !this.startsGroup(index)) return false;
    const texts = group.map((at) => this.text(at).trim());
    return (
      texts.some((text) => /^[£(]?\d/.test(text)) &&
      texts.some((text) => /\p{L}{3}/u.test(text) && !/^\d+[.)]\s/.test(text)) &&
      texts.every((text) => text.length <= LABEL_LENGTH && !/[.;]$/.test(text))
    );
  }

  private startsGroup(index: number): boolean {
    for (let before = index - 1, blanks = 0; before >= 0; before--, blanks++) {
      if (this.headings.has(before)) return true;
      if (!isBlank(this.lines[before] as Line)) return blanks > PAIR_GAP;
    }
    return true;
  }

  private groupAt(index: number): number[] {
    const group = [index];
    for (let next = nextText(this.lines, index); next; next = nextText(this.lines, next.index)) {
      const line = this.lines[next.index] as Line;
      if (next.blanks > PAIR_GAP || this.headings.has(next.index) || isRow(line) || isItem(line)) break;
      group.push(next.index);
    }
    return group;
  }

  private takeFigure(index: number): number {
    const group = this.groupAt(index);
    const last = group.at(-1) as number;
    const reading = group.map((at) => plainText(this.text(at))).join(' ');
    this.push('figure', this.startOf(index), this.endOf(last), reading);
    return last + 1;
  }

  /** A question line with its answer on the very next line. */
  private isQuestion(index: number): boolean {
    const next = this.lines[index + 1];
    return (
      /\?$/.test(this.text(index).trim()) &&
      next !== undefined &&
      !isBlank(next) &&
      !this.headings.has(index + 1) &&
      !/\?$/.test(next.text.trim())
    );
  }

  private takeAnswer(index: number): number {
    const reading = `${plainText(this.text(index))} ${plainText(this.text(index + 1))}`;
    this.push('answer', this.startOf(index), this.endOf(index + 1), reading);
    return index + 2;
  }

  private takeParagraph(index: number): number {
    const reading = plainText(this.text(index));
    const words = reading.split(' ').length;
    const sentence = /[.?!:)”"]$/.test(reading) || words > SHORT_ITEM_WORDS;
    this.push(sentence ? 'paragraph' : 'list', this.startOf(index), this.endOf(index), reading);
    const lead = /:$/.test(reading) ? lastSentence(reading) : null;
    this.leads = [lead];
    this.caption = reading.length <= LABEL_LENGTH ? reading : null;
    return index + 1;
  }

  private isPlainParagraph(index: number): boolean {
    const line = this.lines[index] as Line;
    return !this.headings.has(index) && !isItem(line) && !isRow(line) && line.text.length > LABEL_LENGTH / 2;
  }

  private push(
    kind: PassageKind,
    start: number,
    end: number,
    reading: string,
    lead: string | null = null,
  ): void {
    const { section, subheading } = this;
    if (!/\p{L}{2}|\d/u.test(reading)) return;
    this.passages.push({ section, subheading, kind, start, end, reading, lead });
  }

  private text(index: number): string {
    return (this.lines[index] as Line).text;
  }

  private startOf(index: number): number {
    const text = this.text(index);
    return (this.starts[index] as number) + (text.length - text.trimStart().length);
  }

  private endOf(index: number): number {
    return (this.starts[index] as number) + this.text(index).trimEnd().length;
  }
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.?!])\s+/).at(-1) ?? text;
}

function readWithLead(passage: RawPassage): RawPassage {
  return passage.lead ? { ...passage, reading: `${passage.lead} ${passage.reading}` } : passage;
}
