import { contentStems } from '../retrieval/words.ts';
import type { Run } from './candidates.ts';

export interface Ranked {
  readonly run: Run;
  readonly score: number;
}

/** Share of common words from which two sentences of one document say the same thing (a summary and its body). */
const SAME_THING = 0.55;
const MOST_FROM_PASSAGE = 2;

/** The best runs, without overlaps and without what a summary or an annex repeats. */
export function chooseVaried(ranked: readonly Ranked[], most: number): Run[] {
  const chosen: { run: Run; stems: ReadonlySet<string> }[] = [];
  for (const { run } of ranked) {
    if (chosen.length >= most) break;
    const [{ source, passage, start }] = run;
    const end = run.at(-1)?.end ?? start;
    const stems = new Set(contentStems(run.map(({ text }) => text).join(' ')));
    const sameDocument = chosen.filter((other) => other.run[0].source === source);
    const fromPassage = sameDocument.filter((other) => other.run[0].passage.id === passage.id).length;
    const overlaps = sameDocument.some(
      (other) => other.run[0].start < end && start < (other.run.at(-1)?.end ?? 0),
    );
    if (overlaps || fromPassage >= MOST_FROM_PASSAGE) continue;
    if (sameDocument.some((other) => likeness(other.stems, stems) >= SAME_THING)) continue;
    chosen.push({ run, stems });
  }
  return chosen.map(({ run }) => run);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((stem) => other.has(stem)).length;
  return common / Math.max(1, one.size + other.size - common);
}
