import { anyForm } from '../forms.ts';

/**
 * What is to be done with what is said on a subject ("summarise …", "a short briefing on …"), and no word of it: taken for
 * a subject, it hid the one that was asked about, because no document speaks of summarising.
 */

/** "Please", "could you", "I'd like you to": what stands before a request. */
const POLITE = `(?:${[
  '(?:please|pls|hi|hiya|hello|ok|okay|and|so|now|also|just)[ ,]+',
  '(?:can|could|would|will) (?:you|i|we) (?:please )?',
  "i(?:'d| would)? (?:want|like|need|have)(?: you)? to ",
  "i(?:'m| am) (?:trying|looking|going) to ",
  'help me (?:to )?',
  'how (?:would|do|can|could|should) (?:you|i|we|one) (?=sum|describe|summari)',
  "let's ",
].join('|')})*`;
const FOR_ME = '(?: (?:me|us))?';
const VERB = `(?:give|write|draft|prepare|produce|create|make|do|send|get|find|provide|put together|i need|i want|need|want|looking for|any|is there(?: any)?)${FOR_ME} `;
const GIVE = `(?:${VERB})?`;
const SIZED =
  "(?:(?:an?|the|some|any|all|more|further|full|short|brief|quick|few|couple of|concise|simple|high[- ]level|one[- ]page|general|key|main|two|three|four|five|\\d|peers?(?:'s?)?|their) )*";
/** What is told of a subject, by its length or its kind. */
const ACCOUNT = `(?:${[
  'summar(?:y|ies)|overviews?|briefings?(?: notes?| papers?)?|briefs?|gist|rundown|run-down|round-?up',
  'details?|info|information|background(?: info(?:rmation)?| reading)?|low-?down|mentions?',
  'verdicts?|critiques?|analysis|snapshot|tl;?dr|elevator pitch|headlines?',
  'pros and cons|swot(?: analysis)?|write-?up|one-?pager',
].join('|')})`;
const OF = '(?:of|on|about|around|regarding|re) ';
/** What people may have of their own: "the views of residents", "lines of communication". */
const SAID =
  '(?:notes?|paragraphs?|lines?|sentences?|bullets?|bullet points?|points?|takeaways?|thoughts?|comments?|remarks?|observations?|opinions?|views?)';
const ON = '(?:on|about|regarding|re) ';
/** "A sense of place" is one, unless it is asked to be given. */
const FEEL = '(?:flavour|sense|feel|idea|material|something)';

