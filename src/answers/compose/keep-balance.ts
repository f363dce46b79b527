import type { Answer, Claim } from '../answer.ts';

/**
 * What the answer without a model says, and a model left out, stays where it matters: the best statement, and at least
 * one of each speaker and year, the critical ones apart from the others. Choosing must not become hiding.
 */
export function keepBalance(composed: readonly Claim[], { claims }: Answer): Claim[] {
  const kept = new Set(composed.flatMap(({ rests }) => rests ?? []));
  const sides = new Set([...kept].map(({ voice, year, stance }) => sideOf(voice, year, stance)));
  const missing: Claim[] = [];
  for (const [at, claim] of claims.entries()) {
    const { statement } = claim;
    const side = sideOf(statement.voice, statement.year, statement.stance);
    if (kept.has(statement) || (at > 0 && sides.has(side))) continue;
    sides.add(side);
    missing.push(claim);
  }
  return [...composed, ...missing];
}

type Stance = Claim['statement']['stance'];

function sideOf(voice: Claim['voice'], year: number, stance: Stance): string {
  const isCritical = stance === 'concern' || stance === 'balanced';
  return `${voice} ${year} ${isCritical ? 'critical' : ''}`;
}
