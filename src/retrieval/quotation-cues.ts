import { ANYWHERE, anyForm } from '../forms.ts';

/** How a message asks for words to be quoted, and what it says of the place where they will be printed. */

/** Asks for words to be quoted. */
const QUOTE = anyForm({
  'a quotable line': /quotable|quotations?/,
  'some quotes':
    /(?<!\b(?:peers|lga|they|council|(?:one|sum|figure|number|amount) (?:that )?(?:we|you)) )quotes?/,
  'what may be quoted':
    /(?<!(?:seen|saw|was|were|been|is|are|figures?|percentages?|numbers?|prices?) )quoted/,
  'words for a press release':
    /press release|verbatim|punchy|pull[- ]?(?:out|quote)|soundbites?|testimonials?/,
  'a nice line please': /(?:nice|good|strong|great|positive|older|another|a) (?:line|lines|words)/,
  'line on the ferry': /(?<!\bthen[- ]and[- ]now )lines? (?:on|about|re|for)/,
  'words from the peer team': /(?:lines?|words) from (?:the )?(?:peers?|peer team|lga|council|report)/,
  'a warm sentence about our wardens':
    /(?:an?|one|some|two|three|another|find (?:me )?the) (?:[a-z]+ )?sentences? (?:on|about|for|from|by|that|where|with|containing|in which)/,
  'what are their exact words?': /(?:exact|precise|original) (?:words|wording|text)/,
  'tweet-length praise of the wardens': /(?:tweet|headline|caption|slogan|strapline)[- ](?:length|sized?)/,
  'a nice one, max 15 words':
    /(?:max(?:imum)?(?: of)?|at most|under|up to|no more than) \d{1,3} (?:words|characters)|\d{1,3} (?:words|characters) (?:max(?:imum)?|or (?:less|fewer)|tops|at most)/,
});

/** The words themselves are wanted, not what they come to. */
const OWN_WORDS =
  /\b(?:word for word|literally|(?:their|its|his|her|our|the (?:peers|council|team)['’]?s?) own words|(?<=[a-z], )in (?:their|its|the peers['’]?) words(?=\W*$)|(?:full|whole|complete) sentences?)\b/i;

/** "The nicest thing they said": one saying is wanted, the best of its kind. */
const SAYING =
  /\bmost \p{L}+ (?:sentences?|lines?) (?:in|of|from|on|about)\b|\b(?:nicest|kindest|finest|best|harshest|toughest|worst|strongest|most \p{L}+) (?:things?|lines?|comments?|words|bits?|remarks?|sentences?)\b.*\b(?:said|says?|wrote|about)\b/iu;

/** Where something is published. */
const MEDIUM = `(?:${[
  'social media|socials|twitter|linked-?in|facebook|instagram|tweets?(?: thread)?|threads?|posts?|blogs?',
  'billboards?|hoardings?|bus shelters?|mugs?|plaques?|t-?shirts?|display boards?|headlines?|greetings? cards?',
  'web ?sites?|web ?pages?|home ?page|front (?:page|cover)|posters?|leaflets?|flyers?|brochures?',
  'banners?|newsletters?|intranet|bulletins?|mag(?:azine)?s?|newspapers?|press',
  'press (?:release|notice|pack|statement)s?|adverts?|advertisements?|recruitment packs?',
  'annual reports?|forewords?',
].join('|')})`;
/** "Give me", "is there": what a wish opens with. */
const GIVE_ME = 'please|give me|find(?: me)?|i need|i want|got|have you got|is there';
const ABOUT_IT = "(?: (?:about|on|re) [\\w '’&-]{3,40}?)?";
const GATHERING =
  '(?:conference|meeting|event|awards?|ceremony|briefing|council|launch|agm|away ?day|town hall|induction)';
