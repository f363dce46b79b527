import { renderReviewCsv } from './render-review-csv.ts';
import { renderReviewMarkdown } from './render-review-markdown.ts';
import type { ReviewPack } from './review-pack.ts';

export const REVIEW_FORMATS = ['md', 'docx', 'csv'] as const;
export type ReviewFormat = (typeof REVIEW_FORMATS)[number];

/** The bytes of the progress-review pack in the format asked for. */
export async function renderReview(pack: ReviewPack, format: ReviewFormat): Promise<Buffer> {
  switch (format) {
    case 'md':
      return Buffer.from(renderReviewMarkdown(pack), 'utf8');
    case 'csv':
      return Buffer.from(renderReviewCsv(pack), 'utf8');
    case 'docx': {
      // Loaded only when asked for: it is the largest package of the house.
      const { renderReviewDocx } = await import('./render-review-docx.ts');
      return renderReviewDocx(pack);
    }
  }
}