/** "A short briefing on …", at the head of a question. */
const ACCOUNT_OF = new RegExp(
  `^\\W*${POLITE}(?:${GIVE}${SIZED}(?:${ACCOUNT} ${OF}|${SAID} ${ON}|references? to )|${VERB}${SIZED}${FEEL} ${OF})(?=\\S)`,
  'i',
);
/** "Analyse …", "remind me what …", "walk me through …" */
const TREAT = new RegExp(
  `^\\W*${POLITE}(?:${[
    'summari[sz]e',
    'sum up',
    'explain(?= the\\b| our\\b| what\\b| \\w+$)',
    'describe',
    '(?:outline|highlight)(?= (?:the|what|how|our|their|any|all|peers?)\\b)',
    'extract',
    'pull (?:out|together)',
    'compile',
    'collate',
    'gather',
    'analy[sz]e',
    'evaluate',
    'critique',
    'search(?: for)?',
    'look (?:up|for|at)',
    'dig (?:out|up)',
    `brief${FOR_ME} (?:on|about)`,
    '(?:talk|walk|take|run) (?:me|us) through',
    'remind (?:me|us)(?: (?:of|about))?',
    '(?:bring|get) (?:me|us) up to (?:speed|date) (?:on|with|about)',
    'researching',
    '(?:theme|topic):?',
    "(?:(?:we've had |we have |there's |for )?(?:an? |the )?(?:foi|freedom of information)(?: request)? (?:on|about))",
    'looking into',
    'talk about',
    'what (?:can|could|have|did|do) (?:we|i) (?:learn|learned|learnt) (?:about|from|on)',
    'what (?:do|does|should|must|would|might) (?:[\\w-]+ ){1,4}?(?:(?:need|have|want|like) to |ought to )?know (?:about|on)',
    'what (?:would|should|can|could|do|shall) (?:you|i|we) (?:tell|say to) (?:[\\w-]+ ){1,4}?(?:about|on)',
    `${GIVE}(?:what (?:are|is) )?${SIZED}(?:things?|points?)(?: that)? (?:to|(?:i|we) (?:can|should|could|must|need to)) (?:tell|say to|share with|take to|pass on to|give) (?:[\\w-]+ ){1,4}?(?:about|on)`,
    'what (?:stood|stands) out(?: to (?:you|us|them))? (?:about|on|in)',
    "what(?:'s| is) (?:already )?known (?:about|on|of)",
    'refresh my memory(?: (?:of|on|about))?',
    "(?:i'm |i am |we're |we are )?(?:curious|interested)(?: to (?:know|hear|learn))?(?: (?:about|in))?",
  ].join('|')}) (?=\\S)`,
  'i',
);
/** "The peers' opinion of housing": who speaks stays. */
const VIEW_OF =
  /\b((?:the )?(?:peers?|lga|report)(?:['’]s|s['’]|['’])?) (?:views?|opinions?|comments?|thoughts|verdict|take|position) (?:on|of|about|re|regarding) (?=\S)/i;

/** Who the account is for, where one is asked for. */
const FOR_WHOM = new RegExp(
  [
    ' for (?:my|our|the|an?) (?:[\\w-]+ ){0,2}?',
    '(?:chief exec(?:utive)?|ceo|boss|director|leader|manager|team|committee|board|cabinet|members?|councillors?|staff|colleagues?',
    '|new starters?|newcomers?|new joiners?|trainees?|apprentices?|interns?|beginners?',
    '|meeting|report|paper|presentation|speech|briefing)',
    '(?: (?:today|tomorrow|tonight|this (?:pm|am|morning|afternoon|evening|week)|next week|(?:on )?\\w+day))?\\W*$',
  ].join(''),
  'i',
);

/** "What was the feedback on …", "what feedback did we get on …" */
const WHAT_CAME =
  /^\W*(?:(?:and|so) )?(?:what(?:['’]s| is| was| were)? (?:the |their |peers?['’]?s? |lga |any )*(?:feedback|verdict|headlines?|messages?|comments?|opinions?|take|line) (?:did (?:we|you|they) (?:get|give|have|receive) )?(?:on|about|for|regarding) )(?=\S)/i;
/** "Which page is … on", "where can I read about …": with each statement stands where it is from. */
const WHERE_READ =
  /^\W*where (?:can|could|do|would|will) (?:i|we) (?:read|find|see|look)(?: up)?(?: (?:more|anything|something|out|it))? (?:about|on|of) (?=\S)/i;
const PAGE_OF =
  /^\W*(?:(?:can you )?(?:give|tell|show) me |what(?:['’]?s| is) |i need |need )?(?:the |a )?(?:page|section|paragraph)(?: (?:number|no\.?|ref|reference))?s? (?:for|of|on|about) (.+?)(?: (?:bit|part|quote|statement|recommendation|point))?[?.!\s]*$/i;
const WHICH_PAGE =
  /^\W*(?:(?:on|in) )?(?:which|what) (?:page|section|part|chapter|paragraph)s?(?: (?:of|in) the (?:report|documents?))? (?:is|are|was|were|talks? about|covers?|deals? with|mentions?) (.+?)(?: (?:mentioned|covered|discussed))?(?: (?:on|in))?[?.!\s]*$/i;
/** "Were they happy with …": whether it was praised. */
const HAPPY_WITH =
  /\b(they|(?:the )?(?:peers?|peer team|lga|reviewers)) (?:(?:really|very|all|at all|generally|mostly) )*(?:happy|pleased|satisfied|content|unhappy|dissatisfied) (?:with|about) (?=\S)/i;
/** "This peer challenge thing everyone goes on about" */
const TALKED_OF =
  /(?: (?:thing|business|stuff|lark))? (?:that )?(?:everyone|everybody|people|they all|you all) (?:(?:keeps?|goes|go|is|are|going|talks?|talking|on|always) )+about\b/i;
/** "What struck the peers about …" */
const STRUCK =
  /^\W*what (?:struck|surprised|interested) (them|(?:the )?peers|(?:the )?(?:peer )?team) (?:about|on|in) (?=\S)/i;
/** "…, in a nutshell", "briefly": how long the answer is to be. */
const BRIEFLY =
  /(?:^\W*(?:very )?(?:briefly|quickly|in short|in brief|in summary|in a nutshell)[,:]? )|(?:[ ,]+(?:in (?:a nutshell|short|brief|summary|a few words|outline)|briefly|quickly))(?=[?.!\s]*$)|(?<=\b(?:tell me|say|explain) )(?:very )?(?:briefly|quickly) /gi;
/** "Scrutiny summary please" */
const ACCOUNT_BEHIND = anyForm(
  {
    'housing - summary':
      /summary|overview|briefing|section|chapter|theme|topic|info|details|highlights|headlines?/,
    'housing thoughts': /thoughts|findings|update|tl;?dr/,
    'housing feedback':
      /(?<!\b(?:staff|customers?|residents?|users?|public|tenants?|patients?|pupils?|members?)['’]?s? )(?:feedback|comments)/,
  },
  { before: / (?<=^\W*(?:\S+ ){0,3}\S+ )(?:[-–] ?)?/, after: /(?: please| pls)?[?.!\s]*$/ },
);

/** "I've got a meeting about …, what should I know?": what it is needed for. */
const WHEN_MET =
  '(?: (?:today|tomorrow|this (?:week|morning|afternoon|evening)|next week|later|soon|(?:on )?\\w+day))?';
const HAVE_A =
  "(?:i(?:['’]ve| have)?(?: got)?|we(?:['’]ve| have)(?: got)?|(?:i(?:['’]m| am) )?(?:preparing|prepping|getting ready) for|there(?:['’]s| is))";
const MEETING = '(?:meeting|session|interview|call|briefing|presentation|workshop|visit)';
const WHAT_TO_KNOW =
  '(?:\\s*[,.;–-]\\s*(?:so |please |can you )*(?:help\\b.*|what (?:should|do|must|can) i\\b.*|any(?:thing)?\\b.*))?';
const FOR_MEETING = new RegExp(
  `^\\W*${HAVE_A} (?:an? |the |my |our )(?:[\\w-]+ ){0,2}?${MEETING}${WHEN_MET} (?:about|on) (.+?)${WHEN_MET}${WHAT_TO_KNOW}[?.!\\s]*$`,
  'i',
);

/** What a message is about that tells when it is needed, and asks for no more than help; null for every other one. */
export function readMeeting(text: string): string | null {
  return FOR_MEETING.exec(text)?.[1] ?? null;
}

/** A question without what is to be done with its answer; as it is where it says nothing else. */
export function withoutRequest(text: string): string {
  const short = text.replace(BRIEFLY, '');
  const told = short.replace(ACCOUNT_OF, '').replace(TREAT, '').replace(ACCOUNT_OF, '');
  const meant = told === short ? short : told.replace(FOR_WHOM, '');
  const rest = meant
    .replace(TALKED_OF, '')
    .replace(WHAT_CAME, '')
    .replace(WHERE_READ, '')
    .replace(WHICH_PAGE, '$1')
    .replace(PAGE_OF, '$1')
    .replace(VIEW_OF, '$1 on ')
    .replace(HAPPY_WITH, '$1 on ')
    .replace(STRUCK, '$1 on ')
    .replace(ACCOUNT_BEHIND, '');
  return /\p{L}{2}/u.test(rest) ? rest : text;
}

/** Without who an account is for, which is no part of what it is of. */
export function withoutAudience(text: string): string {
  return text.replace(FOR_WHOM, '');
}
