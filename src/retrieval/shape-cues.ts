import { ANYWHERE, anyForm } from '../forms.ts';
import { asksWhoseClaim } from './claim-frame.ts';
import { asksForFigureByName } from './quantity-cues.ts';
import type { Shape } from './query.ts';
import { asksForQuotation } from './quotation-cues.ts';
import { readPicked } from './recommendation-cues.ts';
import { asksWhetherSaid } from './said-cues.ts';
import { withoutAside } from './subject-cues.ts';
import { asksWhatEachSays } from './voice-cues.ts';

/** Asks who said something, or whether somebody did. */
const ATTRIBUTION = anyForm(
  {
    'whose words are these': /whose (?:words?|quote|phrase|line)/,
    'who is saying the town is unsafe': /who(?:['’]?s| is| was) (?:actually )?(?:saying|claiming|calling)/,
    'who actually said it':
      /who (?:actually |first )?(?:said|says|wrote|claims?|reckon(?:s|ed)?|thinks|thought)/,
    'which report first mentioned it':
      /which (?:review|report|team|peers?|document) (?:first )?(?:said|says|mentioned)/,
    'who was it that complained':
      /(?:who (?:was it|is it)|who(?:['’]s| was| is)) (?:that|who) (?:said|says|wrote|claim(?:s|ed)|reckon(?:s|ed)|think(?:s)?|thought|call(?:s|ed)|told|complain(?:s|ed)|want(?:s|ed)|ask(?:s|ed)|prais(?:es|ed)|found|felt)\b/,
    'was it Ofsted who raised it':
      /(?:was|is) it (?:the )?(?:\d{4} )?(?:peers?|peer team|lga|ofsted|council|us) (?:that|who)/,
    'did the peers really say the quay is closed':
      /(?:did|do|does|have|has) (?:the )?(?:\w+ )?(?:peers?|peer team|lga|they|team|ofsted)(?: team)? (?:actually |really |ever )?(?:say|said|claim|write|call|describe|state|find|found|conclude)\b(?! (?:about|on|of|re|anything|something|much|more)\b)/,
    'is that us': /is (?:it|that|this) (?:the )?(?:peers?(?! (?:challenge|review))|lga|council|ofsted|us)\b/,
    'is it true the peers were worried': /is it true (?:that )?(?:the )?(?:peers?|peer team|lga|they)\b/,
    'is this a peer finding': /(?:was|is) (?:that|this|it) (?:a|an|the) (?:peer|lga|council)/,
    'they say it or we': /(?:they|peers?) say (?:that|it) or (?:did )?we/,
    'and did they?': /did they\?$/,
  },
  { after: ANYWHERE },
);

const OPEN_QUESTION =
  /^(?:so |and |ok |but )?(?:what|how|which|when|where|why)\b.*\b(?:did|do|does|have)\b.*\b(?:say|think|find|make of|feel|call|consider)\b/i;

/** Holds one against another: then and now, ours and theirs. */
const COMPARE = anyForm({
  'then-and-now': /vs?\.?|versus|compar(?:e|ed|ing|ison)|then[- ]and[- ]now/,
  'how does that sit with the plan': /sits? (?:with|alongside|beside|next to|against)/,
  'how our pay stacks up against theirs': /stacks? up (?:against|with)/,
  'their view against our own': /against (?:our own|ours)/,
  'in 2016 it was fragile, but how is it now':
    /(?:in|from|of) (?:the )?20\d\d\b[^.?]{0,40}?,? (?:and|then|but)\b.*\b(?:now|today|these days)\b/,
  'are the roads better than last time':
    /(?:better|worse|stronger|weaker|higher|lower|bigger|smaller|safer|healthier|poorer) than (?:it was |they were |we were )?(?:in |at )?(?:20\d\d|last time|last year|before|back then|then)/,
  'the 2016 report against today':
    /\b20\d\d\b[^.?]*? (?:and|against|to|or|with) (?:now|today|nowadays|these days|this year|the latest)\b/,
  'the same thing as the peers':
    /\b(?:the )?same (?:way |thing |view |line |conclusion )?as (?:we|us|ours?|the council|theirs|the peers)\b/,
  'over the years': /over the (?:years|time)|through the years/,
  'does it differ': /(?<!\bmak(?:e|es|ing) (?:a|any|the|no|much) )differ(?:s|ence|ent)?(?: between)?/,
  'the old report and the new': /old (?:report|one).*\bnew/,
  'does it match': /match(?:es)?/,
  'do we agree with the peers?':
    /(?:tall(?:y|ies)|squares?|agrees?|fits?|lines? up) with (?:what )?(?:the )?(?:peers?|council|lga|theirs?|ours?|us)\b/,
  'what has changed since': /chang(?:e|ed) since/,
  'since last week': /(?<!\bhow (?:much|many)\b.*)since (?:the )?(?:last|previous|\d{4})/,
  'has housing got worse': /got(?:ten)? (?:any )?(?:better|worse)/,
  'has IT moved on': /moved on/,
  'has it improved': /(?<!\bbe )improved/,
  'what is the trend on R5': /trend/,
});

/** "Compared with other places": held against others, not against what was before. */
const WITH_OTHERS =
  /\b(?:compar(?:e|es|ed|ing) (?:to|with|against)|versus|vs?\.?) (?:(?:the|all|most) )?(?:others?|elsewhere|similar|neighbour\w*|rest|nation\w*|country|england|uk|average|everyone|everybody|anyone|anywhere|places|councils|towns|peers['’]? averages?)\b/gi;

/** Asks for what was recommended, by its name, its number or its list. */
const RECOMMENDATION = anyForm(
  {
    'what are the recs': /\b(?:recs?|recommendations?)\b/,
    'which of the ten is that': /\b(?:which|one|any|none) (?:one )?of the (?:ten|seven|\d+)\b/,
    'what is on their list': /\b(?:on|in) (?:their|the peers?['’]?) list\b/,
    'is housing on the list': /^\W*(?:so |and )?(?:is|are|was|were) .*\b(?:on|in) the list\b/,
    'what number is the plan': /\b(?:what|which) number is (?:the|that)\b/,
    'which one is about parks': /\bwhich one is (?:about|on)\b/,
    'is there one about parks': /\b(?:is|was|were) there (?:also )?(?:one|any) (?:about|on|for|re)\b/,
    'what did the peers recommend':
      /\b(?:they|peers?|team|report|lot|lga|review|20\d\d)\b.*\brecommend(?:ed|s)?\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

const HOW_MANY_RECS = 'how many (?:\\w+ ){0,2}?(?:recs|recommendations)';
const AND_IN_YEAR = '(?:(?:,| and) (?:in )?20\\d\\d)?';
/** Every recommendation of a report, and not one on a subject. */
const ALL = anyForm({
  'a list please': /(?<!\b(?:on|in) (?:the|their) )list/,
  'the full set please': /full set/,
  'all the recs':
    /(?:all|every)(?: of)?(?: (?:the|their|our|your|peers?['’]?|key|main|other|ten|seven|\d+))* (?:recs?|recommendations?)/,
  'recommendations, all': /(?:recs?|recommendations?),? all/,
  'all of them are red': /all of (?:them|these|those)/,
  'what were the recs in 2019': /what (?:are|were)(?: the)?(?: \w+){0,3} (?:recs?|recommendations)/,
  'what did the ferry inquiry recommend': /what did .*recommend\b(?! (?:on|about|for|re)\b)/,
  'how many recommendations are there?': new RegExp(
    `${HOW_MANY_RECS}(?: (?:are|were) there(?: in (?:the )?20\\d\\d(?: report)?)?${AND_IN_YEAR})?(?=\\W*$)`,
  ),
  'how many recommendations did the peers make': new RegExp(
    `${HOW_MANY_RECS}(?: (?:did|have) (?:they|the peers|peers) (?:make|made|give|given)| do we have)(?=\\W*$)`,
  ),
  'how many recommendations in total': new RegExp(
    `${HOW_MANY_RECS} in (?:total|all|(?:the )?20\\d\\d(?: report)?${AND_IN_YEAR}|the report)(?=\\W*$)`,
  ),
  'give me the gist': /give me the/,
});

const FURTHER =
  /\b(?:else|other(?:s)?|besides|beyond|apart from|outside|not in|isn'?t in|aren'?t in|additional|on top of)\b/i;

const WHO_DOES = /(?:we|they|it|he|she|people|you|i|the council|staff|residents)/;
/** "How much did we spend" is a sum; "how much we like the ferry" is none. */
const TO_MEASURE =
  /spend|spent|pay|paid|owe|cost|earn|save|borrow|raise|invest|put|set|lose|lost|make|made|get|got|need|charge|fund|receive|is|was|are|were|will|would|has|have|had/;
/** Asks for a number. */
const FIGURE = anyForm(
  {
    'how much did the council spend': new RegExp(`how much(?! ${WHO_DOES.source} (?!${TO_MEASURE.source}))`),
    'how many boats': /how (?:many|big|full|high|low|old|long|large|often)/,
    'how far is the quay': /how far(?! (?:they|it|this|that|these|those|he|she|we|the council)\b)/,
    'pay gap, what’s the figure':
      /what(?:'?s|’s| is) the (?:number|figure|percentage|per ?cent|total|amount)\b/,
    'what % of crews are local':
      /what (?:share|proportion|percentage|percent|rate|number|figure|fraction|%|savings?|sum|budget)/,
    'whats our crime rate?':
      /what(?:'?s|’s| is| was) (?:the|our|its|their|\w+'s) (?:[\w-]+ ){1,3}(?:rate|(?:pay|funding|budget|attainment|expectancy|savings) gap|ratio|turnover|headcount)/,
    'crimes per 1,000 residents': /per (?:100k|1,?000|10,?000|100,?000|thousand)\b/,
    'annual turnover':
      /(?:avg|average|total|split|headcount|percentage|amount|cost(?! an? (?:bomb|fortune|lot|packet))|price|sum(?! up\b)|max|maximum|min|minimum|(?<!\b(?:about|on|regarding|re) (?:the )?)number of|% of|forecast|target|(?:annual|yearly|total) (?:spend|spending|budget|turnover|cost))\b/,
  },
  { after: ANYWHERE },
);

/** "Rent increase %", "absence rate?", "no. of homes", "in £": a sign or the last word asks for it. */
const FIGURE_BY_SIGN = anyForm(
  {
    'spend in £m': /\b(?:how many|in) £/,
    'berth rent increase %': /(?:^|\s)(?:[£%]\W*$|% (?:of|in|for|at|back|from)\b)/,
    'absence rate?':
      /\b(?:(?<!\bbusiness )rates?|scores?|fees?|fares?|call.?out charge)\W*(?:please|pls)?\W*$/,
    'scores for the survey': /\bscores? (?:for|of|in)\b/,
    'mooring fee figure please': /\b(?:figures?|percentage)\W*(?:please|pls)\W*$/,
    'turnover figure':
      /^(?!\W*(?:what|why|how|do|does|did|is|are|was|were|can|who|have|has|give|show|any)\b)(?!.*\b(?:these|those|them|the|their|our|its|key|main) figures?\W*$)(?:[\w&'’-]+ ){1,5}figures?\W*$/,
    'budget for repairs': /^\W*(?:the |our )?(?:share|budget) (?:of|for)\b/,
    'pence per passenger on the ferry': /\b(?:pence|pounds|£) per\b/,
    'total no. of berths': /\bnos?\.? of\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** "What did the peers say about vacancy rates" asks for whatever they said. */
const SAYS_OF = /\b(?:say|says|said|mention\w*|think|thought|view) (?:about|on|of|re)\b/i;

/** Decides what kind of answer a question wants. */
export function readShape(asked: string): Shape {
  const text = withoutAside(asked);
  if (asksForQuotation(text)) return 'quote';
  if (asksWhatEachSays(text)) return 'compare';
  if ((ATTRIBUTION.test(text) || asksWhoseClaim(text) || asksWhetherSaid(text)) && !OPEN_QUESTION.test(text))
    return 'attribution';
  if (RECOMMENDATION.test(text)) return readRecommendationShape(text);
  if (/\bask(?:ed)? for\b/i.test(text) && FURTHER.test(text)) return 'further-recommendations';
  if (COMPARE.test(text.replace(WITH_OTHERS, ' '))) return 'compare';
  return asksForFigure(text) ? 'figure' : 'finding';
}

function readRecommendationShape(text: string): Shape {
  if (FURTHER.test(text)) return 'further-recommendations';
  const picked = readPicked(text);
  if (picked === 'urgent' || picked === 'timed') return 'recommendation-list';
  return ALL.test(text.replace(THEN_AND_NOW, ' ')) ? 'recommendation-list' : 'recommendation';
}

const THEN_AND_NOW =
  /\b(?:then and now|(?:both|each) (?:times?|years?|reports?|reviews?)|(?:this|last) time (?:and|vs|versus|compared (?:to|with)) (?:this|last)(?: time)?)\b/i;

/** Whether what is asked for is asked of both of the last two reports: "then and now", "each time". */
export function asksForBothTimes(text: string): boolean {
  return THEN_AND_NOW.test(text);
}

const CURRENT =
  /\b(?:now|nowadays|currently|these days|at the moment|today|yet|still|fixed|so far|to date|latest|this year|this yr)\b/i;

/** "What are we doing to bring down the cost" asks for no sum. */
const WHAT_IS_DONE =
  /^(?!.*\bhow (?:much|many)\b).*\bwhat (?:(?:is|are|has|have|was|were) )?(?:we|the council|they|you)(?: (?:are|have|were))?(?: been)? (?:doing|done)\b/i;

/** Whether the question asks for a number, whatever its shape. */
export function asksForFigure(text: string): boolean {
  if (WHAT_IS_DONE.test(text)) return false;
  return (
    FIGURE.test(text) ||
    WHAT_IS_IT_WORTH.test(text) ||
    (FIGURE_BY_SIGN.test(text) && !SAYS_OF.test(text)) ||
    asksForFigureByName(text)
  );
}

/** "What's the airport worth?" */
const WHAT_IS_IT_WORTH =
  /^\W*(?:(?:so|and) )?what(?:['’]?s| is| are| was) (?:the |our )?(?:[\p{L}'’-]+ ){1,4}worth\b(?! \p{L}+ing\b)/iu;

const DATE =
  /^(?:and |so |but )?(?:when|by when|since when|what (?:date|year|month)|how (?:long|soon)|until when)\b|\bby when\b/i;

const PERSON =
  /^(?:and |so )?(?:who\b|whos\b|name (?:of )?the\b|what(?:'?s|’s| is) (?:the|our|his|her) .*\bname\W*$|what(?:'?s|’s| is| are) (?:his|her|their) names?\b)/i;

/** Whether the question asks for a person by name or office. */
export function asksForPerson(text: string): boolean {
  return PERSON.test(text);
}

/** Whether the question can be answered with yes or no. */
export function asksYesOrNo(text: string): boolean {
  return /^(?:so |and |but )?(?:is|are|was|were|am|do|does|did|has|have|had|can|could|should|will|would)(?:n'?t)?\b/i.test(
    text.trim(),
  );
}

/** Whether the question asks for a date. */
export function asksForDate(text: string): boolean {
  return DATE.test(text);
}

/** Whether the question asks how things stand now. */
export function asksForNow(text: string): boolean {
  return CURRENT.test(text);
}
