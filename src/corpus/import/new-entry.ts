import { UserError } from '../../errors.ts';
import { type Catalogue, type CatalogueEntry, toEntry } from '../catalogue.ts';
import type { Voice } from '../types.ts';
import { type Description, yearIn } from './import-options.ts';

export interface DocumentAtHand {
  readonly name: string;
  /** Name of the file without its folders. */
  readonly file: string;
  /** Address of a document from the web. */
  readonly url: string | null;
  readonly today: Date;
}

/**
 * Makes the entry of a document that the catalogue does not know, and notes what had to be assumed.
 * Throws `UserError` that names the options to add.
 */
export function newEntry(
  document: DocumentAtHand,
  options: Description,
  catalogue: Catalogue,
): { entry: CatalogueEntry; notes: string[] } {
  const { title, voice } = required(document.name, options);
  const notes: string[] = [];
  const publisher = options.publisher ?? usualPublisher(voice, catalogue, notes);
  const entry = toEntry({
    id: options.id ?? freeId(document, title, catalogue),
    title,
    short: title,
    publisher,
    voice,
    ...dateOf(document, title, options, notes),
    url: options.url ?? document.url,
    weight: 1,
    aside: [],
    recognise: [],
    headings: 'auto',
    'also-headings': [],
    recommendations: null,
    furniture: [],
    voices: [],
  });
  return { entry, notes };
}

function required(name: string, { title, voice }: Description): { title: string; voice: Voice } {
  if (title !== undefined && voice !== undefined) return { title, voice };
  const missing = [
    ...(title === undefined ? ['--title'] : []),
    ...(voice === undefined ? ['--voice (peers, council, ofsted or other)'] : []),
  ];
  throw new UserError(
    `“${name}” is not a document of the catalogue: to import it as a new one, on its own, add ${missing.join(' and ')}.`,
  );
}

function usualPublisher(voice: Voice, catalogue: Catalogue, notes: string[]): string {
  const usual: Record<Voice, string> = {
    peers: 'Local Government Association',
    council: catalogue.council.name,
    ofsted: 'Ofsted',
    other: 'publisher not given',
  };
  notes.push(`No --publisher was given, so it is attributed to “${usual[voice]}”.`);
  return usual[voice];
}

function dateOf(
  { today }: DocumentAtHand,
  title: string,
  options: Description,
  notes: string[],
): { date: string; year: number } {
  if (options.date !== undefined && options.year !== undefined)
    return { date: options.date, year: options.year };
  const titled = yearIn(title);
  const year = titled ?? today.getFullYear();
  const why = titled ? 'the year in its title' : 'this year, undated';
  notes.push(`No --date was given, so it counts as being from ${year}, ${why}.`);
  return { date: titled ? String(titled) : 'undated', year };
}

/** A made-up id must not replace a document of the catalogue that this one was not recognised as. */
function freeId(document: DocumentAtHand, title: string, catalogue: Catalogue): string {
  const id = toId(title) || toId(document.file.replace(/\.[^.]+$/, '')) || 'document';
  if (catalogue.entries.some(({ source }) => source.id === id)) {
    throw new UserError(
      `“${document.name}” would get the id ${id} of a document of the catalogue: add --id ${id} if it is that document, or another --id.`,
    );
  }
  return id;
}

/** Ids are typed by hand and stand in every citation. */
const ID_LENGTH = 60;

function toId(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return plain
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, ID_LENGTH)
    .replace(/^-+|-+$/g, '');
}
