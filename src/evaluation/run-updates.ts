import type { UpdateReader } from '../updates/reading/read-update.ts';
import type { EvaluationRun } from './evaluation-run.ts';
import { shareOf } from './measure.ts';
import { scoreUpdates, type UpdateCase } from './score-updates.ts';

/** Reads every case and scores what was read. */
export function runUpdates(cases: readonly UpdateCase[], read: UpdateReader): EvaluationRun {
  const { measures, failures } = scoreUpdates(cases, read);
  const { invented, ...shares } = measures;
  return {
    name: 'updates',
    title: `Reading of updates (${cases.length} conversations)`,
    measures: [
      ...Object.entries(shares).map(([name, { right, of }]) => shareOf(name, right, of)),
      { name: 'invented', value: invented, unit: 'count', better: 'lower' },
    ],
    kinds: [],
    failures,
  };
}
