import { levelSpaces } from './import/import-document.ts';
import type { Finding, Passage, SourceText } from './types.ts';

/** The passages that findings sum up, by finding id, and the anchors that found none or more than one. */
export interface Links {
  readonly passagesOf: ReadonlyMap<string, readonly Passage[]>;
  readonly faults: readonly { readonly finding: Finding; readonly anchor: string; readonly found: number }[];
}

/** Links every finding to the passages of its section that hold its anchors. */
export function linkFindings(findings: readonly Finding[], documents: readonly SourceText[]): Links {
  const index = new Map(documents.map((document) => [document.source, readableSections(document)]));
  const passagesOf = new Map<string, readonly Passage[]>();
  const faults: Links['faults'][number][] = [];
  for (const finding of findings) {
    const sections = index.get(finding.source);
    if (!sections) continue;
    const passages = new Set<Passage>();
    for (const anchor of finding.anchors) {
      const found = findAnchor(sections, finding.section, anchor);
      if (found.length !== 1) faults.push({ finding, anchor, found: found.length });
      for (const passage of found.slice(0, 1)) passages.add(passage);
    }
    passagesOf.set(finding.id, [...passages]);
  }
  return { passagesOf, faults };
}

interface Readable {
  readonly passage: Passage;
  readonly words: string;
}

function readableSections({ text, passages }: SourceText): Map<string, Readable[]> {
  const sections = new Map<string, Readable[]>();
  let before: Passage | null = null;
  for (const passage of passages) {
    // The words of a subheading stand for the first passage below it.
    const isFirst = passage.subheading !== before?.subheading || passage.section !== before.section;
    const opens = isFirst ? `${passage.subheading ?? ''} ` : '';
    before = passage;
    const words = opens + levelSpaces(text.slice(passage.start, passage.end));
    const section = sections.get(passage.section) ?? [];
    section.push({ passage, words });
    sections.set(passage.section, section);
  }
  return sections;
}

function findAnchor(sections: ReadonlyMap<string, Readable[]>, label: string, anchor: string): Passage[] {
  const words = levelSpaces(anchor);
  return [...sections]
    .filter(([section]) => isSameSection(section, label))
    .flatMap(([, readable]) => readable)
    .filter((readable) => readable.words.includes(words))
    .map((readable) => readable.passage);
}

/** The digest may shorten a long heading to its beginning before the colon. */
export function isSameSection(section: string, label: string): boolean {
  return section === label || section.startsWith(`${label}:`);
}
