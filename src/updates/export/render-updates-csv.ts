import { writeCsv } from '../../sheets/write-csv.ts';
import type { TrailEntry } from '../record/trail.ts';
import { UPDATES } from './wording.ts';

/**
 * Every version of every update as comma-separated values, for a spreadsheet, with what became of it. Lists have a line an
 * item. Not for import.
 */
export function renderUpdatesCsv(trail: readonly TrailEntry[]): string {
  return writeCsv(Object.values(UPDATES.columns), trail.map(toUpdateCells));
}

function toUpdateCells({ update, replacedBy, takenBack }: TrailEntry): string[] {
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
    replaced: replacedBy?.at ?? '',
    takenBack: takenBack?.at ?? '',
    takenBackBy: takenBack?.by.name ?? '',
  };
  return (Object.keys(UPDATES.columns) as (keyof typeof UPDATES.columns)[]).map((column) => cells[column]);
}
