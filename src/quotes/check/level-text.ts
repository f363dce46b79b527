/** A text without what a copy may change harmlessly, with the way back to the original. */
export interface Levelled {
  readonly text: string;
  /** For each unit of `text`, its offset in the original; one more entry for the end. */
  readonly offsets: Uint32Array;
}

const QUOTE_MARK = /["'“”„‟«»‘’‚‛`´′″‹›]/;
/** A quotation mark or an apostrophe of any kind. */
export function isQuoteMark(unit: string | undefined): boolean {
  return unit !== undefined && QUOTE_MARK.test(unit);
}

const DASH = /[-‐‑‒–—―−]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const LETTER = /[\p{L}\p{N}]/u;

export interface LevelOptions {
  /** Keeps capitals, to tell whether case is what differs. */
  readonly keepCase?: boolean;
}

/**
 * Levels quotation marks, dashes, white space, case, `**` and bullets at the start of a line. An apostrophe inside a
 * word stays ("we're" is not "were"); every other quotation mark goes, and so do the spaces around a dash.
 */
export function levelText(original: string, { keepCase = false }: LevelOptions = {}): Levelled {
  const levelled = new LevelledUnits();
  let lineStart = true;
  for (let at = 0; at < original.length; at++) {
    const unit = original[at] as string;
    if (unit === '\n') lineStart = true;
    const kind = kindOf(unit, original, at, lineStart);
    if (kind === 'gap') levelled.leaveGap(at);
    if (kind === 'gone' || kind === 'gap') continue;
    lineStart = false;
    for (const level of levelUnit(unit, kind, keepCase)) levelled.add(level, at);
  }
  return levelled.finish(endOf(original));
}

/** Collects units; a gap becomes one blank when something follows it that is not a dash. */
class LevelledUnits {
  private readonly units: string[] = [];
  private readonly offsets: number[] = [];
  private gapAt: number | null = null;

  leaveGap(at: number): void {
    this.gapAt ??= at;
  }

  add(unit: string, at: number): void {
    const last = this.units.at(-1);
    if (this.gapAt !== null && last !== undefined && !isLine(last) && !isLine(unit)) {
      this.units.push(' ');
      this.offsets.push(this.gapAt);
    }
    this.gapAt = null;
    this.units.push(unit);
    this.offsets.push(at);
  }

  finish(end: number): Levelled {
    return { text: this.units.join(''), offsets: Uint32Array.from([...this.offsets, end]) };
  }
}

function levelUnit(unit: string, kind: UnitKind, keepCase: boolean): string {
  if (kind === 'dash') return '–';
  if (kind === 'hyphen') return '-';
  if (kind === 'apostrophe') return "'";
  if (unit === '…') return '...';
  return keepCase ? unit : lowerUnit(unit);
}

type UnitKind = 'gone' | 'gap' | 'dash' | 'hyphen' | 'apostrophe' | 'plain';

function kindOf(unit: string, original: string, at: number, lineStart: boolean): UnitKind {
  if (isPlainAscii(unit)) return 'plain';
  if (unit === ' ') return 'gap';
  if (/\s/.test(unit) || (lineStart && unit === '•')) return 'gap';
  if (lineStart && unit === '-' && original[at + 1] === ' ') return 'gap';
  if (unit === '*' && (original[at + 1] === '*' || original[at - 1] === '*')) return 'gone';
  if (INVISIBLE.test(unit)) return 'gone';
  if (DASH.test(unit)) return kindOfDash(unit, original[at - 1] ?? ' ', original[at + 1] ?? ' ');
  if (!QUOTE_MARK.test(unit)) return 'plain';
  return isLetter(original[at - 1]) && isLetter(original[at + 1]) ? 'apostrophe' : 'gone';
}

/** Nearly every unit of a text: spares it the patterns below. */
function isPlainAscii(unit: string): boolean {
  return (
    (unit >= 'a' && unit <= 'z') ||
    (unit >= 'A' && unit <= 'Z') ||
    (unit >= '.' && unit <= '9') ||
    unit === ','
  );
}

/** A dash parts clauses ("a town – a fair one"), a hyphen joins words or figures ("well-run", "2023–24"). */
function kindOfDash(unit: string, before: string, after: string): 'dash' | 'hyphen' {
  if (/\d/.test(before) && /\d/.test(after)) return 'hyphen';
  return /[–—―−]/.test(unit) || (/\s/.test(before) && /\s/.test(after)) ? 'dash' : 'hyphen';
}

function isLine(level: string): boolean {
  return level === '-' || level === '–';
}

/** A letter whose small form is longer (Turkish İ) stays, so that offsets stay exact. */
function lowerUnit(unit: string): string {
  if (unit >= 'a' && unit <= 'z') return unit;
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && LETTER.test(unit);
}

/** Where the words end: white space at the very end belongs to nothing. */
function endOf(original: string): number {
  return original.trimEnd().length;
}

export type Difference =
  | 'quotation marks'
  | 'dashes'
  | 'white space'
  | 'capitals'
  | 'bold marks'
  | 'ellipses'
  | 'the percent sign'
  | 'the final stop';

/** In which harmless ways two texts that level alike differ. */
export function differencesBetween(source: string, pasted: string): Difference[] {
  const differ = (signature: (text: string) => string) => signature(source) !== signature(pasted);
  const found: Difference[] = [];
  if (differ((text) => [...text].filter((unit) => QUOTE_MARK.test(unit)).join('')))
    found.push('quotation marks');
  if (differ((text) => (text.match(/\s*[-‐‑‒–—―−]\s*/g) ?? []).join('|'))) found.push('dashes');
  if (differ((text) => (text.includes('**') ? '**' : ''))) found.push('bold marks');
  if (levelText(source, { keepCase: true }).text !== levelText(pasted, { keepCase: true }).text)
    found.push('capitals');
  if (differ((text) => (text.match(/…|\.{3}/g) ?? []).join('|'))) found.push('ellipses');
  // Whatever else levelling removed is an invisible sign or a bullet: the texts are not the same.
  if (differ(gapsOf) || (found.length === 0 && source !== pasted)) found.push('white space');
  return found;
}

/** The same for texts that write a compound with a hyphen here and without one there. */
export function compoundDifferences(source: string, pasted: string): Difference[] {
  const blank = (text: string) => text.replace(/(?<=[\p{L}\p{N}])[-‐‑](?=\p{L})/gu, ' ');
  return [...new Set<Difference>(['dashes', ...differencesBetween(blank(source), blank(pasted))])];
}

function gapsOf(text: string): string {
  const bare = text.replaceAll('**', '').replace(/\s*[-‐‑‒–—―−]\s*/g, '-');
  return (bare.match(/\s+|[\u00ad\u200b-\u200f\u2060\ufeff•]/g) ?? []).join('|');
}
