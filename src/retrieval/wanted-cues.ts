import { ANYWHERE, anyForm } from '../forms.ts';
import { asksWhatIsDone } from './became-cues.ts';
import type { Shape, Wanted } from './query.ts';

/**
 * What a statement must hold to be an answer, read from the form of a question. Each table lists the forms in which it is
 * asked; one that is read too widely refuses an answer, one too narrowly lets a near miss pass.
 */
function oneOf(...forms: readonly string[]): RegExp {
  return new RegExp(forms.map((form) => `(?:${form})`).join('|'), 'iu');
}

const OPENING = String.raw`^\W*(?:(?:so|and|but|ok) )?`;
/** Those whose reports the documents are, and words that only point: what they did is told, and no event. */
const NOT_REVIEWERS = String.raw`(?!(?:the )?(?:\d{4} )?(?:peers?|peer team|lga|they|ofsted)\b)`;
const NO_EVENT = String.raw`(?!(?:the )?(?:\d{4} )?(?:peers?|peer team|lga|they|ofsted|we|it|that|this|these|those|you)\b)`;

/** How something came out. */
const OUTCOME = oneOf(
  String.raw`\bwhat (?:\w+ )?(?:rating|grade|score|mark|judgement|verdict|result|outcome)\b(?! (?:are|do|does)\b)`,
  String.raw`\bwhat (?:was|is) (?:the |our )?(?:[\w'’-]+ ){1,4}(?:conclusion|opinion|verdict|ruling)\b`,
  String.raw`\b(?:rating|grade|verdict|result|outcome) (?:did|does|was|of)\b`,
  String.raw`\bhow did .* (?:go(?! down (?:with|at|in))|end|turn out|work out)\b`,
  String.raw`\b(?:inspect\w+|ofsted|cqc|auditors?|inquiry)\b.* (?:conclude|rule|decide)`,
  String.raw`\b(?:was|were|has|have|did|is|are)\b.*\b(?:approved|granted|refused|rejected|passed|won|lost|signed off|agreed in the end)\b`,
  String.raw`\bin the end\b|\bwho won\b`,
  // "did the pier actually open"; when or why it did is another question
  String.raw`${OPENING}(?:has |have )?did ${NO_EVENT}.*\b(?:start|open|launch|happen|go live|begin|finish|close|take place|get planning)\b(?: (?:permission|consent|in|on|by|at|yet|up|again)\b|\W*$)`,
  String.raw`${OPENING}what did ${NO_EVENT}.*\b(?:say|write|come) back\b`,
  String.raw`\bdid (?:we|they|it|the council) (?:get|win|keep|lose|pass|secure|land)\b.*\b(?:again|\d\d\/\d\d|(?:this|last) (?:year|yr|time))\b`,
  // what another body found
  String.raw`^(?=.*\b(?:audit\w*|inspections?|ombudsman|inquiry|progress review)\b)\W*(?:(?:so|and|but|ok) )?what did (?!we\b)${NOT_REVIEWERS}.*\b(?:find|conclude)\b`,
  String.raw`${OPENING}what did (?:the |our )?(?:[\w'’-]+ ){1,4}(?<!\b(?:peers?|peer team|lga|they|we|you|ofsted|reports?|review|team|council|lot|residents?|staff|people|partners?|20\d\d) )(?:recommend|conclude|rule|decide)\b`,
  String.raw`\bdid ${NOT_REVIEWERS}.* (?:win|succeed|come off|go through|work out|come through|pay off|stay up|go ahead|get (?:approved|permission|the go.ahead))`,
  String.raw`\bdid ${NOT_REVIEWERS}(?!(?:that|it|this|these|those)\b).* (?:come to (?:anything|something)|lead (?:to )?any(?:thing|where)|bear fruit|get (?:(?:us|them) )?(?:anywhere|(?:(?:the|its|their|our|that) )+(?:\w+ ){0,2}?(?:money|cash|funding|grant|bid|award)))`,
);
/** What somebody hopes for has not come out yet. */
const HOPED_FOR =
  /\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|want(?:s|ed|ing)?|go(?:es|ing)? for|after|plan(?:s|ned)?|planning (?:to|for|on)|target\w*|will|would)\b/i;

/** What a resident is served with, and only there; "how do we pay for care" asks for policy. */
const THING_SERVED =
  '(?:permit|badge|bin|pitch|hall|skip|licen[cs]e|pass|grant|place|allotment|fine|ticket|form|appointment|certificate)';
