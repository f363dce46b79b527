import { stemWord } from '../../retrieval/words.ts';

/**
 * Words that say the opposite of each other, all forms of a word by its stem. Words on one side of a line may stand for each
 * other. `turns` marks those that turn what stands beside them: "fewer families" is not said by "families".
 */
const LINES: readonly (readonly [string, string, 'turns'?])[] = [
  [
    'rise rising increase grow growth climb expand',
    'fall drop decrease decline reduce reduction shrink cut',
    'turns',
  ],
  ['improve improvement', 'worsen deteriorate deterioration decline', 'turns'],
  ['more', 'fewer less', 'turns'],
  ['many', 'few', 'turns'],
  ['much', 'little', 'turns'],
  ['most', 'least'],
  ['high higher highest', 'low lower lowest'],
  ['better', 'worse'],
  ['best', 'worst'],
  ['strong strength strongly robust', 'weak weakness fragile'],
  ['good', 'poor poorly bad badly inadequate'],
  ['good strong', 'poor weak'],
  ['well', 'badly poorly'],
  ['excellent outstanding', 'poor inadequate'],
  ['positive', 'negative'],
  ['clear clearly', 'unclear vague'],
  ['stable stability', 'unstable instability volatile'],
  ['safe safely', 'unsafe dangerous'],
  ['clean', 'dirty'],
  ['success successful', 'failure failing unsuccessful'],
  ['praise commend welcome', 'criticise regret'],
  ['effective', 'ineffective'],
  ['consistent', 'inconsistent'],
  ['quick fast', 'slow'],
  ['easy simple', 'hard difficult complicated'],
  ['ahead', 'behind'],
  ['above', 'below'],
  ['overspend', 'underspend'],
  ['surplus', 'deficit'],
  ['gain win', 'lose'],
  ['accept approve', 'reject refuse'],
  ['support', 'oppose'],
  ['trust', 'distrust mistrust'],
  ['encourage', 'discourage'],
  ['include', 'exclude'],
  ['majority', 'minority'],
  ['affluent', 'deprived'],
  ['satisfied satisfaction', 'dissatisfied dissatisfaction'],
];

/** One side of an opposition. */
export interface Side {
  readonly line: number;
  readonly sign: 1 | -1;
  readonly turns: boolean;
}

/** Pairs of words that mean the opposite, as written. */
export const OPPOSITES: readonly (readonly [string, string])[] = LINES.flatMap(([ups, downs]) =>
  ups.split(' ').flatMap((up) => downs.split(' ').map((down) => [up, down] as const)),
);

const SIDES = readLines();

function readLines(): ReadonlyMap<string, readonly Side[]> {
  const sides = new Map<string, Side[]>();
  for (const [line, [ups, downs, turns]] of LINES.entries())
    for (const [words, sign] of [[ups, 1] as const, [downs, -1] as const])
      for (const stem of new Set(words.split(' ').map(stemWord)))
        sides.set(stem, [...(sides.get(stem) ?? []), { line, sign, turns: turns !== undefined }]);
  return sides;
}

/** The oppositions in which a word stands, by its stem. */
export function sidesOf(stem: string): readonly Side[] {
  return SIDES.get(stem) ?? [];
}

/** The stem of what a negative prefix denies: of "unsustainable" that of "sustainable"; null where there is none. */
export function deniedStem(raw: string): string | null {
  const base = /^(?:un|non-?|dis|in|im|ir)(\p{L}{5,})$/iu.exec(raw)?.[1];
  return base ? stemWord(base) : null;
}
