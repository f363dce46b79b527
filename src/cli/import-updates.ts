import { readFileSync } from 'node:fs';
import { describeError, UserError } from '../errors.ts';
import { importUpdates } from '../updates/export/import-updates.ts';
import { loadUpdateKnowledge } from '../updates/load-update-knowledge.ts';
import { commandAuthor, type ExportDeps, withRecord } from './export-deps.ts';

/** Brings back what `export -- updates --format json` wrote, and gives the exit status. */
export async function importUpdatesFile(file: string, deps: ExportDeps): Promise<number> {
  const text = readText(file);
  const { recommendations } = loadUpdateKnowledge(deps.config.knowledge);
  return withRecord(deps, async ({ store }) => {
    const { written, known, unknownRecommendations } = await importUpdates(text, {
      ...{ store, recommendations, by: commandAuthor(undefined), now: deps.now(), newId: deps.newId },
    });
    process.stderr.write(`${written} events imported; ${known} were on record already.\n`);
    if (unknownRecommendations.length > 0)
      process.stderr.write(
        `Not in recommendations.yml, kept all the same: ${unknownRecommendations.join(', ')}.\n`,
      );
    return 0;
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError(`${file} could not be read (${describeError(cause)}).`, { cause });
  }
}