const FOR_PRINT = anyForm(
  {
    'something for the newsletter about the ferry': new RegExp(
      String.raw`^\W*(?:(?:${GIVE_ME}) )*(?:something|anything|a sentence|sentences|a comment|words)\b.*\b(?:for|on|in) (?:\S+ ){0,3}?${MEDIUM}${ABOUT_IT}\W*$`,
    ),
    'something nice we can say at the staff conference': new RegExp(
      String.raw`^\W*(?:(?:${GIVE_ME}|can you|what) )*(?:something|anything|can i|a (?:few )?words?) (?:(?:nice|good|positive|upbeat) )?(?:(?:that )?(?:i|we) can |to )?(?:say|read out|tell (?:people|staff|them)|share)${ABOUT_IT} (?:at|in) (?:\S+ ){0,3}?${GATHERING}\W*$`,
    ),
    'something about the ferry for the speech': new RegExp(
      String.raw`^\W*(?:(?:${GIVE_ME}) )*(?:something|a line|a few words) (?:about|on) [\w '’&-]{3,40}? for (?:the |our |my |a )?(?:[\w'’-]+ ){0,3}?(?:speech|toast|opening remarks|welcome address)\W*$`,
    ),
    'what can we put on a poster': new RegExp(
      String.raw`^\W*(?:what|which words|is there anything|anything) (?:can|could|should|shall) (?:we|i) (?:put|print|use|say|write|have) (?:on|in|for) (?:\S+ ){0,3}?${MEDIUM}${ABOUT_IT}\W*$`,
    ),
    'what is suitable for a press release': new RegExp(
      String.raw`\b(?:suitable|fit|right|good) for (?:\S+ ){0,3}?${MEDIUM}\b`,
    ),
    'a comment that we can publish':
      /\b(?:sentence|comment|remark|something|anything|words|line)s? (?:that )?(?:we|i) (?:can|could) (?:use|print|publish|share|put)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** "Anything kind about the wardens": words to pass on, where "anything good" asks how it stands. */
const ANYTHING = anyForm(
  {
    'anything kind the peers wrote about the wardens':
      /(?:kind|nice|lovely|warm|complimentary|flattering|glowing|upbeat|uplifting|quotable|printable|punchy)\b(?: (?:that )?(?:they|the peers) (?:say|said|wrote))?/,
    'anything good worth reusing about the wardens':
      /(?:(?:good|nice|strong|positive) )?(?:(?:(?:that )?(?:we|i) (?:can|could)|to|worth) )(?:lift(?:ing)?|reus(?:e|ing)|re-us(?:e|ing)|print(?:ing)?|publish(?:ing)?|pinch(?:ing)?)/,
  },
  {
    before:
      /^\W*(?:(?:is there|have you|do you have|got|have|find|need|want|me|i|we|they said)[ ,]+)*anything (?:(?:really|very|quite) )?/,
    after: / (?:about|on|re|regarding|of)\b/,
  },
);

/** "Something short about homelessness": words of some tone or length are wanted, not what there is to know. */
const SOMETHING = new RegExp(
  `^\\W*(?:(?:please|ok|hi|hiya|hello|and|now|can|could|would|you|i|we|me|us|i'd|like|give|find|get|got|have|need|want|to|is there|do)[ ,]+)*something (?:(?:really|very|quite|a bit|more|less|nice and)? ?(?:${[
    // how it reads
    'short|snappy|brief|punchy|pithy|quick|catchy|quotable|printable|usable',
    // what it says
    'nice|kind|lovely|warm|positive|complimentary|flattering|glowing|upbeat|uplifting|cheerful|feel[- ]good',
    'encouraging|good|great|strong|celebratory|proud|inspiring|critical|negative|harsh|balanced',
  ].join('|')})(?:,| and| but)* ?)+(?:about|on|re|regarding|from|by|for|of)\\b`,
  'i',
);

/** "Please write us a short article": a text of some kind is to be written. */
const WRITES = anyForm(
  {
    'please draft a press release on the ferry': /write|draft|compose|pen|prepare/,
    'can you create a post about the wardens': /create|produce/,
    'come up with a short caption': /knock up|put together|come up with/,
  },
  {
    before:
      /^\W*(?:(?:please|ok|hi|hiya|hello|and|now|can|could|would|will|you|i|we|need|want|like|help|me|us|to)[ ,]+)*/,
    after: new RegExp(
      [
        '(?: (?:me|us|up))*(?: (?:an?|the|our|some|my))?(?: [\\w-]+){0,2}? ',
        '(?:(?:press|news|media) (?:release|notice|statement|story)',
        '|tweet|post|blog|speech|article|newsletter|advert|leaflet|caption|copy)s?\\b',
      ].join(''),
    ),
  },
);

/** "Tweet about the ferry pls": the text alone is named. */
const TEXT_ON = anyForm(
  {
    'linkedin post on the ferry':
      /(?:(?:twitter|x|facebook|instagram|insta|linkedin|social(?: media)?|intranet|web(?:site)?) (?:posts?|captions?|copy|updates?|blurbs?))/,
    'tweet about the riverside pls': /tweets?|captions?|straplines?|blurbs?/,
  },
  {
    before:
      /^\W*(?:(?:please|ok|hi|hiya|hello|and|now|can|could|i|we|need|want|have|get|give|do|us|me)[ ,]+)*(?:(?:an?|the|some|our|my|one|short|quick|nice|new)[ ,]+)*/,
    after: /(?= (?:about|on|re|regarding|from|by|praising|celebrating|for)\b)/,
  },
);

/** Whether a message asks for a text to be written. */
export function asksForText(text: string): boolean {
  return WRITES.test(text) || TEXT_ON.test(text);
}

/** A message without the request that something be written. */
export function withoutWriting(text: string): string {
  return text.replace(WRITES, 'a quote').replace(TEXT_ON, 'a quote');
}

/** Whether a message asks for words to be quoted, be it for a text of its own. */
export function asksForQuotation(text: string): boolean {
  if (ASKS_FIGURE_QUOTED.test(text)) return false;
  if (QUOTE.test(text) || SAYING.test(text) || FOR_PRINT.test(text)) return true;
  if (SAID_FOR_USE.test(text) || SOMETHING.test(text) || ANYTHING.test(text) || asksForText(text))
    return true;
  return (OWN_WORDS.test(text) && !ASKS_WHETHER.test(text)) || EXACTLY.test(text);
}

/** "What exactly did they write on the ferry?" */
const EXACTLY =
  /\bwhat (?:exactly|precisely) (?:did|do|does|have|has) (?:they|(?:the )?(?:peers?|lga|council|peer team|report))(?: \d{4})? (?:write|written|put)\b|\bwhat (?:did|do|does) (?:they|(?:the )?(?:peers?|lga|council|peer team|report)) (?:exactly|precisely) (?:write|put)\b/i;

const SAID_FOR_USE =
  /\b(?:lines?|words|bits?|sentences?|comments?)\b[^?]*\b(?:we|i|you) (?:can|could|may|might) (?:re-?use|lift|recycle|borrow|pinch)\b/i;

/** "What share did the peers quote": the figure is wanted, not a quotation. */
const ASKS_FIGURE_QUOTED =
  /^\W*(?:(?:so|and|but) )?(?:how (?:much|many)|(?:what|which) (?:%|per ?cent|percentage|figure|number|share|proportion|sum|amount|rate|cost))(?=\W)(?!.*\b(?:can|could|may|might|should) (?:i|we)\b).*\b(?:quoted?|cited?)\b/i;

/** "Did they literally say …?" wants a yes or a no. */
const ASKS_WHETHER =
  /^\W*(?:(?:so|and|but) )?(?:did|do|does|is|are|was|were|has|have|in your own words|who|whose)\b/i;

/** What is spoken or shown rather than published, too; "in the report" says where to print, "on the report" what about. */
const PLACE = `(?:e-?mail|release|speech|talk|slides?|deck|presentation|video|podcast|script|campaign|statement|report|job ad|job|cover|letter|noticeboard|display|induction|event|conference|introduction|briefing|article|blog|papers?|award|certificate|message|greetings?|cards?|party|mailshot|invitation|media|website|${MEDIUM})`;
const DETERMINERS = String.raw`(?:(?:the|a|an|our|my|this|that|all|their|your)[\s-]+)*`;
const BETWEEN = String.raw`(?:(?!(?:about|on|re|from|by|in|for|under|with|without|that|and)\b)[\w'’&]+[\s-]+){0,3}?`;
const AFTER = String.raw`(?:[\s-]+(?:advert|ad|page|post|pack|release|cover|campaign|feed|channels?|board))?\b(?: for (?:(?:our|new|the) )?(?:recruitment|recruits|starters|staff|residents|visitors|partners|job ?seekers|applicants|candidates|jobs?|vacancies)(?=\W*$|[,.;]))?`;
const PURPOSE = new RegExp(
  String.raw`\b(?:(?:suitable |fit |right |ready )?for|(?:(?:to|we (?:can|could)) (?:use|put|go|print|post|share|include) )?in) ${DETERMINERS}${BETWEEN}${PLACE}${AFTER}|\b(?:(?:to|we (?:can|could)) (?:use|put|go|print|post|share) )?on ${DETERMINERS}${MEDIUM}${AFTER}`,
  'gi',
);
/** "Job ad: …", "tweet - …". */
const LABEL = new RegExp(
  String.raw`^\W*(?:for )?${DETERMINERS}(?:\w+ )?(?:${PLACE}${AFTER})\s*(?:[:,–—]|-(?= ))\s*`,
  'i',
);

const SAID =
  '(?:quot(?:e|es|ation|ations)|lines?|words|sentences?|soundbites?|comments?|testimonials?|something|anything)';
/** "A quote for the head of parks on allotments": whoever it is for stands before the subject, which has its own "on". */
const FOR_WHOM = new RegExp(
  String.raw`(?<=\b${SAID} )(?:for|to (?:go|use|put|hang|print|share|post|read out))\b(?: (?!(?:about|re|regarding|for)\b)[\w'’&-]+){1,7}? (?=(?:about|re|regarding|on)\b(?! (?:the |our |a )?(?:walls?|screens?|slides?|stands?)\b))`,
  'i',
);
/** Where it is said or hung up, after the subject: "at the awards", "on a slide". */
const OCCASION = new RegExp(
  String.raw`(?: to (?:use|read out|say|show|put|hang))? (?:at ${DETERMINERS}${BETWEEN}(?:agm|conference|event|meeting|full council|council|awards?|ceremony|dinner|launch|opening|fair|day|summit|reception|assembly)|on (?:the|a|an|our) (?:walls?|screens?|slides?|stands?|cards?|plaques?))(?=\W*$)`,
  'i',
);
/** Who will say it, by office: "for the mayor", "for Cllr Hart". */
const SPEAKER = anyForm(
  {
    'any praise for the leader': /(?:deputy |lady |lord )?(?:leader|mayor|chief exec(?:utive)?|c[ex]|ceo)/,
    'a quote for the head of parks': /(?:director|head|chair) of [\w’' -]+?/,
    'a quote for our portfolio holder':
      /director|d(?:ph|cs|ass|ce)|s151|mp|minister|portfolio holder|(?:lead|cabinet) member/,
    'a quote for Cllr Hart': /(?:cllr|councillor) \w+|comms(?: team)?|press office|boss/,
  },
  { before: / for (?:(?:the|our|my|a) )?/, after: /(?: to (?:use|say|read out|quote))?(?=\W*$|[,.;])/ },
);

/** That it is for use at all, and among whom: "we could reuse", "worth lifting", "we can use internally". */
const USE = anyForm(
  {
    'something that we can quote':
      /(?:that |which )?(?:we|i) (?:can|could|may|might) (?:use|show|quote|share)(?: (?:it|them))?(?: (?:internally|externally|publicly|in public|in private|in-house|anywhere|with \w+))?(?=\W*$|[,.;])/,
    'a line for internal use': /for (?:internal|external|public) use(?: only)?(?=\W*$|[,.;])/,
    'a line on the ferry we could reuse':
      /(?:(?:that |which )?(?:we|i|you) (?:can|could|may|might)|good to) (?:re-?use|lift|recycle|borrow|pinch)/,
    'anything good worth lifting about the ferry': /worth (?:re-?using|lifting|recycling|borrowing|pinching)/,
  },
  { after: /(?: again)?\b/ },
);

/** With what it is to be told: its section stands under every quotation, and a page number in no document. */
const WITH_PLACE =
  / (?:with|including|and|plus|give) (?:(?:the|its|their|a) )?(?:(?:page|section|paragraph|source|document)(?: (?:numbers?|no\.?|refs?|references?|name))?|references?|citations?|sources?|attributions?)(?: (?:and|&) (?:(?:the|its) )?(?:page|section|date|source)(?: numbers?)?)*(?=\W*$|[,.;])/i;
/** "For Black History Month", "for the launch event": the day or the campaign that it is for. */
const CAMPAIGN =
  / for (?:(?:the|our|this|next) )?((?:[\w'’-]+ ){1,4}(?:month|week|day|anniversary|celebrations?|festival|event|campaign|launch))(?: 20\d\d)?(?=\W*$|[,.;])/i;

/** "A quote that shows we listen" is one about listening. */
const THAT_SHOWS = new RegExp(
  String.raw`(?<=\b${SAID} )(?:that|which|to)(?: (?:clearly|really|best))? (?:shows?|proves?|demonstrates?|illustrates?|highlights?|makes? clear)(?: that| how| us)?\b`,
  'i',
);

/** The day or the campaign that a quotation is for; null where none is named. */
export function readOccasion(text: string): string | null {
  return CAMPAIGN.exec(text)?.[1]?.trim() ?? null;
}

/** A text without what a quotation is for ("for the all-staff email"), or for whom: that is no subject. */
export function withoutPrintPlace(text: string): string {
  return [FOR_WHOM, PURPOSE, OCCASION, CAMPAIGN, SPEAKER, USE, WITH_PLACE, THAT_SHOWS].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    text.replace(LABEL, ''),
  );
}
