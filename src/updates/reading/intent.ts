import { anyForm } from '../../forms.ts';
import { LOGISTICS, TO_COLLEAGUES } from './asking-words.ts';
import type { Clause, Span } from './clauses.ts';
import { namesDay } from './names-day.ts';
import type { SlotSpans } from './read-slots.ts';
import type { StatusReading } from './read-status.ts';
import type { Intent } from './reading.ts';
import type { Part } from './split-parts.ts';
import { SLIPPED } from './step-words.ts';
import { hasPast } from './tense.ts';
import { isChatter, type MessageView, type ReadingTools, textOf } from './view.ts';
import { isNewcomer, wantsToKnow } from './wants-to-know.ts';

/** A part with what it says: what the intent is judged by. */
export interface ReadPart {
  readonly part: Part;
  readonly status: StatusReading;
  readonly slots: SlotSpans;
  /** "No change since 9 Nov", where the part says so. */
  readonly unchanged: Span | null;
}

/** The peer challenge itself, and what the bot keeps: speaking of them makes a question one for the bot. */
const OUR_SUBJECTS = anyForm({
  peers: /peers?/,
  'next one': /(?:20\d\d|last|previous|next) (?:one|review|challenge|inspection)/,
  review: /review|lga|cpc|recs?|recommendations?|reports?|position statement|self[- ]assessment/,
  'action plan':
    /action plan|progress review|updates?|status(?:es)?|rag|overdue|owners?|owns|digest|board|green/,
  amber: /amber|red|on track|off track|at risk|quotes?|documents?|findings?|council|complete|not started/,
  'all the seven': /(?:of|all) (?:the )?(?:ten|seven|\d+)/,
});

/** A count or a trend: "14 of 22", "down to 1,040". */
const MEASURED =
  /\b\d+ (?:of|out of) (?:the )?\d+\b|\d ?%|£\d|\b(?:up|down|increase|decrease|reduction|total|now|stands? at|so far|to date)\b.*\d|\d.*\b(?:so far|to date|up|down|in place|in post|live)\b/iu;

/** The clauses that tell something: they neither ask nor only greet or thank. */
export function tellingClauses(view: MessageView): Clause[] {
  return view.clauses.filter((clause) => !view.asking.has(clause) && !isChatter(view, clause));
}

/** What the sender wants: an update reports; a question asks about the challenge or its progress; the rest is neither. */
export function readIntent(view: MessageView, parts: readonly ReadPart[], tools: ReadingTools): Intent {
  const told = tellingClauses(view);
  const asks = view.asking.size > 0;
  // "We had a call about housing. Remind me what they asked for": what stands beside it tells why that is wanted.
  const isAside = asksToBeTold(view) || told.every((clause) => isNewcomer(textOf(view, clause)));
  const saying = isAside ? parts.filter(namesWhatItSays) : parts;
  if (told.length > 0 && saying.some((part) => reports(view, part, told, tools))) return 'update';
  if (parts.some(({ unchanged }) => unchanged !== null) && !asks) return 'update';
  if (!asks || isForColleagues(view)) return 'other';
  const about = view.mentions.length > 0 || OUR_SUBJECTS.test(view.plain) || tools.topics.isKnown(view.plain);
  return about ? 'question' : 'other';
}

/** "Who's the contact?", where "can you log that?" asks nothing of anybody else. */
function asksOthers(view: MessageView): boolean {
  return [...view.asking].some((clause) => {
    const text = textOf(view, clause);
    return TO_COLLEAGUES.test(text) || /^\W*(?:who|what|where|when|which|how|why)/i.test(text);
  });
}

/** "Give me two lines on housing", mark or not. */
function asksToBeTold(view: MessageView): boolean {
  return [...view.asking].some((clause) => wantsToKnow(textOf(view, clause)));
}

/** A number of a recommendation or a status makes a report of it, whatever else is asked. */
function namesWhatItSays({ part, status }: ReadPart): boolean {
  return part.mention !== null || status.status !== null;
}

