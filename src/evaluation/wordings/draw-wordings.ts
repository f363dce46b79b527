import type { Claim } from '../../answers/answer.ts';
import { claimOf } from '../../answers/select.ts';
import { splitClauses } from '../../answers/support/clauses.ts';
import { findTwins } from '../../answers/twins.ts';
import type { Corpus } from '../../corpus/library.ts';
import type { Statement } from '../../corpus/statements.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import { createSeeded, pickOne, type Random } from '../seeded.ts';
import { ALTERATIONS } from './alterations.ts';

/** A claim as a model might word it, and whether its evidence says so. */
export interface Wording {
  readonly kind: string;
  readonly supported: boolean;
  readonly claim: Claim;
}

const SEED = 8;
const TOGETHER = 450;
/** Findings drawn; each is tried in some twenty wordings. */
const MOST_FINDINGS = 100;

/**
 * Draws wordings from the digest. True ones: a finding against its passages alone, and the rewordings that a model makes.
 * False ones: a finding against another statement, the nearest and any, and findings altered.
 */
export function drawWordings(corpus: Corpus, retriever: Retriever, seed = SEED): Wording[] {
  const random = createSeeded(seed);
  const findings = retriever.statements.filter(({ finding, passages }) => finding && passages.length > 0);
  const claims = Array.from({ length: MOST_FINDINGS }, () => claimOf(pickOne(findings, random), corpus));
  return [
    ...drawTrue(claims, corpus, retriever, random),
    ...drawMisplaced(claims, corpus, retriever, random),
    ...drawAltered(claims, random),
    ...drawSpliced(claims, random),
    ...claims.map((claim) => wording('given to another speaker', false, claim, speakAsOther(claim))),
  ];
}

function wording(kind: string, supported: boolean, claim: Claim, text: string): Wording {
  return { kind, supported, claim: { ...claim, text } };
}

function drawTrue(claims: readonly Claim[], corpus: Corpus, retriever: Retriever, random: Random): Wording[] {
  return claims.flatMap((claim) => {
    const partners = claims.filter((one) => one !== claim && mayFollow(one, claim));
    const partner = partners.length > 0 ? pickOne(partners, random) : null;
    const [clause] = splitClauses(claim.text, retriever);
    const isWhole = clause !== undefined && (clause.match(/["“”]/g)?.length ?? 0) % 2 === 0;
    return [
      wording('finding, passages alone', true, onPassages(claim), claim.text),
      wording('finding as it stands', true, claim, claim.text),
      wording('finding with a lead', true, claim, leadIn(claim)),
      wording('abbreviation spelt out', true, claim, spellOut(claim.text, corpus)),
      ...(isWhole ? [wording('first clause alone', true, claim, `${clause.replace(/[.,;:]$/, '')}.`)] : []),
      ...(partner
        ? [wording('two findings joined', true, joinClaims(claim, partner), `${claim.text} ${partner.text}`)]
        : []),
    ];
  });
}

/** The finding left out of its own evidence: what the passages alone would support. */
function onPassages(claim: Claim): Claim {
  const bare = claim.statement.passages.map(
    (passage): Statement => ({
      ...claim.statement,
      text: passage.reading,
      passages: [passage],
      finding: null,
      stance: 'fact',
    }),
  );
  return { ...claim, rests: bare };
}

function leadIn({ text, voice }: Claim): string {
  const isOurs = /^(?:Peers?|The (?:peers|council)|Recommendation)\b/.test(text);
  if (isOurs) return text.replace(/^Peers\b/, 'The peer team');
  const lower = /^[A-Z][a-z]+ (?!and |of |[A-Z])/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
  return voice === 'peers' ? `Peers found that ${lower}` : text;
}

function spellOut(text: string, { glossary }: Corpus): string {
  for (const { short, long } of glossary.abbreviations)
    if (long[0] && new RegExp(`\\b${short}\\b`).test(text))
      return text.replace(new RegExp(`\\b${short}\\b`), long[0]);
  return text;
}

function joinClaims(claim: Claim, partner: Claim): Claim {
  return {
    ...claim,
    citations: [...claim.citations, ...partner.citations],
    rests: [claim.statement, partner.statement],
  };
}

/** One speaker and year, and both together short enough to be read in a chat. */
function mayFollow(one: Claim, other: Claim): boolean {
  return (
    one.voice === other.voice && one.year === other.year && one.text.length + other.text.length < TOGETHER
  );
}

function drawMisplaced(
  claims: readonly Claim[],
  corpus: Corpus,
  retriever: Retriever,
  random: Random,
): Wording[] {
  const twins = findTwins(retriever.statements, corpus.documents);
  return claims.flatMap(({ text, statement }) => {
    const isOther = (other: Statement) =>
      other.id !== statement.id &&
      !twins.areTwins(statement, other) &&
      (other.recommendation === null || other.recommendation !== statement.recommendation) &&
      !other.passages.some(({ id }) => statement.passages.some((passage) => passage.id === id));
    const nearest = retriever.retrieve(retriever.understand(text, []), isOther)[0]?.statement;
    const any = pickOne(retriever.statements.filter(isOther), random);
    return [
      ...(nearest ? [wording('nearest other statement', false, claimOf(nearest, corpus), text)] : []),
      wording('any other statement', false, claimOf(any, corpus), text),
    ];
  });
}

function drawAltered(claims: readonly Claim[], random: Random): Wording[] {
  return Object.entries(ALTERATIONS).flatMap(([kind, alter]) =>
    claims.flatMap((claim) => {
      const text = alter(claim.text, random);
      return text === null ? [] : [wording(kind, false, claim, text)];
    }),
  );
}

/** The beginning of one finding with the end of another, resting on both. */
function drawSpliced(claims: readonly Claim[], random: Random): Wording[] {
  return claims.flatMap((claim) => {
    const partners = claims.filter((one) => one !== claim && mayFollow(one, claim));
    if (partners.length === 0) return [];
    const partner = pickOne(partners, random);
    const [head, tail] = [claim.text.split(' '), partner.text.split(' ')];
    const text = [...head.slice(0, head.length / 2), ...tail.slice(tail.length / 2)].join(' ');
    return [wording('two findings spliced', false, joinClaims(claim, partner), text)];
  });
}

function speakAsOther({ text, voice }: Claim): string {
  const other = voice === 'peers' ? 'The council says that' : 'Peers found that';
  return `${other} ${text.replace(/^(?:The )?[Pp]eers (?:say|found|find|note) (?:that )?/, '')}`;
}
