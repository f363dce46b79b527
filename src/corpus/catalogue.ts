import * as z from 'zod';
import type { HeadingHints } from './import/headings.ts';
import { readYaml } from './read-yaml.ts';
import type { Source, Voice } from './types.ts';

/** A stretch of a document in which somebody else speaks than in the rest of it. */
export interface VoiceOverride {
  readonly section: string;
  /** Words that stand in the first and the last passage of the stretch (at most 8 each). */
  readonly from: string;
  readonly to: string;
  readonly voice: Voice;
  /** The year that speaks there, where it is not the document's: the peers of an earlier challenge, quoted. */
  readonly year?: number | undefined;
  /** The document tells in its own words what the voice found: nothing there can be printed as that voice's. */
  readonly told?: boolean | undefined;
  /** For whoever reads the catalogue: what stands there. */
  readonly why: string;
}

/** How to recognise and read one document. */
export interface CatalogueEntry {
  readonly source: Source;
  /** Phrases that all stand near the beginning of the document. Empty for a document that is named on import. */
  readonly recognise: readonly string[];
  readonly headings: HeadingHints;
  readonly recommendations: string | null;
  readonly furniture: readonly string[];
  readonly voices: readonly VoiceOverride[];
}

export interface Council {
  readonly name: string;
  readonly place: string;
  /** Every name people use for the council or the place. */
  readonly also: readonly string[];
  /** Names that hold a figure ("Harbour 2040"): the figure in them is no claim. */
  readonly names: readonly string[];
}

export interface Catalogue {
  readonly council: Council;
  readonly entries: readonly CatalogueEntry[];
}

export const VoiceName = z.enum(['peers', 'council', 'ofsted', 'other']);

const Entry = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is made of small letters, digits and hyphens'),
  title: z.string(),
  short: z.string(),
  publisher: z.string(),
  voice: VoiceName,
  year: z.int(),
  date: z.string(),
  url: z.url().nullable(),
  weight: z.number().positive().max(1).default(1),
  aside: z.array(z.string()).default([]),
  recognise: z.array(z.string()).default([]),
  headings: z.enum(['auto', 'numbered', 'capitals', 'listed']).default('auto'),
  'also-headings': z.array(z.string()).default([]),
  recommendations: z.string().nullable().default(null),
  furniture: z.array(z.string()).default([]),
  voices: z
    .array(
      z.object({
        section: z.string(),
        from: z.string(),
        to: z.string(),
        voice: VoiceName,
        year: z.int().optional(),
        told: z.boolean().optional(),
        why: z.string(),
      }),
    )
    .default([]),
});

const CatalogueFile = z.object({
  council: z.object({
    name: z.string(),
    place: z.string(),
    also: z.array(z.string()),
    names: z.array(z.string()).default([]),
  }),
  sources: z.array(Entry),
});

/** What a person may say of a document when it is imported: stored beside its text in the same form. */
export const ImportedEntry = Entry;
export type EntryFields = z.infer<typeof Entry>;

export function loadCatalogue(file: string): Catalogue {
  const { council, sources } = readYaml(file, CatalogueFile);
  return { council, entries: sources.map(toEntry) };
}

export function toEntry(fields: EntryFields): CatalogueEntry {
  const { id, title, short, publisher, voice, year, date, url, weight, aside } = fields;
  return {
    source: { id, title, shortTitle: short, publisher, voice, year, date, url, weight, aside },
    recognise: fields.recognise,
    headings: { style: fields.headings, list: fields['also-headings'] },
    recommendations: fields.recommendations,
    furniture: fields.furniture,
    voices: fields.voices,
  };
}

/** The inverse of `toEntry`: what is stored beside the text of an imported document. */
export function toFields(entry: CatalogueEntry): EntryFields {
  const { shortTitle, ...source } = entry.source;
  return {
    ...source,
    aside: [...source.aside],
    short: shortTitle,
    recognise: [...entry.recognise],
    headings: entry.headings.style,
    'also-headings': [...entry.headings.list],
    recommendations: entry.recommendations,
    furniture: [...entry.furniture],
    voices: [...entry.voices],
  };
}

/** How far into a document its recognising phrases may stand, in characters. */
const RECOGNITION_RANGE = 6000;

/** The catalogue entry whose phrases all stand near the beginning of the text, if there is one. */
export function recogniseSource(entries: readonly CatalogueEntry[], text: string): CatalogueEntry | null {
  const level = (words: string) => words.replace(/\*\*/g, '').replace(/\s+/g, ' ').toLowerCase();
  const head = level(text.slice(0, RECOGNITION_RANGE));
  const fits = (entry: CatalogueEntry) => entry.recognise.every((phrase) => head.includes(level(phrase)));
  return entries.find((entry) => entry.recognise.length > 0 && fits(entry)) ?? null;
}
