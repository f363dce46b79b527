import type { Answer, Claim } from '../answers/answer.ts';
import { numberClaims, placeOf } from '../answers/blocks.ts';
import { shownClaims } from '../answers/reply-body.ts';
import { speaker } from '../answers/wording.ts';
import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { nameSection } from '../corpus/places.ts';
import { textReply } from '../replies.ts';
import { MORE, WHO, WORDS } from '../wording.ts';

/** What can be asked of the statements of an answer: the words behind one, who says it, the further ones. */

/** Says something of a statement by its number, of the first where none is given. */
export function withClaim(
  answer: Answer | null,
  number: number | null,
  say: (claim: Claim, number: number) => Reply,
): Reply {
  const claims = answer ? shownClaims(answer) : [];
  if (claims.length === 0) return textReply(WORDS.none);
  const claim = claims[(number ?? 1) - 1];
  return claim ? say(claim, number ?? 1) : textReply(WORDS.outOfRange(claims.length));
}

/** That a number is none of the statements shown. */
export function outOfRange(answer: Answer): Reply {
  return textReply(WORDS.outOfRange(shownClaims(answer).length));
}

/** The source's own words behind a statement, character for character, or the place where they stand. */
export function wordsReply(claim: Claim, number: number, corpus: Corpus): Reply {
  const lead = WORDS.which(number);
  const shown = claim.citations.filter(({ quote }) => quote !== null);
  if (shown.length === 0) return notAtHand(claim, corpus);
  const quotations = shown.map(
    ({ quote, section }): Block => ({
      type: 'quotation',
      number: null,
      text: quote ?? '',
      attribution: `${speaker(claim.voice, claim.year)}, ${nameSection(section, corpus)}`,
      ...{ before: '', after: '', caution: null },
    }),
  );
  return { summary: lead, blocks: [{ type: 'text', text: lead }, ...quotations] };
}

function notAtHand(claim: Claim, corpus: Corpus): Reply {
  const title = corpus.sources.get(claim.statement.source)?.title ?? claim.statement.source;
  const place = `${title}, ${nameSection(claim.statement.section, corpus)}`;
  const lead = WORDS.notAtHand(place, claim.statement.finding?.anchors[0] ?? '');
  return {
    summary: lead,
    blocks: [
      { type: 'text', text: lead },
      { type: 'hint', text: WORDS.bringIn },
    ],
  };
}

export function whoReply(claim: Claim, number: number, corpus: Corpus): Reply {
  const title = corpus.sources.get(claim.statement.source)?.title ?? claim.statement.source;
  return textReply(WHO.says(number, placeOf(claim, corpus), title));
}

/** The further statements; the answer returned has them as its claims. */
export function moreReply(answer: Answer | null, corpus: Corpus): { answer: Answer | null; reply: Reply } {
  if (!answer || answer.claims.length === 0) return { answer: null, reply: textReply(MORE.none) };
  if (answer.further.length === 0) return { answer: null, reply: textReply(MORE.end) };
  const continued: Answer = { ...answer, claims: answer.further, further: [] };
  const claims = shownClaims(continued);
  const blocks: Block[] = [{ type: 'text', text: MORE.lead }, ...numberClaims(claims, claims, corpus)];
  return { answer: continued, reply: { summary: MORE.lead, blocks } };
}
