import type { EvaluationRun } from '../evaluation/evaluation-run.ts';
import { formatMeasure, type Measure } from '../evaluation/measure.ts';
import { printable } from './printable.ts';

/** A run as a table, overall and by kind, and a line for each failure unless `quiet`. */
export function renderRun({ title, measures, kinds, failures }: EvaluationRun, quiet: boolean): string {
  const table = kinds.length > 0 ? renderKinds(measures, kinds) : renderList(measures);
  const lines = failures.map((failure) => `  ${printable(failure)}`);
  const missed = quiet || lines.length === 0 ? [] : ['', `Missed (${lines.length}):`, ...lines];
  return [title, '', ...table, ...missed, ''].join('\n');
}

/** One row a kind, one column a measure. */
function renderKinds(overall: readonly Measure[], kinds: EvaluationRun['kinds']): string[] {
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const rows = [
    ...stackHeadings(['kind', 'n', ...overall.map(({ name }) => name)]),
    ...kinds.map(({ kind, count, measures }) => [
      kind,
      String(count),
      ...measures.map((own) => formatMeasure(own)),
    ]),
    ['overall', String(total), ...overall.map((own) => formatMeasure(own))],
  ];
  return alignColumns(rows);
}

function renderList(measures: readonly Measure[]): string[] {
  return alignColumns(measures.map((measure) => [measure.name, formatMeasure(measure, 3)]));
}

/** Headings of two words on two lines, which keeps the table as narrow as its figures. */
function stackHeadings(names: readonly string[]): string[][] {
  const stacks = names.map((name) => name.split(' '));
  const height = Math.max(...stacks.map((words) => words.length));
  return Array.from({ length: height }, (_, line) =>
    stacks.map((words) => words[words.length - height + line] ?? ''),
  );
}

/** The first column to the left, figures to the right under their headings. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
