/** Places of the highest scores, best first; those without any are none. Between equals the earlier comes first. */
export function pickBest(scores: Float64Array, most: number): number[] {
  const least = findLeast(scores, most);
  const best: number[] = [];
  for (let at = 0; at < scores.length; at++)
    if ((scores[at] as number) > 0 && (scores[at] as number) >= least) best.push(at);
  return best
    .sort((one, other) => (scores[other] as number) - (scores[one] as number) || one - other)
    .slice(0, most);
}

const STEPS = 1024;

/** A score that at least so many reach, and few more: they are counted by steps, not sorted. */
function findLeast(scores: Float64Array, most: number): number {
  let highest = 0;
  for (const score of scores) if (score > highest) highest = score;
  const step = highest / STEPS;
  const reach = new Uint32Array(STEPS + 1);
  for (const score of scores) {
    const at = Math.floor(score / step);
    if (score > 0) reach[at] = (reach[at] as number) + 1;
  }
  let counted = 0;
  for (let at = STEPS; at > 0; at--) {
    counted += reach[at] as number;
    // One step lower, so that no rounding leaves one out.
    if (counted >= most) return (at - 1) * step;
  }
  return 0;
}
