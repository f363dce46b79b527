import type { Stance, Voice } from '../corpus/types.ts';
import { asksForFigureByName } from './quantity-cues.ts';
import type { Shape } from './query.ts';
import { asksForQuotation, withoutPrintPlace } from './quotation-cues.ts';
import { readPicked } from './recommendation-cues.ts';
import { withoutRequest } from './request-frame.ts';
import { asksWhetherSaid, withoutFrame } from './said-cues.ts';
import { FILLERS } from './words.ts';

/**
 * Cues: the words of a question that say what kind of answer is wanted, from whom and of when, rather than what about.
 * Each table is read top to bottom; the first cue that fits decides.
 */
type Cue<T> = readonly [RegExp, T];

const ATTRIBUTION =
  /\b(?:whose (?:words?|quote|phrase|line)|who(?:['’]?s| is| was) (?:actually )?(?:saying|claiming|calling)|who (?:actually |first )?(?:said|says|wrote|claims?|reckon(?:s|ed)?|thinks|thought)|which (?:review|report|team|peers?|document) (?:first )?(?:said|says|mentioned)|(?:who (?:was it|is it)|who(?:['’]s| was| is)) (?:that|who) (?:said|says|wrote|claim(?:s|ed)|reckon(?:s|ed)|think(?:s)?|thought|call(?:s|ed)|told|complain(?:s|ed)|want(?:s|ed)|ask(?:s|ed)|prais(?:es|ed)|found|felt)\b|(?:was|is) it (?:the )?(?:\d{4} )?(?:peers?|peer team|lga|ofsted|council|us) (?:that|who)|(?:did|do|does|have|has) (?:the )?(?:\w+ )?(?:peers?|peer team|lga|they|team|ofsted)(?: team)? (?:actually |really |ever )?(?:say|said|claim|write|call|describe|state|find|found|conclude)\b(?! (?:about|on|of|re|anything|something|much|more)\b)|is (?:it|that|this) (?:the )?(?:peers?(?! (?:challenge|review))|lga|council|ofsted|us)\b|is it true (?:that )?(?:the )?(?:peers?|peer team|lga|they)\b|(?:was|is) (?:that|this|it) (?:a|an|the) (?:peer|lga|council)|(?:they|peers?) say (?:that|it) or (?:did )?we|did they\?$)/i;
