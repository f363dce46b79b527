import type { Block } from '../../chat.ts';
import type { Corpus } from '../../corpus/library.ts';
import { nameSection } from '../../corpus/places.ts';
import type { Statement } from '../../corpus/statements.ts';
import type { Answer, Claim } from '../answer.ts';
import { text } from '../blocks.ts';
import { statementsOf } from '../recommendations.ts';
import type { AnswerDeps } from '../strategy.ts';
import { speaker } from '../wording.ts';
import { statementsBeside } from './beside.ts';
import { soundClaims, type Told, tellParts } from './told.ts';
import { ABOUT, WHY } from './wording.ts';

const MOST_BESIDE = 3;

/** "Because", "so that", "due to": a reason in so many words. */
const GIVES_REASON =
  /\b(?:because|since|so that|due to|owing to|as a result|given (?:the|that|its|their|how)|which means|caused by|driven by|reasons?|stems? from|in view of|in light of|depends? on|depended on)\b/i;
/** "With demand rising and costs up, peers see a need …": what stands in front is the reason for what follows. */
const LEADS_WITH_REASON =
  /^(?:With|Given|Faced with|In light of|Because of) [^.;]{8,120}?, (?:the )?(?:\d{4} )?(?:peers?|they|council|it)\b/;
/** Words that tell what follows from something or what lies behind it. */
const BEARS_ON_WHY =
  /\b(?:risks?|without|otherwise|leads? to|led to|mean(?:s|t) that|drivers?|pressures?|reflect(?:s|ed)?|lack(?:s|ed)?|no longer|too|not yet|cost(?:s|ing)?|needs?|helps?)\b/i;

/** Why the first statement says what it says: in its own words, or what is said beside it. Nothing is concluded. */
export function tellWhy(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const near = [...elaborations(first, deps), ...statementsBeside(first.statement, deps)];
  const bearing = near.filter((other) => bearsOnWhy(other, first.statement));
  const given = [...bearing.filter(givesReason), ...givenElsewhere(last, first)];
  const sound = soundClaims([...new Set([...given, ...bearing])], deps.corpus).slice(0, MOST_BESIDE);
  const beside = { lead: ABOUT.beside, claims: sound };
  if (givesReason(first)) return tellParts(last, [{ lead: WHY.itself, claims: [first] }, beside], deps);
  const faults = given.length > 0 ? [] : faultsBehind(first, deps).filter((one) => !bearing.includes(one));
  if (faults.length > 0) {
    const found = soundClaims([...bearing, ...faults].slice(0, MOST_BESIDE), deps.corpus);
    return tellParts(
      last,
      [
        { lead: WHY.near, claims: [first] },
        { lead: WHY.faults, claims: found },
      ],
      deps,
    );
  }
  // Nothing new was told: the chat goes on from the answer itself.
  if (sound.length === 0)
    return { ...tellParts(last, [{ lead: WHY.none, claims: [first] }], deps), answer: last };
  if (given.length > 0) return tellParts(last, [{ ...beside, lead: WHY.given }], deps);
  // What is only near leaves the statement in front: "put that simply" means that one.
  return tellParts(last, [{ lead: WHY.near, claims: [first] }, beside], deps);
}

function givesReason({ text }: Pick<Statement, 'text'>): boolean {
  return GIVES_REASON.test(text) || LEADS_WITH_REASON.test(text);
}

/** What the report that makes a recommendation finds wrong in what that is about: on its themes, nearest to its title. */
function faultsBehind({ statement }: Claim, { corpus, retriever }: AnswerDeps): Statement[] {
  const item = corpus.recommendations.find(({ id }) => id === statement.recommendation);
  if (!item) return [];
  const isFault = ({ source, stance, themes }: Statement) =>
    source === item.source && stance === 'concern' && themes.some((theme) => item.themes.includes(theme));
  const query = retriever.understand(`${item.title}. ${item.asks}`, []);
  return retriever
    .retrieve(query, isFault)
    .slice(0, MOST_BESIDE)
    .map((hit) => hit.statement);
}

/** What elaborates a recommendation elsewhere in its report. */
function elaborations({ statement }: Claim, { corpus, retriever }: AnswerDeps): Statement[] {
  const item = corpus.recommendations.find(({ id }) => id === statement.recommendation);
  return item ? statementsOf(item, [], retriever).map((hit) => hit.statement) : [];
}

/** Other statements of the answer that give a reason in so many words: of the same document, else of any. */
function givenElsewhere(last: Answer, { statement }: Claim): Statement[] {
  const given = last.claims
    .map((claim) => claim.statement)
    .filter((other) => other !== statement)
    .filter(
      (other) =>
        LEADS_WITH_REASON.test(other.text) || (givesReason(other) && other.stance !== 'recommendation'),
    );
  const own = given.filter(({ source }) => source === statement.source);
  return own.length > 0 ? own : given;
}

/** What is asked for has its reason in what is found wrong; anything else in words that give one. */
function bearsOnWhy(other: Statement, { stance: asked }: Statement): boolean {
  const { stance, text } = other;
  if (stance === 'recommendation') return false;
  if (asked === 'recommendation') return stance === 'concern' || stance === 'balanced' || givesReason(other);
  return givesReason(other) || BEARS_ON_WHY.test(text);
}

/** What a statement means: the passage that it rests on, whole, and what is said beside it. */
export function explain(last: Answer, claim: Claim, number: number, deps: AnswerDeps): Told {
  const beside = soundClaims(statementsBeside(claim.statement, deps).slice(0, MOST_BESIDE), deps.corpus);
  const parts = [
    { lead: ABOUT.statement(number), claims: [claim] },
    { lead: ABOUT.beside, claims: beside },
  ];
  const told = tellParts(last, parts, deps);
  const { blocks } = told.reply;
  const shown = [...blocks.slice(0, 2), ...passageBlocks(claim, deps.corpus), ...blocks.slice(2)];
  return { ...told, reply: { ...told.reply, blocks: shown } };
}

/** The source's own words; nothing where the document is not at hand. */
function passageBlocks({ citations, voice, year }: Claim, corpus: Corpus): Block[] {
  const [first] = citations;
  if (!first?.quote) return [];
  return [
    text(ABOUT.passage),
    {
      type: 'quotation',
      number: null,
      text: first.quote,
      attribution: `${speaker(voice, year)}, ${nameSection(first.section, corpus)}`,
      ...{ before: '', after: '', caution: null },
    },
  ];
}
