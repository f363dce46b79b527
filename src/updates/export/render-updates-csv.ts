import { writeCsv } from '../../sheets/write-csv.ts';
import type { Update } from '../record/update.ts';
import { UPDATES } from './wording.ts';

/** The updates that stand as comma-separated values, for a spreadsheet. Lists have a line an item. Not for import. */
export function renderUpdatesCsv(updates: readonly Update[]): string {
  return writeCsv(Object.values(UPDATES.columns), updates.map(toUpdateCells));
}

function toUpdateCells(update: Update): string[] {
  const { author } = update;
  const cells: Readonly<Record<keyof typeof UPDATES.columns, string>> = {
    id: update.id,
    version: String(update.version),
    recommendation: update.recommendation,
    status: update.status,
    progress: update.progress ?? '',
    nextStep: update.nextStep ?? '',
    due: update.due ?? '',
    blocker: update.blocker ?? '',
    correctiveAction: update.correctiveAction ?? '',
    explanation: update.explanation ?? '',
    figures: update.figures.join('\n'),
    evidence: update.evidence.join('\n'),
    author: author.name,
    person: author.person,
    platform: author.platform,
    at: update.at,
  };
  return (Object.keys(UPDATES.columns) as (keyof typeof UPDATES.columns)[]).map((column) => cells[column]);
}
