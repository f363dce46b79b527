import type { Block } from '../../chat.ts';
import type { Corpus } from '../../corpus/library.ts';
import type { Answer, Claim } from '../answer.ts';
import { heading, numberClaims, text } from '../blocks.ts';
import { VERDICTS } from '../wording.ts';
import { verdictLead } from './verdict-lead.ts';

/** The verdict, what bears it, what else the same speaker says near to it, and the other side. */
export function verdictBody(answer: Answer, claims: readonly Claim[], corpus: Corpus): Block[] {
  const [first] = claims;
  if (!first) return [];
  const lead = verdictLead(answer, first, corpus);
  const isOwn = (claim: Claim) =>
    corpus.sources.get(claim.statement.source)?.voice === corpus.sources.get(first.statement.source)?.voice;
  const own = claims.filter(isOwn);
  const others = claims.filter((claim) => !isOwn(claim));
  // A yes or a no covers what says so, not whatever is near it.
  const bears = (claim: Claim) => claim === first || (answer.deciding?.includes(claim.statement) ?? true);
  const besides = own.filter((claim) => !bears(claim));
  return [
    text(lead),
    ...numberClaims(own.filter(bears), claims, corpus),
    ...under(VERDICTS.besides, besides, claims, corpus),
    ...under(others[0]?.voice === 'peers' ? VERDICTS.comparePeers : VERDICTS.compare, others, claims, corpus),
  ];
}

function under(title: string, some: readonly Claim[], all: readonly Claim[], corpus: Corpus): Block[] {
  return some.length > 0 ? [heading(title), ...numberClaims(some, all, corpus)] : [];
}
