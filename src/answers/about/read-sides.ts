/** What is asked of the sides of an answer, or of a list: its speakers, its figures, a person it speaks of, an item. */

const BOTH =
  '(?:they|the (?:two|both)|both(?: of them)?|it|the (?:figures|numbers|documents|reports|statements|peers and (?:us|we|the council))|(?:we|the council|peers) and (?:the )?(?:peers|council|we|us)|we|the council|the peers)';

/** Each kind with the whole of a message that means it. */
export const SIDES: readonly (readonly ['agree' | 'person', ...forms: string[]])[] = [
  [
    'agree',
    `which (?:one |figure |number |of (?:it|the two|them) |version |source )*(?:is|was|should (?:i|we) (?:use|quote|believe|trust|take|go with)|do (?:i|we) (?:use|quote|believe|trust|go with))(?: (?:the )?(?:right|correct|true|accurate|real|official|right one|correct one|real one|one to (?:use|quote)))?`,
    `(?:who|which side|whose (?:figure|number|version)) is (?:right|correct|more accurate)|which is it`,
  ],
  [
    'agree',
    `(?:do|does|did|are|is) ${BOTH} (?:all |both |really |actually |even )*(?:agree|match|disagree|differ|contradict (?:each other|one another)|say the same(?: thing)?|the same|in agreement|at odds|consistent|tally|add up|line up)(?: (?:on|about|with) (?:it|each other|one another|them|the council|the peers|peers|us))*`,
  ],
  [
    'person',
    `(?:who|what) (?:is|was) (?:she|he)(?: then| again)?|(?:what is |do we know |do you know )?(?:her|his) name`,
  ],
];

const PICK =
  /^which (?:one |ones |of (?:it|the ten|the list) )*(?:is|are|was|were|deals?|has to do|have to do|covers?|mentions?|touch(?:es)?|concerns?|speaks?)(?: the one| the ones)? ?(?:about|on|with|for|of)? (?!(?:about|on|with|for|of|it|most|more|the most|first|urgent|right|red|amber|green|on|late|overdue|the best|best|worst|easiest|hardest|mine|ours|new|due)\b)(.{3,60})$/;

/** "Which is about homes?": the subject of an item of a list. What is `level`led has "it" for all that points. */
export function readPick(plain: string): { readonly kind: 'pick'; readonly subject: string } | null {
  const subject = PICK.exec(plain)?.[1];
  return subject === undefined ? null : { kind: 'pick', subject };
}