const SERVED = '(?:i|residents?|people|someone|somebody)';
const SERVICE = oneOf(
  String.raw`\b(?:opening (?:hours|times)|open on|phone number|telephone|contact (?:details|number)|e-?mail address|postcode|parking permit|(?:bin|collection) days?|book an? )`,
  String.raw`\bwhat time\b.*\b(?:open|close|shut|start|finish)s?\b|\b(?:what|which) (?:day|form)\b|\b(?:last|final) day (?:to|for)\b`,
  String.raw`\bwhat(?:'?s|’s| is) .*\be-?mail\W*$`,
  String.raw`\bhow (?:do|can|would) ${SERVED} (?:apply|report|pay|book|register|complain|contact|object|appeal|request|renew|cancel|enrol|sign up|dispose|get rid|claim)\b`,
  String.raw`\bhow (?:do|can|would) (?:i|you|we) (?:register|renew|cancel|log (?:in|on)|reset)\b`,
  String.raw`\bhow (?:do|can|would) (?:${SERVED}|you) (?:hire|rent|order|join|get) (?:an? |my )?(?:[\w-]+ ){0,2}${THING_SERVED}\b`,
  String.raw`${OPENING}how (?:to (?:get|apply|claim|register|report|book|renew|appeal|pay)|(?:staff|employees|residents) (?:claim|apply|book|register)|do (?:staff|employees|residents) (?:claim|apply|book|register))\b`,
  String.raw`\bhow (?:staff|employees) claim\b|\bwhere can i\b|\bhow (?:do|can) i get (?:an?|my|new|some)\b|\bhow (?:do i |do we |to )apply\b`,
  String.raw`\bwhere (?:do|can|should|would) ${SERVED} (?:appeal|apply|pay|report|register|book|vote|park|drop|complain|send|take)\b`,
  String.raw`\b(?:swim|train|bus|prayer|session|class) times\b|\b(?:help ?desk|switchboard|reception|out.of.hours) number`,
  // what a resident may do
  String.raw`${OPENING}(?:can|may|could) i (?:legally )?(?:keep|park|paint|build|extend|sublet|rent|own|burn|camp|swim|fish|smoke|drink|ride|fly)\b|\bam i allowed\b`,
  String.raw`\b(?:apply|applying) for (?:an? |my )?(?:[\w-]+ ){1,2}${THING_SERVED}\b`,
);
/** Whoever asks what a speaker said asks for no service. */
const NAMES_SPEAKER =
  /\b(?:peers?|peer team|lga|ofsted|report)\b.*\b(?:say|said|think|find|found|recommend\w*)\b/i;

/** One of several that have names of their own; "the worst areas" may be services or themes. */
const NAMED_KIND =
  '(?:ward|school|estate|street|road|park|library|centre|company|contractor|supplier|bank|councillor|cllr|department|directorate|director|officer|quay|site)s?';
const NOT_OF_REPORTS = String.raw`(?!.*\b(?:recs?|recommend\w*|peers?|reports?|reviews?|documents?)\b)`;
/** "Which two libraries" asks for their names: that there were two is what the question knows already. */
const NAMES = oneOf(
  String.raw`\bnames? of (?:the|our|all)\b|[,-] names?\W*(?:please|pls)?\W*$`,
  String.raw`\bwhat(?:'?s|’s| is) (?:the|our|his|her) .*\bname\W*$`,
  String.raw`${OPENING}who (?:got|landed|was (?:appointed|hired|given|picked|chosen)|has been (?:appointed|hired)|(?:did|have) we (?:hired?|appoint(?:ed)?)|is getting)\b`,
  String.raw`${OPENING}who (?:else )?(?:chairs?|leads the|voted|bid|built|runs|won|owns|wrote the|signed|appointed|heads|sits on)\b`,
  String.raw`${OPENING}who(?:'?s|’s| is| are| was| were) (?:all )?on (?:the|our) (?!.*\b(?:peer|review|challenge) team\b)`,
  String.raw`\bwhich ${NOT_OF_REPORTS}\p{L}+ (?:\p{L}+ )?(?:have|has|had|are|is|were|was|did|do|does)(?:n['’]?t| not| never)\b`,
  String.raw`\bwhich ${NOT_OF_REPORTS}${NAMED_KIND} (?:scored|did|came out|performed|fared|ranked|has|have|had|is|are|was|were|got|gets) (?:the )?(?:worst|best|highest|lowest|least|most|biggest|largest|fewest|poorest|richest)\b`,
  // "Which streets are in the zone"
  String.raw`\bwhich ${NOT_OF_REPORTS}(?:ward|school|estate|street|road|park|library|quay|site)s? (?:is|are|was|were|will|does|do|did|has|have|had|gets?|got)\b`,
  String.raw`\bwhich (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?!(?:[\p{L}\d]+ ){0,3}(?:recs?|recommend\w*|peers?|reports?|reviews?|documents?)\b)\p{L}+`,
);

/** A day is what is asked for; "when peers came, what did they see" asks for something else. */
const DATE = oneOf(
  String.raw`^(?!.*[, ](?:what|how|who|why|which)\b)\W*(?:(?:and|so|but|ok) )?(?:when|by when|since when|until when)\b`,
  String.raw`\b(?:deadlines?|closing dates?|cut.?off dates?) (?:for|to)\b`,
  String.raw`\b(?:the|what|exact) dates? (?:of|for) (?:the|our)\b`,
);

