import { levelQuestion } from '../typed-text.ts';

/** What was spoken of: the visit, and nothing that was found on it. */
const CHALLENGE =
  /\b(?:peer (?:challenge|review|team)|cpc|lga (?:visit|review|challenge|team)|peers['’]? visit)\b/i;

const OPENS = '(?:(?:and|so|ok|okay|but) )*';
const WHEN = new RegExp(
  `^${OPENS}when (?:was|did|were) (?:it|that|this|they|the (?:visit|review|challenge))(?: (?:happen|take place|held|done|on|come|visit|here|last))*$`,
  'i',
);
const WHO = new RegExp(
  `^${OPENS}who (?:came|visited|did it|were they|carried it out|took part|ran it|were the peers|was (?:on it|on the team|involved|there|in it|part of it)|was it)(?: here)?$`,
  'i',
);

const WHO_LED = new RegExp(
  `^${OPENS}who (?:led|chaired|headed|ran|was in charge of|was the lead)(?: (?:it|that|them|the team|the visit|on it))?$`,
  'i',
);

/**
 * "When was it?", "who came?" after a question about the peer challenge, in words that name it; null for everything else.
 * "It" would be looked for in the statements that were shown, and those tell what was found.
 */
export function ofTheChallenge(text: string, before: string | undefined): string | null {
  if (before === undefined || !CHALLENGE.test(before)) return null;
  const asked = levelQuestion(text);
  if (WHEN.test(asked)) return 'when was the peer challenge?';
  if (WHO_LED.test(asked)) return 'who led the peer team?';
  return WHO.test(asked) ? 'who was on the peer team?' : null;
}