/** "75% of them will stay - peers' prediction?" */
const WHOSE_TAIL =
  /(?<=\w.{3,})[-–—,?:] *(?:(?:is|was) (?:that|this|it) )?(?:the |an? )?(?:peers?['’]?s?|lga['’]?s?|ofsted['’]?s?|council['’]?s?|our|their) (?:own )?(?:prediction|claim|estimate|forecast|view|opinion|conclusion|judgement)\W*$|(?<=\w.{3,})[-–—,?:] *(?:is|was) (?:that|this|it) in (?:the|their) (?:\d{4} )?(?:peers?['’]?s?|lga|cpc) (?:report|review|challenge)\W*$/i;

const OPEN_QUESTION =
  /^(?:so |and |ok |but )?(?:what|how|which|when|where|why)\b.*\b(?:did|do|does|have)\b.*\b(?:say|think|find|make of|feel|call|consider)\b/i;

const COMPARE =
  /\b(?:vs?\.?|versus|compar(?:e|ed|ing|ison)|then and now|(?:in|from|of) (?:the )?20\d\d(?: (?:report|review|paper|peer challenge))?,? (?:and|then|but)\b.*\b(?:now|today|these days)\b|then (?:\(\d{4}\) )?(?:and|vs|versus) now|\b20\d\d\b[^.?]*? (?:and|against|to|or|with) (?:now|today|nowadays|these days|this year|the latest)\b|\b(?:the )?same (?:way |thing |view |line |conclusion )?as (?:we|us|ours?|the council|theirs|the peers)\b|over the (?:years|time)|through the years|(?<!\bmak(?:e|es|ing) (?:a|any|the|no|much) )differ(?:s|ence|ent)?(?: between)?|old (?:report|one).*\bnew|match(?:es)?|(?:tall(?:y|ies)|squares?|agrees?|fits?|lines? up) with (?:what )?(?:the )?(?:peers?|council|lga|theirs?|ours?|us)\b|chang(?:e|ed) since|since (?:the )?(?:last|previous|\d{4})|got(?:ten)? (?:any )?(?:better|worse)|moved on|improved|trend)\b/i;
const RECOMMENDATION =
  /\b(?:recs?|recommendations?|(?:which|one|any|none) (?:one )?of the (?:ten|seven|\d+)|(?:on|in) (?:their|the peers?['’]?) list|^\W*(?:so |and )?(?:is|are|was|were) .*\b(?:on|in) the list|(?:what|which) number is (?:the|that)|which one is (?:about|on)\b|(?:is|was|were) there (?:also )?(?:one|any) (?:about|on|for|re))\b|\b(?:they|peers?|team|report|lot|lga|review|20\d\d)\b.*\brecommend(?:ed|s)?\b/i;
const ALL =
  /\b(?:(?<!\b(?:on|in) (?:the|their) )list|full set|(?:all|every)(?: of)?(?: (?:the|their|our|your|peers?['’]?|key|main|other|ten|seven|\d+))* (?:recs?|recommendations?)|(?:recs?|recommendations?),? all|all of (?:them|these|those)|what (?:are|were)(?: the)?(?: \w+){0,3} (?:recs?|recommendations)|what did .*recommend\b(?! (?:on|about|for|re)\b)|how many (?:\w+ ){0,2}?(?:recs|recommendations)(?: (?:are|were) there| (?:did|have) (?:they|the peers|peers) (?:make|made|give|given)| do we have| in (?:total|all|(?:the )?20\d\d(?: report)?|the report))?(?=\W*$)|give me the)\b/i;
const FURTHER =
  /\b(?:else|other(?:s)?|besides|beyond|apart from|outside|not in|isn'?t in|aren'?t in|additional|on top of)\b/i;
const FIGURE =
  /\b(?:how (?:much(?! (?:we|they|it|he|she|people|you|i|the council|staff|residents) (?!spend|spent|pay|paid|owe|cost|earn|save|borrow|raise|invest|put|set|lose|lost|make|made|get|got|need|charge|fund|receive|is|was|are|were|will|would|has|have|had))|many|far|big|full|high|low|old|long|large|often)|what(?:'?s|’s| is) the (?:number|figure|percentage|per ?cent|total|amount)\b|what (?:share|proportion|percentage|percent|rate|number|figure|fraction|%|savings?|sum|budget)|what(?:'?s|’s| is| was) (?:the|our|its|their|\w+'s) (?:[\w-]+ ){1,3}(?:rate|(?:pay|funding|budget|attainment|expectancy|savings) gap|ratio|turnover|headcount)|per (?:100k|1,?000|10,?000|100,?000|thousand)\b|(?:avg|average|total|split|headcount|percentage|amount|cost(?! an? (?:bomb|fortune|lot|packet))|price|sum|max|maximum|min|minimum|(?<!\b(?:about|on|regarding|re) (?:the )?)number of|% of|forecast|target|(?:annual|yearly|total) (?:spend|spending|budget|turnover|cost))\b)/i;

/** "Rent increase %", "absence rate?", "no. of homes", "in £": a sign or the last word asks for it. */
const FIGURE_BY_SIGN =
  /\b(?:how many|in) £|(?:^|\s)(?:[£%]\W*$|% (?:of|in|for|at|back|from)\b)|\b(?:(?<!\bbusiness )rates?|scores?|fees?|fares?|call.?out charge)\W*(?:please|pls)?\W*$|\bscores? (?:for|of|in)\b|\b(?:figures?|percentage)\W*(?:please|pls)\W*$|^(?!\W*(?:what|why|how|do|does|did|is|are|was|were|can|who|have|has|give|show|any)\b)(?!.*\b(?:these|those|them|the|their|our|its|key|main) figures?\W*$)(?:[\w&'’-]+ ){1,5}figures?\W*$|^\W*(?:the |our )?(?:share|budget) (?:of|for)\b|\b(?:pence|pounds|£) per\b|\bnos?\.? of\b/i;
/** "What did the peers say about vacancy rates" asks for whatever they said. */
const SAYS_OF = /\b(?:say|says|said|mention\w*|think|thought|view) (?:about|on|of|re)\b/i;

const CURRENT_PHRASE = /\b(?:these days|nowadays|at the moment|right now|to date|so far|at present)\b/gi;

/** "By the 2018 visit" tells of when, as "in the 2018 report" does. */
const VISIT =
  /\b(?:(?:at|by|in|from|during|before|since|until|as of)(?: the time of)? )?(?:the|their|that|our) (?:(?:20\d\d|last|latest|previous|earlier|first|peers?['’]?) (?:peer )?visits?|20\d\d (?:peer )?(?:reviews?|reports?|challenges?|self[- ]assess?ments?|papers?|(?:position )?statements?|submissions?))\b/gi;

/** "Who came this time" tells of which review. */
const WHICH_TIME =
  /\b(?:(?:this|last|next|(?:the )?previous) time(?: (?:round|around|out))?|the time before(?: (?:that|last))?|back then)\b/gi;

/** "Peer comments on the quay", "in the feedback", "across the documents": whose words, not what they are about. */
const WHOSE_WORDS =
  /(?<=\bpeers?['’]? )(?:comments?|remarks|observations|feedback)\b|\b(?:in|from) (?:the|their|your) (?:feedback|write-?up|findings)\b(?! (?:from|of|on)\b)|\b(?:across|through) (?:all )?(?:the|our|these|your) (?:\w+ )?(?:documents?|reports|years|reviews|papers)\b/gi;

/** "What does the position statement say on …": who speaks, and nothing of the subject. */
const OWN_PAPER_SAYS =
  /\b(?:(?:what|how|anything|does|did|do|has) )+(?:the|our|its|your) (?:20\d\d )?(?:position statement|self[- ]assessment) (?:(?:say|says|said|tell|tells|told|mention|mentions|claim|claims|put|cover|covers)(?: (?:us|anything|much|it|peers))* )(?=(?:about|on|of|regarding|re)\b)|^\W*(?:the |our )?(?:20\d\d )?(?:position statement|self[- ]assessment) (?=(?:on|about|re|regarding)\b)/i;

/** "… for my briefing": what the answer is for. */
const FOR_WORK =
  /\bfor (?:my|our|a|an|tomorrow['’]s|today['’]s|next week['’]s) (?:\w+ ){0,2}(?:briefings?|speech|presentation|slides?|newsletter|articles?|blog|interview|one to one|1:1|handover|induction)(?=\W*$)/gi;

const CHAT_SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ppl: 'people',
    msg: 'message',
    msgs: 'messages',
    whove: 'who',
    whod: 'who',
    wholl: 'who',
    govt: 'government',
    gov: 'government',
    mgmt: 'management',
    mgt: 'management',
    dept: 'department',
    depts: 'departments',
    svc: 'service',
    svcs: 'services',
    cos: 'because',
    tho: 'though',
    thru: 'through',
    pax: 'passengers',
    yr: 'year',
    yrs: 'years',
    wknd: 'weekend',
    n: 'and',
    ctax: 'council tax',
    accom: 'accommodation',
    uni: 'university',
    regen: 'regeneration',
    cttee: 'committee',
    cttees: 'committees',
    nah: 'no',
    owt: 'anything',
    nowt: 'nothing',
    summat: 'something',
    smth: 'something',
    sth: 'something',
    dosh: 'money',
    mgr: 'manager',
    mgrs: 'managers',
    hrs: 'hours',
    wk: 'week',
    wks: 'weeks',
    mth: 'month',
    mths: 'months',
    infra: 'infrastructure',
    perf: 'performance',
    u: 'you',
    ur: 'your',
    wot: 'what',
    wat: 'what',
    wots: 'what is',
    enuf: 'enough',
    ther: 'there',
    dat: 'that',
    coz: 'because',
    becoz: 'because',
    hav: 'have',
    sed: 'said',
    abowt: 'about',
    thay: 'they',
    abt: 'about',
    bout: 'about',
    wht: 'what',
    waht: 'what',
    teh: 'the',
    hte: 'the',
    adn: 'and',
    taht: 'that',
    peopel: 'people',
    abuot: 'about',
    wen: 'when',
    shud: 'should',
    cud: 'could',
    wud: 'would',
    sen: 'SEND',
    reckon: 'think',
    reckons: 'thinks',
    reckoned: 'thought',
    approx: 'approximately',
    orgs: 'organisations',
    org: 'organisation',
    devt: 'development',
    assoc: 'association',
    vol: 'voluntary',
    acc: 'according',
    divi: 'dividend',
    folk: 'people',
    folks: 'people',
    nos: 'numbers',
    xmas: 'Christmas',
    feb: 'February',
    jan: 'January',
    aug: 'August',
    sept: 'September',
    oct: 'October',
    nov: 'November',
    dec: 'December',
  }),
);

/** "Recomendations", "reccommend": the word that is misspelt most, and that decides what is asked for. */
const RECOMMEND = /\brec{1,2}om{1,2}[ea]nd/gi;

/** "A grand", "5 grand". */
const GRAND =
  /\b(an?|one|\d{1,3}) grand\b(?=\s*(?:$|[?.,!]|an?\b|each\b|per\b|in\b|on\b|for\b|or\b|and\b|to\b|from\b))/gi;

/** "What r our values"; "r 5" is a recommendation. */
const ARE = /\br(?=\s+(?!\d))/g;

/** "How's the strategy going": "what's" and "who's" stand in the tables as they are typed. */
const HOW_IS = /\bhow['’]s\b/gi;

/** "The 4k homes"; "£250k" stands so in the documents, too. */
const THOUSANDS = /(?<![\w£.,]|per )(\d{1,3}(?:\.\d)?)k\b/gi;
const THOUSAND = 1000;

/** Chat spellings written out. */
export function writeOut(text: string): string {
  return text
    .replace(RECOMMEND, 'recommend')
    .replace(ARE, 'are')
    .replace(HOW_IS, 'how is')
    .replace(THOUSANDS, (_, number: string) => (Number(number) * THOUSAND).toLocaleString('en-GB'))
    .replace(GRAND, (_, number: string) => `£${/\d/.test(number) ? number : 1},000`)
    .replace(/[\p{L}]+/gu, (word) => CHAT_SPELLINGS.get(word.toLowerCase()) ?? word);
}

/**
 * What is asked about: chat spellings written out, without why it is asked, what a quotation is for, "now" and "these
 * days".
 */
export function readSubject(text: string): string {
  return withoutRequest(writeOut(withoutPurpose(withoutAside(text))))
    .replace(CURRENT_PHRASE, ' ')
    .replace(VISIT, ' ')
    .replace(WHOSE_WORDS, ' ')
    .replace(OWN_PAPER_SAYS, ' ')
    .replace(FOR_WORK, ' ')
    .replace(WHICH_TIME, ' ');
}

/** "(need it for the newsletter)" */
const IN_BRACKETS =
  /\s*\((?:i )?(?:need|want|asking|for|it['’]?s for|this is for|just|writing|using|sorry|thanks|asap)\b[^)]*\)/gi;

/** "…? I need it for the committee": what follows a question in the first person only tells why it is asked. */
function withoutAside(text: string): string {
  return text
    .replace(IN_BRACKETS, ' ')
    .replace(
      /(\?)\s+(?:i(?! mean)|it'?s for|it’s for|this is for|asking|thanks|thank you|cheers)\b[^?]*$/i,
      '$1',
    );
}

/** "…? need the line": how somebody wants it told. */
export function withoutNeed(text: string): string {
  return text.replace(
    /(\?)\s+(?:i )?(?:need|want) (?:the|a|its|their) (?:exact )?(?:line|quote|quotation|words|wording|page|reference|section)(?: (?:for it|please|pls|number|too))*\W*$/i,
    '$1',
  );
}

/** What a quotation is for is no subject. */
function withoutPurpose(text: string): string {
  return asksForQuotation(text) ? withoutPrintPlace(text) : text;
}

/** Decides what kind of answer a question wants. */
export function readShape(asked: string): Shape {
  const text = withoutAside(asked);
  if (asksForQuotation(text)) return 'quote';
  if (asksWhatEachSays(text)) return 'compare';
  if ((ATTRIBUTION.test(text) || WHOSE_TAIL.test(text) || asksWhetherSaid(text)) && !OPEN_QUESTION.test(text))
    return 'attribution';
  if (RECOMMENDATION.test(text)) return readRecommendationShape(text);
  if (/\bask(?:ed)? for\b/i.test(text) && FURTHER.test(text)) return 'further-recommendations';
  if (COMPARE.test(text)) return 'compare';
  return asksForFigure(text) ? 'figure' : 'finding';
}

function readRecommendationShape(text: string): Shape {
  if (FURTHER.test(text)) return 'further-recommendations';
  const picked = readPicked(text);
  if (picked === 'urgent' || picked === 'timed') return 'recommendation-list';
  return ALL.test(text) ? 'recommendation-list' : 'recommendation';
}

const CURRENT =
  /\b(?:now|nowadays|currently|these days|at the moment|today|yet|still|fixed|so far|to date|latest|this year|this yr)\b/i;

/** "What are we doing to bring down the cost" asks for no sum. */
const WHAT_IS_DONE =
  /^(?!.*\bhow (?:much|many)\b).*\bwhat (?:(?:is|are|has|have|was|were) )?(?:we|the council|they|you)(?: (?:are|have|were))?(?: been)? (?:doing|done)\b/i;

/** Whether the question asks for a number, whatever its shape. */
export function asksForFigure(text: string): boolean {
  if (WHAT_IS_DONE.test(text)) return false;
  return FIGURE.test(text) || (FIGURE_BY_SIGN.test(text) && !SAYS_OF.test(text)) || asksForFigureByName(text);
}

const DATE =
  /^(?:and |so |but )?(?:when|by when|since when|what (?:date|year|month)|how (?:long|soon)|until when)\b|\bby when\b/i;

const PERSON =
  /^(?:and |so )?(?:who\b|whos\b|name (?:of )?the\b|what(?:'?s|’s| is) (?:the|our|his|her) .*\bname\W*$|what(?:'?s|’s| is| are) (?:his|her|their) names?\b)/i;

const OVERVIEW =
  /\b(?:summar(?:y|ise|ize|ies)|overview|nutshell|pros and cons|good and (?:the )?bad|in short|headlines?|gist|(?:main|key|top|biggest|strongest|harshest|sharpest|toughest|(?:most )?(?:important|serious|critical))(?: (?:one|two|three|four|five|six|\d))? (?:points?|things?|findings?|messages?|themes?|issues?|risks?|strengths?|weaknesses?|concerns?|challenges?|problems?|worries|failings?|takeaways?|criticisms?|warnings?|compliments?)|strengths and weaknesses|overall|(?:what|which) (?:\w+ ){0,3}(?:needs?|should|must|do we need to|have to|has to)(?: \w+){0,4}? (?:first|most urgently|most)|(?:top|main|biggest) priorit(?:y|ies)|where (?:do|should) we (?:start|begin))\b/i;

/** Whether the question asks for the main points rather than for a subject. */
export function asksForOverview(text: string): boolean {
  return OVERVIEW.test(text);
}

/** The words that ask for the main points ("key messages"); empty where none do. */
export function overviewWords(text: string): string {
  return OVERVIEW.exec(text)?.[0].toLowerCase() ?? '';
}

/** Whether the question asks for a person by name or office. */
export function asksForPerson(text: string): boolean {
  return PERSON.test(text);
}

/** Whether the question is about those who made the review: "who chaired the peer team". */
export function asksAboutTeam(text: string): boolean {
  return /\b(?:peer|review|challenge|inspection) team\b|\bon the team\b|\b20\d\d team\b|\b(?:all|name|list) (?:of )?(?:all )?the peers\b|\blead peers?\b|^\W*(?:and |so )?who (?:were|are|was) (?:(?:the|these|those|our) )?(?:20\d\d )?peers?\b|\bwhich peers (?:came|visited)\b/i.test(
    text,
  );
}

/** Whether the question asks how many came to review: a report that gives no number names them. */
export function asksHowManyPeers(text: string): boolean {
  return /\bhow many (?:(?:20\d\d )?peers? (?:were|was|are|came|visited|did|took part)\b(?! (?:satisfied|happy|told|say))|(?:people |members |peers )?(?:(?:were|was|are) )?(?:(?:there )?(?:on|in) the (?:20\d\d )?(?:peer |review )?team\b))/i.test(
    text,
  );
}

/** Whether the question is about how the review was made: "how many people did they talk to when they were here". */
export function asksHowItWasMade(text: string): boolean {
  return /\bhow many (?:\w+ ){1,3}(?:did|have|had) (?:they|the (?:20\d\d )?(?:peers|(?:peer |review )?team)) (?:actually |really )?(?:talk(?:ed)? to|speak (?:to|with)|spoken (?:to|with)|meet|met|see|seen|interview(?:ed)?|hold|held|read|look(?:ed)? at)\b/i.test(
    text,
  );
}

/** Whether the question can be answered with yes or no. */
export function asksYesOrNo(text: string): boolean {
  return /^(?:so |and |but )?(?:is|are|was|were|am|do|does|did|has|have|had|can|could|should|will|would)(?:n'?t)?\b/i.test(
    text.trim(),
  );
}

const DEFINITION =
  /^(?:so )?what(?:'s|s| is| are| was| were)? (?:the |a |an |this |these )?(.{2,60}?)(?: (?:thing|all about|about|exactly|anyway|mean))*\??$/i;

/** "I started last week, …": why it is asked. */
const NEW_HERE =
  /^\W*(?:i|we)(?:['’]ve| have| am|['’]m)? (?:(?:just|only|recently|new) )*(?:started|joined|new)\b[^,.?!]*[,.]\s*/i;

/** The thing that a question wants explained ("what is the target operating model?"), or null. */
export function readDefined(text: string): string | null {
  const asked = withoutRequest(text.replace(NEW_HERE, '')).trim();
  const thing = /^(?:so )?what\b/i.test(asked) ? DEFINITION.exec(asked)?.[1] : undefined;
  return thing && thing.split(/\s+/).length <= 4 ? thing : null;
}

/** Whether the question asks for a date. */
export function asksForDate(text: string): boolean {
  return DATE.test(text);
}

/** Whether the question asks how things stand now. */
export function asksForNow(text: string): boolean {
  return CURRENT.test(text);
}

/** "What do we say, what do peers say": of each, whether or not it is the same. */
const WHAT_EACH_SAYS =
  /\bwhat (?:do|did|does) (?:we|the council|our (?:paper|statement)) (?:say|think|claim)\b.{0,20}\bwhat (?:do|did) (?:the )?(?:peers?|they|peer team) (?:say|think|claim)|\bwhat (?:do|did) (?:the )?(?:peers?|peer team) (?:say|think)\b.{0,20}\bwhat (?:do|did|does) (?:we|the council) (?:say|think|claim)/i;

const BOTH_VOICES =
  /\b(?:peers?.*\b(?:vs?|versus|and|or|match(?:es)?)\b.*\b(?:ours?|us|we|the council|council(?: (?:agree|match|say|differ))?\W*$|council (?:agree|match|say|differ))|(?:ours?|our (?:figure|number|version)|us)\b.*\b(?:and|vs?|versus|or)\b.*\btheirs|(?:ours?|we|us|the council)\b.*\b(?:match(?:es)?|vs?|versus|and|or)\b.*\bpeers?)\b/i;

/** Whether it is asked what the peers say and what the council says. */
function asksWhatEachSays(text: string): boolean {
  return WHAT_EACH_SAYS.test(text);
}

/** Whether the peers and the council are asked for side by side. */
export function asksForBothVoices(text: string): boolean {
  return asksWhatEachSays(text) || BOTH_VOICES.test(text);
}

const VOICES: readonly Cue<Voice>[] = [
  [
    /\bwhat (?:are|were|have|did|do) we (?:doing|done|do|planning|plan|propose)\b|\b(?:our|the council'?s) (?:response|answer|reply|plan|action)\b|\bhow (?:did|do|are|have|will) we (?:responding|responded|respond|tackling|tackled|tackle|dealing|dealt|deal)\b|\b(?:do|did|does) (?:we|the council) (?:agree|accept)\b/i,
    'council',
  ],
  [
    /\bthey (?:tell|told|push|pushed|advise|advised|urge|urged|reckon|call|called)\b|\b(?:were|are|been) we (?:being )?(?:told|asked|advised|urged|meant) to\b|\bwe (?:were|are|have been) (?:told|asked|advised|urged) to\b|\bdid they (?:tell|push|advise|urge|call)\b/i,
    'peers',
  ],
  [
    /\bofsted\b.*\b(?:say|said|think|thought|find|found|conclude[ds]?|rate[ds]?|judge[ds]?|make of|made of|want(?:ed)?)\b|\b(?:say|said|according to) (?:by )?ofsted\b|^ofsted\b/i,
    'ofsted',
  ],
  [
    /\b(?:what|how|anything|where) (?:do|did|have|does|are|were) (?:we|the council|our)\b.*\b(?:say|said|think|claim|tell|told|written|write)\b/i,
    'council',
  ],
  [
    /\baccording to (?:us|ourselves|the council)\b|^\W*(?:(?:and|but|so|ok) )*(?:(?:is there |do we have |have we |give me |show me )?(?:anything|something|what|how about|now)(?: about)? )?(?:(?:from|by) )?(?:us|the council(?: itself)?|our council|ourselves)(?: (?:then|instead|too|as well|on (?:it|that|this)))*\W*$/i,
    'council',
  ],
  [OWN_PAPER_SAYS, 'council'],
  [/\bin our (?:own )?(?:submission|paper|statement|return|evidence)\b/i, 'council'],
  [
    /\b(?:we|council) (?:say|said|claim|told|admit)\b|\bour (?:own )?(?:words|view|statement|paper|position|self.assessment)\b|\bthe council'?s (?:own )?(?:words|view|statement|account)\b/i,
    'council',
  ],
  [
    /\b(?:peers?|peer team|peer review|peer challenge|lga|review team|\d{4} (?:team|lot)|assessors?)\b/i,
    'peers',
  ],
  [
    /(?<!\b(?:say|said|says) )\b(?:they|them|did anyone|did anybody|the team) (?:say|said|think|thought|find|found|feel|felt|want|wanted|ask|asked|rate|recommend|worry|mention|flag|suggest|make of)\b|\bdid they (?:feel|like|see|think|say|find|notice|worry|ask|want|recommend|mention)\b|\bdid any(?:one|body) (?:worry|raise|flag|notice|mention|bring up|talk about|touch on|criticise|comment on|complain|praise)\b|\bask of us\b|\bwant us to\b|\btell us to\b/i,
    'peers',
  ],
];

/** "What did the Marmot report tell us to do": another paper than those that are known here by who wrote them. */
const OTHER_PAPER =
  /\bwhat (?:did|does|do|has|have) (?:the |our )?(?!(?:(?:20\d\d|latest|last|old|new|previous|earlier|final|second|first|corporate|main|full|actual|whole) )*(?:peers?|lga|council|review|reports?|challenge|they|we|ofsted)\b)(?:[\p{L}'’-]+ ){1,3}?(?:reports?|study|survey|audit|commission|inquiry)\b.* (?:tell|say|recommend|ask|want|urge|suggest|find|show|conclude)\b/iu;

/** Who is asked to speak, if the question says so. */
export function readVoice(text: string): Voice | null {
  if (OTHER_PAPER.test(text)) return null;
  return VOICES.find(([cue]) => cue.test(text))?.[1] ?? null;
}

const STANCES: readonly Cue<readonly Stance[]>[] = [
  [/\bstrengths? (?:and|&|or) weak|\bgood and (?:the )?bad\b|\bpros and cons\b/i, []],
  [
    /\b(?:not|n't|never) (?:so |very |really )?(?:like|liked|impressed|happy|keen|good)\b|\bdidn'?t like\b/i,
    ['concern', 'balanced'],
  ],
  [
    /\b(?:positive|good news|praise[ds]?|praising|proud|nice|good practice|strengths?|best|well done|celebrate|impressed|compliments?|complimented|good (?:at|about)|what went well|kind words|glowing|(?:peers?|they|team) (?:really )?(?:like|liked|love|loved|admire|admired))\b/i,
    ['praise', 'balanced'],
  ],
  [
    /\b(?:recommend\w*|ask of us|want(?:ed)? (?:us|the council|it|them) to|want(?:ed)? done|(?:tell|told|ask|asked|urge|urged) us to|(?:should we|what should)(?!(?: (?:we|i))? be (?:\w+ )?(?:worried|concerned|afraid|proud|pleased|anxious))|told us to|do better|could be better|improve on|next for|suggest\w*|who should|whos meant|needs? (?:\w+ ){0,2}(?:fix(?:ed|ing)|sort(?:ed|ing)|do(?:ne|ing)|attention|tackl(?:ed|ing)|address(?:ed|ing)))\b/i,
    ['recommendation', 'concern'],
  ],
  [
    /\b(?:wrong|concern(?:s|ed)?|worr(?:y|ied|ies)|problems?|weak\w*|critic\w*|bad|(?:c[ao]mes? out|score[ds]?|do|did|fared?) (?:badly|poorly|low|worst)|beef|worst|fail\w*|risks?|issues?|slow|clunky|poor|negatives?|complain\w*|struggl\w*|dislik\w*|downsides?|drawbacks?|shortcomings?|warnings?|niggles?|gripes?|grumbles?|moans?|reservations?|quibbles?|misgivings)\b/i,
    ['concern', 'balanced'],
  ],
];

/** Words that only say how the speaker should judge ("praising", "worried"): no subject. */
export function isStanceWord(word: string): boolean {
  return STANCES.some(([cue]) => cue.test(word));
}

/** Of "they liked the plan but had doubts" the doubts are asked about. */
export function readStances(text: string): readonly Stance[] {
  const turned = /\bbut\b(.*)$/i.exec(text)?.[1] ?? '';
  return STANCES.find(([cue]) => cue.test(turned))?.[1] ?? STANCES.find(([cue]) => cue.test(text))?.[1] ?? [];
}

/**
 * Words of everyday talk that say little about the subject: they help to rank, but no statement has to speak of them.
 */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `according add approach plan plans policies policy programme programmes strategies strategy allowed already amount appear around aware bad based beef bet bit blame bother bring change changed changes changing bringing brings brought call
  called cause chance cheap clear clearly close come common concern concerned concerns consider conclude concluded concludes conclusion cope coping could cover covers covered deal
  decent decide decided describe described detail details difference difficult done doubt easy effect end ended enough ensure
  expect expected expecting expects intended exact explain extra fact fair feel feeling feels felt fine finish fit fix fixed flag flagged focus follow found full general
  generally give goes gone got great guess half handle handled handles handling happen happened happens hard having hear heard hit hold hope huge idea important
  include included including inside instead interesting involved issue issues key kinda kind largely later least leave left less
  level likely literally little live lives long lose lot low main mainly major matter matters mean meant meet member might miss missing
  move moved name named near notice noticed number obvious obviously offer often okay order outcome overall particular past pick
  place point points position possible pretty prob probably problem problems properly prove proves pull pulled punchy push
  quick quickly quite raise raised read ready real really reason reasons refer regarding remainder remind reminds rest relate related reply result results
  ring round run running section seem seems serious set setting short show shown shows side sign single situation slow small
  soon sort sorted spare specific spot start started starting starts state stated step stop stopped story strong stuff subject
  suggest suggests supposed sure surely tackle tackled tackles tackling take taken takes taking talk talked took topic touch tried trouble true try trying turn type under understand
  understood usual various version wait wanted weak week weird whatever win wonder wondering worried worry worrying worth wrong
  final finally feature features featured featuring proper properly
  elsewhere redo redone redoing chase chased chasing lad lads bloke guy guys mad crazy daft silly pain annoying nasty grim loads tons
  bunch couple somehow lately reply replies decent dodgy
  wise first sit sits sat sitting wrote front line honest honestly basically any1 plz thx cheers cos bc sorry tbh imo imho tbf btw fyi lol asap morning afternoon sentence sentences bullet bullets paragraph
  one two three four five six seven eight nine ten part parts handed dished text behind answered answer answers arriving arrive arrived
  face faces faced facing pose poses posed achieve achieved achieves accomplished
  shorter longer higher lower bigger smaller larger fewer tally tallies
  like liked likes love loved loves hate hated`.split(/\s+/),
);

const CLAIM_FRAME =
  /^.*?\b(?:say|says|said|claim|claimed|write|wrote|call|called|describe|described|find|found|conclude|concluded|reckon|think|thought|true|who(?: (?:actually |first )?(?:called|said|says|wrote|described|told)(?: us| the council)?)?|whose (?:words?|quote|phrase|line))\b(?: that)?/i;
/** The frame may also follow the claim: "scrutiny is weak, did they say that?" */
const CLAIM_TAIL =
  /(?<=\w.{3,})\b(?:(?:did they|or did we)(?=(?:\W+\w+){0,3}\W*$)|or (?:was|is) (?:that|it) us|was that a peer finding|whose words (?:are|is|were) (?:those|that|this)|was that (?:a )?\w+ finding)\b.*$/i;

/** The words of the claim in "did the peers say that …?", without the frame around them. */
export function readClaim(text: string): string {
  const tail = text.replace(CLAIM_TAIL, ' ').replace(WHOSE_TAIL, ' ');
  const body = tail === text ? (withoutFrame(text) ?? text.replace(CLAIM_FRAME, ' ')) : tail;
  return body.replace(/\b(?:peers?|peer team|lga|council)\b/gi, ' ');
}

/** Words that only say who, when or what kind: they name no subject and count for nothing in the search. */
export const CUE_WORDS: ReadonlySet<string> = new Set(
  `peer peers team lga report reports reviews review doc docs document documents document's paper lot said say says finding findings
  quote quotes quotation quotations quotable verbatim press release line lines words word rec recs recommendation recommendations
  recommend recommended list number difference versus vs compare compared old older new latest last previous current recent recently
  submission now today back then still earlier newer far ever any good bad better worse best worst nice positive news about anything something
  mention mentioned think thought tell told view views rate rated talk talking happening going doing look looking year yr years yrs
  council councils borough much many share split total avg average amount figure figures percent percentage proportion rate
  max maximum min minimum typical count numbers top ten pence pounds
  way ways thing things times stuff bit lots plan people got whats hows wheres theyre ask asks asked big small wants wanted need needs`.split(
    /\s+/,
  ),
);

/** All words that are no subject by themselves, for spelling. */
export function everydayWords(): string[] {
  return [...FILLERS, ...CUE_WORDS, ...LIGHT_WORDS];
}
