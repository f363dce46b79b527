import type { Reply } from '../../chat.ts';
import type { Answer } from '../answer.ts';
import { text } from '../blocks.ts';
import { shownClaims } from '../reply-body.ts';
import type { AnswerDeps } from '../strategy.ts';
import { tellAsked, tellOwner } from './asked.ts';
import { tellJudgement, tellRecommendation } from './judgement.ts';
import { tellForemost, tellNewest } from './picked.ts';
import { tellPlaces } from './places.ts';
import type { About, Pointed } from './read-about.ts';
import { explain, tellWhy } from './reasons.ts';
import { tellCurrent, tellResponse } from './response.ts';
import { shorten } from './shorten.ts';
import { askWho, tellAgreement } from './sides.ts';
import type { Told } from './told.ts';
import { ABOUT } from './wording.ts';

/** The answer that was shown last, with its reply. */
export interface Shown {
  readonly answer: Answer;
  readonly reply: Reply;
}

/** Another question in place of the one that was typed: "the second one" of the recommendations is recommendation 2. */
export interface Instead {
  readonly ask: string;
}

/** Answers what is said about the last answer, from it and from the documents. Null where a number is out of range. */
export function tellAbout(about: About, last: Shown, deps: AnswerDeps): Told | Instead | null {
  const answer = withElsewhere(last.answer);
  const shown = shownClaims(answer);
  const [first] = shown;
  if (!first) return { answer, reply: sayOnly(ABOUT.nothing), progressAt: null };
  switch (about.kind) {
    case 'again':
      return { answer, reply: last.reply, progressAt: null };
    case 'shorten':
      return shorten(about, answer, deps);
    case 'why':
      return tellWhy(answer, first, deps);
    case 'explain':
      return explain(answer, first, 1, deps);
    case 'judgement':
      return tellJudgement(answer, first, deps);
    case 'recommendation':
      return tellRecommendation(answer, first, deps);
    case 'urgent':
      return answer.query.shape === 'recommendation-list'
        ? { ask: `which recommendations of ${first.year} are the most urgent` }
        : tellForemost(answer, first, deps);
    case 'newest':
      return tellNewest(answer, deps);
    case 'asked':
      return tellAsked(answer, first, deps);
    case 'owner':
      return tellOwner(answer, first, deps);
    case 'current':
      return tellCurrent(answer, first, deps);
    case 'response':
      return tellResponse(answer, first, deps);
    case 'agree':
      return tellAgreement(answer, first, deps);
    case 'person':
      return { ask: askWho(answer) ?? first.text };
    case 'pick':
      return { ask: `which recommendation of ${first.year} is about ${about.subject}` };
    case 'one':
      return tellOne(about.number, answer, deps);
    case 'places': {
      const numbered = shown.map((claim, at) => ({ number: at + 1, claim }));
      const meant = about.number === null ? numbered : numbered.slice(...rangeOf(about.number));
      return meant.length > 0 ? tellPlaces(answer, meant, about.when, deps.corpus) : null;
    }
  }
}

/** Where only another year or speaker had something to show, that is what was spoken of. */
function withElsewhere(answer: Answer): Answer {
  if (answer.claims.length > 0 || answer.elsewhere.length === 0) return answer;
  return {
    ...answer,
    query: { ...answer.query, years: [], voice: null },
    claims: answer.elsewhere,
    elsewhere: [],
  };
}

function tellOne(pointed: Pointed, answer: Answer, deps: AnswerDeps): Told | Instead | null {
  const shown = shownClaims(answer);
  const number = pointed === 'last' ? shown.length : pointed;
  const claim = shown[number - 1];
  if (!claim) return null;
  const listed = answer.query.shape === 'recommendation-list';
  const item = deps.corpus.recommendations.find(({ id }) => id === claim.statement.recommendation);
  if (listed && item) return { ask: `recommendation ${item.number} of ${claim.year}` };
  return explain(answer, claim, number, deps);
}

/** For `slice`. */
function rangeOf(pointed: Pointed): [number, number?] {
  return pointed === 'last' ? [-1] : [pointed - 1, pointed];
}

function sayOnly(words: string): Reply {
  return { summary: words, blocks: [text(words)] };
}