const BARE_FIGURE = /^\W*(?:(?:so|and|but|ok|in|for) |20\d\d\W+)*how (?:far|often|many times)\b/i;

const LOOKS_AHEAD = /\bwill (?:the )?(?:peers?|peer team|lga|ofsted|cqc|inspectors?)\b/i;
const LOOKS_BACK = /\b(?:did|what happened|was|were|found|turned out|went)\b/i;

/** Those who review were here, or found something, in a year in which nobody reviewed. */
const TELLS_OF_VISIT =
  /\b(?:peers?|peer team|lga|review team|they|challenge|inspectors?)\b.*\b(?:came|come|back|return\w*|visit\w*|find|found|here|say|said|conclude\w*|recommend\w*|report\w*)\b.*\bin (20\d\d)\b(?![/-]\d)/i;
const OF_A_VISIT = /\b(?:came|come|back|return\w*|visit\w*|here|follow.?up|peer (?:challenge|review))\b/i;

function namesOtherVisit(text: string, reviewYears: readonly number[]): boolean {
  const year = Number(TELLS_OF_VISIT.exec(text)?.[1]);
  return year > 0 && !reviewYears.includes(year) && OF_A_VISIT.test(text);
}

/**
 * What a statement must hold to be an answer. `newest` is the year of the newest document, `reviewYears` those of all
 * documents.
 */
export function readWanted(
  text: string,
  shape: Shape,
  newest: number,
  reviewYears: readonly number[],
): Wanted {
  if (SERVICE.test(text) && !NAMES_SPEAKER.test(text)) return 'service';
  if (NAMES.test(text) && !OFFERS_CHOICE.test(text)) return 'names';
  if (LOOKS_AHEAD.test(text) || asksWhatIsDone(text) || namesOtherVisit(text, reviewYears)) return 'later';
  if (shape !== 'attribution' && LOOKS_BACK.test(text) && namesYearAfter(text, newest)) return 'later';
  if (shape === 'finding' && DATE.test(text)) return 'date';
  // "How many homes were lost" asks for a number.
  const isCount = shape === 'figure' && /\bhow (?:many|much)\b/i.test(text);
  if (shape !== 'attribution' && !isCount && OUTCOME.test(text) && !HOPED_FOR.test(text)) return 'outcome';
  return shape === 'figure' && !BARE_FIGURE.test(text) ? 'figure' : 'anything';
}

/** "Who chairs it, our side or theirs?": whoever names them need not name anybody. */
const OFFERS_CHOICE = /^\W*who\b.*,\s.*\bor\b/i;

/** A year after the documents, other than as a target ("by 2025") or a financial year. */
function namesYearAfter(text: string, newest: number): boolean {
  const years = [...text.matchAll(/(?<!\bby )(?<!\bby \w{3,9} )\b(20\d\d)\b(?![/-]\d)/gi)].map((match) =>
    Number(match[1]),
  );
  return years.some((year) => year > newest && year < newest + 10);
}

const KIND =
  /\bname of (?:the|our) (?:new |main )?(\p{L}+)|^\W*(?:\w+ )?which (\p{L}+) (?:has|have|had|is|are|was|were|got|gets)\b/iu;

/** Of what kind the names are that a question asks for ("which ward", "the name of the contractor"); empty where it does not say. */
export function readKind(text: string): string {
  const kind = KIND.exec(text);
  return kind?.[1] ?? kind?.[2] ?? '';
}

/** What a speaker did by saying it. */
const TOLD_US =
  /\b(?:say|says|said|tell|told|call|called|want|wanted|recommend(?:ed)?|suggest(?:ed)?|accuse[ds]?|demand(?:ed)?|insist(?:ed)?)\b/;
/** Asks for more about something that is said to have been said. */
const TAKES_FOR_GRANTED = anyForm(
  {
    'why did the peers tell us to scrap the ferry': new RegExp(
      `(?:why|where|when|how come|which (?:peers?|of the peers)|who)\\b.*\\b(?:peers?|peer team|lga|they|team|ofsted)\\b.*${TOLD_US.source}`,
    ),
    'which page says the ferry should go':
      /which (?:bit|part|section|page|paragraph|report) (?:says?|said|tells?|recommends?)\b/,
    'which peers wanted a new quay': /which peers? (?:said|called|told|wanted|thought)\b/,
  },
  { before: /^\W*(?:(?:so|and|but|ok) )?/, after: ANYWHERE },
);

/**
 * "Why did the peers tell us to sell it?" takes for granted that they did: a statement has to speak of just that, not of
 * something near in meaning.
 */
export function takesForGranted(text: string): boolean {
  return TAKES_FOR_GRANTED.test(text);
}
