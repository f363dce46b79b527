import type { Finding, Source, Stance } from '../../corpus/types.ts';
import { rememberWith } from '../../remember.ts';
import { contentStems } from '../../retrieval/words.ts';
import type { Caution } from './caution.ts';
import { CAUTIONS } from './wording.ts';

/** Two findings are about one thing when they share this much of their rarer words (weighed by rarity)... */
const SAME_SUBJECT = 0.2;
/** ...and at least this many of them. */
const COMMON_STEMS = 2;
/** A stem in more than this share of all findings says nothing about the subject. */
const EVERYDAY_SHARE = 0.08;

const OPPOSITE: Partial<Record<Stance, readonly Stance[]>> = {
  praise: ['concern'],
  concern: ['praise'],
};

/** Praise of an older document that a newer one takes back, or a worry that a newer one has laid to rest. */
export function contradictedLater(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, Source>,
  namePlace: (place: { source: string; section: string }) => string,
): Caution {
  const rarity = rarityOfStems(findings);
  const stemsOf = rememberWith(
    (finding: Finding) => new Set(contentStems(finding.statement).filter((stem) => rarity(stem) > 0)),
  );
  const yearOf = ({ source }: Finding) => sources.get(source)?.year ?? 0;
  const likeness = (one: Finding, other: Finding) => {
    const common = [...stemsOf(one)].filter((stem) => stemsOf(other).has(stem));
    if (common.length < COMMON_STEMS) return 0;
    return weigh(common, rarity) / Math.min(weigh(stemsOf(one), rarity), weigh(stemsOf(other), rarity));
  };
  const contradicts = (finding: Finding, later: Finding, year: number) =>
    yearOf(later) > year &&
    later.voice === finding.voice &&
    (OPPOSITE[finding.stance] ?? []).includes(later.stance) &&
    later.themes.some((theme) => finding.themes.includes(theme));
  return ({ source, findings: own }) => {
    const [best] = own
      .flatMap((finding) =>
        findings
          .filter((later) => contradicts(finding, later, source.year))
          .map((later) => ({ later, like: likeness(finding, later) })),
      )
      .filter(({ like }) => like >= SAME_SUBJECT)
      .sort((one, other) => other.like - one.like);
    return best ? CAUTIONS.later(namePlace(best.later)) : null;
  };
}

function rarityOfStems(findings: readonly Finding[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { statement } of findings)
    for (const stem of new Set(contentStems(statement))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => {
    const share = (counts.get(stem) ?? 1) / findings.length;
    // With a handful of findings every word stands in a large share of them.
    return findings.length > 50 && share > EVERYDAY_SHARE ? 0 : Math.log(1 + 1 / share);
  };
}

function weigh(stems: Iterable<string>, rarity: (stem: string) => number): number {
  let sum = 0;
  for (const stem of stems) sum += rarity(stem);
  return sum;
}
