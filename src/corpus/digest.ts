import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Finding, Stance, Voice } from './types.ts';

const STANCES: readonly string[] = ['praise', 'concern', 'recommendation', 'fact', 'commitment', 'balanced'];
const VOICES: readonly string[] = ['peers', 'council', 'ofsted', 'other'];
/** Fields that a finding has once; it may have several anchors. */
const FIELDS: readonly string[] = ['stance', 'themes', 'figures', 'voice', 'asked', 'phrases'];
const FURNITURE_HEADING = 'Not summarised';

/** The digest of one source: its findings, and the passages that need none, with the reason. */
export interface Digest {
  readonly source: string;
  readonly findings: readonly Finding[];
  readonly notSummarised: readonly { readonly words: string; readonly reason: string }[];
}

/** Loads `findings/*.md`. `voiceOf` gives the voice of a document whose entry names none. */
export function loadDigests(folder: string, voiceOf: (source: string) => Voice): Digest[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort();
  return files.map((file) => parseDigest(readFileSync(join(folder, file), 'utf8'), file, voiceOf));
}

/**
 * Parses one digest file: `## ` a section, `- ` a finding, `  - key: value` what belongs to it.
 * Throws a `UserError` that names file and line, for whoever edits the file.
 */
export function parseDigest(written: string, file: string, voiceOf: (source: string) => Voice): Digest {
  // Notepad and other editors of Windows write a byte order mark and end lines in two characters.
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const source = /^---\n(?:.*\n)*?source:\s*(\S+)/.exec(text)?.[1];
  if (!source)
    throw new UserError(
      `${file}: the first three lines must name the source: "---", "source: " with the id of the catalogue, "---".`,
    );
  const reader = new DigestReader(source, file, voiceOf(source));
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, (front) => '\n'.repeat(front.split('\n').length - 1));
  body.split('\n').forEach((line, index) => {
    reader.take(line, index + 1);
  });
  return reader.finish();
}

interface Entry {
  readonly line: number;
  readonly section: string;
  readonly statement: string;
  readonly anchors: string[];
  readonly fields: Map<string, string>;
}

class DigestReader {
  private readonly findings: Finding[] = [];
  private readonly notSummarised: { words: string; reason: string }[] = [];
  private section: string | null = null;
  private entry: Entry | null = null;

  constructor(
    private readonly source: string,
    private readonly file: string,
    private readonly voice: Voice,
  ) {}

  take(line: string, number: number): void {
    const heading = /^## (.+)$/.exec(line)?.[1]?.trim();
    const bullet = /^- (.+)$/.exec(line)?.[1]?.trim();
    const field = /^\s+- ([a-z]+):\s*(.+)$/.exec(line);
    if (heading) this.openSection(heading);
    else if (bullet) this.openEntry(bullet, number);
    else if (field?.[1] && field[2]) this.addField(field[1], field[2].trim(), number);
    else if (line.trim() !== '' && !/^#{1,3} /.test(line))
      this.fail(number, `"${line.trim().slice(0, 40)}" is not understood`);
  }

  finish(): Digest {
    this.closeEntry();
    return { source: this.source, findings: this.findings, notSummarised: this.notSummarised };
  }

  private openSection(heading: string): void {
    this.closeEntry();
    this.section = heading === FURNITURE_HEADING ? FURNITURE_HEADING : sectionLabel(heading);
  }

  private openEntry(text: string, line: number): void {
    this.closeEntry();
    if (this.section === null) this.fail(line, 'a finding stands above the first section heading');
    if (this.section === FURNITURE_HEADING) {
      const [words = '', reason = ''] = text.split(' — ');
      if (!reason) this.fail(line, 'write the first words of the passage, then " — ", then the reason');
      this.notSummarised.push({ words: words.trim(), reason: reason.trim() });
      return;
    }
    this.entry = { line, section: this.section ?? '', statement: text, anchors: [], fields: new Map() };
  }

  private addField(key: string, value: string, line: number): void {
    if (!this.entry) this.fail(line, `"${key}" belongs to no finding`);
    else if (key === 'anchor') this.entry.anchors.push(value);
    else if (!FIELDS.includes(key))
      this.fail(line, `"${key}" is not known; use anchor, stance, themes, figures, voice, asked or phrases`);
    else if (this.entry.fields.has(key)) this.fail(line, `the finding has "${key}" twice`);
    else this.entry.fields.set(key, value);
  }

  private closeEntry(): void {
    const entry = this.entry;
    this.entry = null;
    if (!entry) return;
    const stance = entry.fields.get('stance') ?? '';
    const voice = entry.fields.get('voice') ?? this.voice;
    if (entry.anchors.length === 0) this.fail(entry.line, 'the finding has no anchor');
    if (!STANCES.includes(stance))
      this.fail(entry.line, `stance "${stance}" is not one of ${STANCES.join(', ')}`);
    if (!VOICES.includes(voice)) this.fail(entry.line, `voice "${voice}" is not one of ${VOICES.join(', ')}`);
    this.findings.push({
      id: `${this.source}#${this.findings.length + 1}`,
      source: this.source,
      section: entry.section,
      statement: entry.statement,
      anchors: entry.anchors,
      stance: stance as Stance,
      voice: voice as Voice,
      themes: splitList(entry.fields.get('themes'), /,\s+/),
      figures: splitList(entry.fields.get('figures'), /,\s+/),
      asked: splitList(entry.fields.get('asked'), /;\s+/),
      phrases: splitList(entry.fields.get('phrases'), /;\s+/),
    });
  }

  private fail(line: number, fault: string): never {
    throw new UserError(`${this.file}, line ${line}: ${fault}.`);
  }
}

/** "4.1 Local priorities and outcomes" is cited as "4.1"; other headings, a year among them, are cited whole. */
function sectionLabel(heading: string): string {
  return /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/.exec(heading)?.[1] ?? heading;
}

function splitList(value: string | undefined, between: RegExp): string[] {
  return (value ?? '').split(between).filter((item) => item !== '');
}
