import { UserError } from '../../errors.ts';
import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import { type Description, yearIn } from './import-options.ts';
import { type DocumentAtHand, newEntry } from './new-entry.ts';

export interface Choice {
  readonly entry: CatalogueEntry;
  /** What the user should know about the choice. */
  readonly notes: readonly string[];
}

/**
 * Which entry a document is imported under: the one that `--id` names, else the one that its content is recognised
 * as, else a new one made from the options. `--id` wins over the content because a later document may well quote the
 * phrases that an earlier one is recognised by. Throws `UserError` where options contradict the catalogue or lack
 * something.
 */
export function chooseEntry(
  document: DocumentAtHand,
  recognised: CatalogueEntry | null,
  options: Description,
  catalogue: Catalogue,
): Choice {
  const known = options.id ? catalogue.entries.find(({ source }) => source.id === options.id) : recognised;
  const notes = [...noteOverruled(recognised, options.id, known !== undefined)];
  if (known) {
    refuseContradictions(document.name, known, options);
    return { entry: known, notes };
  }
  const made = newEntry(document, options, catalogue);
  return { entry: made.entry, notes: [...notes, ...made.notes] };
}

function noteOverruled(
  recognised: CatalogueEntry | null,
  id: string | undefined,
  inCatalogue: boolean,
): string[] {
  if (!id || recognised?.source.id === id) return [];
  if (recognised) return [`By its content it looks like ${recognised.source.id}; --id made it ${id}.`];
  return inCatalogue
    ? [`Its content does not show that it is ${id}; it counts as such because of --id.`]
    : [];
}

const COMPARED = ['title', 'publisher', 'voice', 'date', 'url'] as const;

function refuseContradictions(name: string, { source }: CatalogueEntry, options: Description): void {
  const contradicted = COMPARED.filter((option) => contradicts(option, options[option], source[option]));
  if (contradicted.length === 0) return;
  const said = contradicted.map((option) => `${option} is “${source[option] ?? 'none'}”`).join(', ');
  const left = contradicted.map((option) => `--${option}`).join(' and ');
  throw new UserError(
    `“${name}” is ${source.id} of the catalogue, where the ${said}: leave out ${left}, correct catalogue.yml, or give another --id.`,
  );
}

/** A year alone does not contradict a date of that year. */
function contradicts(
  option: (typeof COMPARED)[number],
  given: string | undefined,
  has: string | null,
): boolean {
  if (given === undefined || given.toLowerCase() === has?.toLowerCase()) return false;
  return option !== 'date' || given !== String(yearIn(has ?? ''));
}
