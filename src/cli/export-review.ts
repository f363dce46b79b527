import { loadCorpus } from '../corpus/library.ts';
import { UserError } from '../errors.ts';
import { createPeersSaid } from '../peers-said.ts';
import { createRetriever } from '../retrieval/retriever.ts';
import { dayAt } from '../updates/days.ts';
import { exportedEvent } from '../updates/export/exported-event.ts';
import { namesOfLeads } from '../updates/export/names-of-leads.ts';
import { REVIEW_FORMATS, renderReview } from '../updates/export/render-review.ts';
import { makeReviewPack } from '../updates/export/review-pack.ts';
import { loadUpdateKnowledge } from '../updates/load-update-knowledge.ts';
import { commandAuthor, type ExportDeps, withRecord } from './export-deps.ts';
import { readChoice } from './read-options.ts';
import { writeSheet } from './write-sheet.ts';

export interface ExportReviewArguments {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly by?: string | undefined;
  readonly sources?: string | undefined;
}

/** Writes the progress-review pack and gives the exit status. The export goes on record first. */
export async function exportReview(values: ExportReviewArguments, deps: ExportDeps): Promise<number> {
  const format = readChoice('format', values.format, REVIEW_FORMATS);
  if (!format) throw new UserError('A progress-review pack needs --format (md, docx or csv).');
  const { config, newId } = deps;
  const now = deps.now();
  const by = commandAuthor(values.by);
  const corpus = await loadCorpus({ ...config, sources: values.sources ?? config.sources });
  const { recommendations, statuses } = loadUpdateKnowledge(config.knowledge);
  return withRecord(deps, async ({ store, view, people }) => {
    const pack = makeReviewPack(
      {
        recommendations,
        view,
        scale: statuses,
        council: corpus.council.name,
        leadsOf: namesOfLeads(people),
        peersSaid: createPeersSaid(corpus, createRetriever(corpus)),
      },
      now,
      by.name,
    );
    const bytes = await renderReview(pack, format);
    await store.append(exportedEvent({ what: 'review', format, by, now, id: newId() }));
    const file = writeSheet(bytes, values.out, `progress-review-${dayAt(now)}.${format}`);
    process.stderr.write(`${pack.rows.length} recommendations written to ${file}\n`);
    return 0;
  });
}
