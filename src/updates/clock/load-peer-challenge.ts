import { existsSync } from 'node:fs';
import * as z from 'zod';
import { readYaml } from '../../corpus/read-yaml.ts';

const Day = z.iso.date('a day is written YYYY-MM-DD and must exist');
const MaybeDay = Day.nullable().default(null);

const PeerChallengeFile = z.strictObject({
  /** The report's id in the catalogue. */
  source: z.string(),
  onSite: z
    .strictObject({ from: Day, to: Day })
    .refine(({ from, to }) => from <= to, 'the visit ends before it begins'),
  reportPublished: MaybeDay,
  actionPlanPublished: MaybeDay,
  progressReviewHeld: MaybeDay,
  progressReviewPublished: MaybeDay,
  /** When the report says that the peers return, in words: "in spring 2031". */
  progressReviewExpected: z.string().min(1).nullable().default(null),
});

/** The dates of a peer challenge, YYYY-MM-DD; null where a date is not known, which does not mean it never was. */
export type PeerChallenge = z.infer<typeof PeerChallengeFile>;

/** Loads `knowledge/peer-challenge.yml`; null where there is none. Throws a `UserError` that names the fault. */
export function loadPeerChallenge(file: string): PeerChallenge | null {
  return existsSync(file) ? readYaml(file, PeerChallengeFile) : null;
}