/** "Did anyone flag a blocker on the roadmap?" */
const ASKS_OF_RECORD =
  /\b(?:anyone|anybody|someone|somebody|who) (?:has |have |else )?(?:flag|post|report|record|log|rais|updat|nam|note|mention|mark|said|sent|submit|put)(?:ed|d|ted|ged|e|s|ing)?\b/i;

/** "has anyone posted on R8?" is for the bot although it says "anyone". */
function isForColleagues(view: MessageView): boolean {
  if (LOGISTICS.test(view.plain) && /^\W*(?:can|could|shall) we\b/i.test(view.plain)) return true;
  if (/\b(?:can|could|would|will) (?:everyone|everybody|all|people|folks|you all)\b/i.test(view.plain))
    return true;
  if (!TO_COLLEAGUES.test(view.plain) || ASKS_OF_RECORD.test(view.plain)) return false;
  return (
    view.mentions.length === 0 ||
    LOGISTICS.test(view.plain) ||
    /\b(?:can|could) (?:you|someone|anyone|everyone|everybody|all|people|folks)\b/i.test(view.plain)
  );
}

/** "R5: running late" is said of the work: a status, or the number that the message opens with, as a head or with words of trouble. */
function isOfWork(
  view: MessageView,
  { mention }: Part,
  status: StatusReading,
  first: Clause | undefined,
): boolean {
  if (status.status !== null) return true;
  const isHead =
    mention !== null &&
    first !== undefined &&
    !/\p{L}{3,}/u.test(view.plain.slice(first.start, mention.start));
  if (!isHead) return false;
  const rest = view.plain.slice(mention.end);
  return status.unclear || ((HEADS.test(rest) || hasPast(rest)) && !TELLS_THE_TIME.test(rest));
}

/** "R8: welcome session held": what stands behind the colon is the work, whatever else it sounds like. */
const HEADS = /^\s*(?::|[-–](?=\s))/;
const TELLS_THE_TIME = /\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\bmin(?:ute)?s? late\b|\brunning (?:\w+ )?late\b/i;

/** A date that has moved is news by itself: "R7 due date moved to 19 December". */
function movesDay(view: MessageView, own: readonly Clause[], text: string): boolean {
  return SLIPPED.test(text) || NEW_DATE.test(text) || own.some((clause) => namesDay(view, clause));
}

/** "No progress, summer recess": that nothing has been done is news. */
const STANDS_STILL = /\bno (?:real |further |much |more )?(?:progress|movement)\b/i;
const NEW_DATE = /\b(?:new|revised|changed) (?:due |target |end )?(?:date|deadline)\b/i;

function reports(
  view: MessageView,
  { part, status, slots }: ReadPart,
  told: readonly Clause[],
  tools: ReadingTools,
): boolean {
  const text = told.map((clause) => textOf(view, clause)).join('. ');
  const own = part.clauses.filter((clause) => told.includes(clause));
  if (own.length === 0) return false;
  const named = part.mention !== null || part.ids.some((id) => id !== null);
  const said = [...slots.progress, ...slots.nextStep, ...slots.blocker, ...slots.loose];
  const done = said.some((span) => hasPast(textOf(view, span)) || MEASURED.test(textOf(view, span)));
  const ahead = slots.due !== null && (slots.nextStep.length > 0 || (named && movesDay(view, own, text)));
  if (LOGISTICS.test(text) && !(named && isOfWork(view, part, status, told[0]))) return false;
  if (status.status !== null)
    return named || (status.firm ? said.length > 0 || status.status !== 'complete' : ahead);
  if (status.unclear && named) return true;
  if (named)
    return (
      done ||
      ahead ||
      STANDS_STILL.test(text) ||
      slots.blocker.length > 0 ||
      (part.mention !== null && (said.length > 1 || said.some((span) => /\d/.test(textOf(view, span)))))
    );
  // "Bins not collected for two weeks, who's the contact?" wants an answer, and reports nothing.
  return done && !asksOthers(view) && tools.topics.isKnown(text);
}
