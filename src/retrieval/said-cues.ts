import { ANYWHERE, anyForm } from '../forms.ts';

/** What is asked of a speaker: that they said something, or praised, criticised, asked for or named it. */
export type Act = 'say' | 'praise' | 'criticise' | 'warn' | 'recommend' | 'mention';

/** Who is asked about in "did the peers say …?"; null in "who said …?". */
export type Asked = 'peers' | 'ofsted' | null;

const ACTS: Readonly<Record<Act, string>> = {
  say: 'say|said|claim|write|wrote|call|describe|state|find|found|conclude|think|thought|believe|consider|rate|report|admit|complain|argue|confirm|acknowledge',
  praise: 'praise|commend|compliment|applaud|admire|like|love|welcome',
  criticise: 'criticise|criticize|condemn|blame|dislike',
  warn: 'warn|worry about|worried about|(?:raise|express|have|voice) (?:a |any |their )?(?:concerns?|worry|worries|fears?)',
  recommend:
    'recommend|urge|advise|suggest|propose|want|(?:ask|tell|told|push|press|encourage|expect|like|remind)(?:ed)? (?:us|the council|members|councillors|officers|them)(?: not)? to',

  mention: 'mention|discuss|talk about|refer to|raise|note|flag|hold up|held up|single out|cite|point to',
};

const SPEAKER = '(?:the )?(?:\\w+ )?(?:peers?|peer team|lga|they|team|ofsted|inspectors?)(?: team)?';
const ADVERB = '(?:(?:actually|really|ever|also|just|specifically) )?';
/** "Did they say anything", "what do they think of …" ask what, not whether. */
const NOT_OPEN =
  '(?! (?:(?:us|the council|them) )?(?:(?:for|on|about|of) )?(?:anything|something|any|else)\\b)';
const NOT_ABOUT = '(?! (?:about|on|of|re|much|more (?:about|on))\\b)';
/** "Can we say", "is it true": asks whether it was said before it tells who said it. */
const SURE =
  '(?:(?:can|could|may|might|should) (?:we|i) (?:\\w+ )?(?:say|claim|state|write|print|publish)|(?:is|was) it (?:true|right|fair|correct|accurate|ok|okay)(?: to (?:say|claim))?|(?:am i|are we) right(?: in (?:saying|thinking))?)';
const LINK =
  '(?: (?:us|the council) (?=(?:about|of|over|against)\\b))?(?: ?(?:that|about|of|over|against)\\b)?';
const FRAMES = (Object.entries(ACTS) as [Act, string][]).map(([act, verbs]) => {
  // "Warn of" and "worry about" name what they are about.
  const particular = act === 'warn' ? NOT_OPEN : NOT_OPEN + NOT_ABOUT;
  return {
    act,
    frame: new RegExp(
      `\\b(?:(?:did|do|does|have|has)(?:n['’]?t)?|${SURE}(?: that)?) ${SPEAKER} (?:ha(?:ve|s|d) )?${ADVERB}(?:${verbs})(?:e?d|s)?\\b${particular}${LINK}`,
      'i',
    ),
  };
});

const VOICE =
  '(?:the )?(?:20\\d\\d )?(?:peers?|peer team|lga|ofsted|council|us|them|(?:some(?:one|body)|anyone) else|others)';
/** A question or a wish, and no claim. */
const OPENS_QUESTION =
  '\\W*(?:(?:so|and|but|ok) )?(?:who|whose|what|which|how|when|where|why|is|are|was|were|do|does|did|has|have|tell|show|give|find|list|any|should|can|could|would|will|need|want|quote)\\b';
/** "The quay is unsafe - Ofsted or the peers?" */
const WHICH_VOICE = new RegExp(
  [
    `^(?!${OPENS_QUESTION})(.+?\\S)`,
    ` ?(?:[-–—?:,]|(?<=["”])) ?(?:(?:is|was) (?:that|this|it) )?`,
    `${VOICE}(?:, ${VOICE})*,? or ${VOICE}\\W*$`,
  ].join(''),
  'i',
);

/** "The quay is unsafe. The peers said that, right?" */
const PEERS_SAID_SO =
  /^(?!\W*(?:who|what|which|how|when|where|why)\b)(.+?\S)[\s.,;:–—-]+(?:(?:a|the|one|our) )?(?:20\d\d )?(?:peers?|peer team|lga) (?:said|says|wrote|called us) (?:that|this|it|so)(?:[, ]+(?:right|yes|no|correct|did ?n['’]?t they))?\W*$/i;

/** "… - is that a peer judgement", "… - who said that about us": the claim stands before the question. */
const WHOSE_CLAIM = anyForm(
  {
    'the quay is unsafe - is that in the peers’ report':
      /(?:is|was) (?:that|this|it) (?:anywhere )?in (?:the |their |our )?(?:20\d\d )?(?:peers?['’]?|lga) (?:review |challenge )?reports?/,
    'the quay is unsafe - is that a peer view':
      /(?:is|was) (?:that|this|it) (?:a|an|the|one of the) (?:20\d\d )?(?:peers?['’]?|peer team['’]?s?|council['’]?s?|ofsted|lga) (?:own )?(?:judge?ment|finding|view|claim|opinion|statement|line|verdict|conclusion|assessment|words?)s?/,
    'the quay is unsafe - who said that':
      /who (?:actually )?(?:said|says|wrote|found|thinks?|thought) (?:that|this|it|so)(?: (?:about|of) (?:us|them|the council))?/,
    'the quay is unsafe - that is the peers, isn’t it':
      /(?:that|this|it)(?:['’]?s| is| was) (?:the )?(?:20\d\d )?(?:peers?|peer team|lga|council|ofsted|us|them)(?: (?:on|about|of) [^,?]{2,30})?(?:,? (?:isn['’]?t it|right|yes|no|correct|wasn['’]?t it|surely))?/,
    'the quay is unsafe: whose phrase':
      /whose (?:words?|phrase|line|quote|view|claim)(?: (?:is|are|was|were) (?:that|this|it|those|these))?/,
    'the quay is unsafe, which report is that from':
      /(?:which|what) (?:report|document|paper|one|year) (?:is|was|are) (?:that|this|it) (?:from|in|out of)/,
  },
  {
    before:
      /^(?!\W*(?:(?:so|and|but|ok|okay|great|good) )*(?:who|whose|what|which|how|when|where|why|i|thanks|thank|cheers|that|this|it|great|show|tell|give|find|list|can|could|do|does|did|please|any|is|are)\b)(.+?\S) ?(?:[-–—:,;.?!]|\.\.+) ?(?:(?:and|so) )?/,
    after: /\W*$/,
  },
);

/** "Is it true that 9 in 10 …": a figure stands with whoever gives it, or with nobody. */
const TRUE_FIGURE =
  /^\W*(?:(?:so|and|but|hang on|wait)[, ]+)?(?:is|was) it (?:really )?(?:true|right|correct) that (?!(?:the )?(?:20\d\d )?(?:peers?|lga|they|report|ofsted)\b)(.*(?<![\w£])£?\d[\d.,]*(?: ?%| per ?cent|(?: ?(?:m|bn|k|million|billion))?\b).*?)[\s?]*$/i;

/**
 * "The quay is unsafe - Ofsted or the peers?" asks who said it, "… a peer said that, right?" whether they did; any other
 * question stays as it is.
 */
export function asWhoSaid(text: string): string {
  const [, , checked, bare] = CHECKS.exec(text) ?? [];
  if (checked) return `did the peers say ${checked}`;
  if (bare) return `who said ${bare}`;
  const judged = readJudged(text);
  if (judged !== null) return judged;
  const ours = CAN_WE_SAY.exec(text)?.[1];
  if (ours) return `who said ${ours.replace(/^(?:we're|we are)\b/i, 'the council is')}`;
  const written = WANTS_TO_WRITE.exec(text);
  if (written) return `${/^did/i.test(written[2] ?? '') ? 'did the peers say' : 'who said'} ${written[1]}`;
  const [, year = '', held] = PAPER_SAYS.exec(text) ?? [];
  if (held) return `did the ${year}peers say ${held}`;
  const said = PEERS_SAID_SO.exec(text)?.[1];
  if (said && said.split(/\s+/).length > 2) return `did the peers say ${said}`;
  const claim = (WHICH_VOICE.exec(text) ?? WHOSE_CLAIM.exec(text) ?? TRUE_FIGURE.exec(text))?.[1];
  return claim && claim.split(/\s+/).length > 2 ? `who said ${claim}` : text;
}

/** "Any criticism of the leader?", "was she praised?": whether the peers did. */
function readJudged(text: string): string | null {
  const { any, of, how, whom } = (ANY_JUDGEMENT.exec(text) ?? WAS_JUDGED.exec(text))?.groups ?? {};
  const word = any ?? how;
  return word ? `did the peers ${/^cri|^complain/i.test(word) ? 'criticise' : 'praise'} ${of ?? whom}` : null;
}

/** "I want to write", "we're going to say" */
const WILL_WRITE =
  "(?:i|we)(?:['’]d like to|['’]m going to|['’]re going to| (?:want|need|plan|would like|am going|are going|hope) to) (?:write|say|print|claim|publish|state)";
const SAID_BY_WHOM = anyForm(
  {
    'who said so and where': /who (?:said|says|wrote|found|told)\b/,
    'whose words are those': /whose words\b/,
    'is that right': /(?:is|was) (?:that|this|it) (?:true|right|correct|accurate|so|fair)\b/,
    'did the peers really say so': /did (?:the )?(?:peers|they)(?: really| actually)? say (?:that|so|it)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);
/** "I want to write that the quay is unsafe. Who said so?" */
const WANTS_TO_WRITE = new RegExp(
  `^\\W*(?:(?:so|ok|hi)[, ]+)?${WILL_WRITE}(?: that)? (.{8,}?)[.;:?!–—-]+ *(${SAID_BY_WHOM.source}).*$`,
  'i',
);

/** "Our draft press release says" */
const OUR_TEXT_SAYS =
  '(?:our|my|the|a) (?:(?:draft|press|news|media|cabinet|board|latest) )*(?:release|draft|article|speech|slides?|briefing|newsletter|text|post|copy) (?:says?|claims?|states?|reads?)';
const PEERS_SAID =
  '(?:the )?(20\\d\\d )?(?:peers?|peer team|lga) (?:say|said|found|find|think|thought|concluded|noted|saw|believe|reported)';
const IS_IT_THEIRS = anyForm(
  {
    'is that their finding':
      /(?:is|was) (?:that|this|it) (?:their (?:finding|view|words|judgement|conclusion)|true|right|correct|so|what they (?:said|found))/,
    'did they': /did they/,
    'right?': /right|correct|true/,
  },
  { before: ANYWHERE },
);
/** "Our draft says the peers found the quay safe. Is that their finding?" */
const PAPER_SAYS = new RegExp(
  `^\\W*${OUR_TEXT_SAYS}(?: that)? ${PEERS_SAID}(?: that)? (.{8,}?)[.;?!–—-]+ *${IS_IT_THEIRS.source}.*$`,
  'i',
);

/** "Fact check: the peers said that …", "true or false: …". */
const CHECKS = new RegExp(
  `^\\W*(?:please )?(?:(?:fact[- ]?)?check(?: this| that)?(?: for me)?|true or false|verify|confirm)\\s*[:–-] *(?:(?:that )?${PEERS_SAID}(?: in (?:19|20)\\d\\d)?(?: that)? (.{8,})|([^"“”]{12,}\\S))$`,
  'i',
);

/** "Any criticism of the leader?": whether there is, before what comes near it. */
const ANY_JUDGEMENT =
  /^\W*(?:(?:so|and|but|ok)[, ]+)?(?:(?:is|was|were|are) there )?any (?<any>criticisms?|complaints?|praise|compliments?) (?:of|about|for) (?!(?:it|that|this|them|us|the council|the report)\b)(?<of>[^,?]{3,60}?)[\s?]*$/i;
/** "Was the leader criticised?": by whom is not said, and the peers are meant. */
const WAS_JUDGED = new RegExp(
  [
    '^\\W*(?:(?:so|and|but|ok)[, ]+)?(?:was|were|is|are|has|have) ',
    '(?:(?!(?:it|that|this|they|there|we|any\\w*)\\b)(?<whom>[^,?]{3,50}?) (?:been )?(?:ever |also |actually )?',
    '|(?:we|the council) (?:been )?(?=\\w+ (?:for|on|about|over)\\b))',
    '(?<how>criticised|criticized|praised|commended)(?: by (?:the )?(?:peers?|peer team|lga|report))?',
    '(?: in (?:the|their) report| (?:for|on|about|over) (?<of>[^,?]{3,50}?))?[\\s?]*$',
  ].join(''),
  'i',
);
/** "Can we say we are the best in the region?": whether anybody wrote so. */
const CAN_WE_SAY =
  /^\W*(?:(?:so|and|but|ok)[, ]+)?(?:can|could|may) (?:we|i) (?:\w+ )?(?:say|claim|state|tell people)(?: that)? ((?:we(?:['’]re| are)|the council is|our \p{L}+ (?:is|are)) [^"“”]{8,}?)[\s?]*$/iu;

/** "Did the latest report say that …", and not "anything about …". */
const REPORT_SAID = new RegExp(
  [
    "\\b((?:did|does|do|has|have)(?:n['’]?t)?) (?:the|their|that|our) ",
    '(?:(20\\d\\d|last|latest|new|newest|old|previous|earlier|final|full) )?',
    '(?:peer )?(?:reports?|reviews?|peer challenges?) (?=(?:actually |really |ever )?',
    '(?:say|said|claim|call|describe|state|find|found|conclude|mention|recommend|criticise|praise|warn|suggest)\\b',
    '(?! (?:about|on|of|re|anything|something|any)\\b))',
  ].join(''),
  'i',
);

/** "Did the 2018 report say …?" asks of the peers, where the report of that year is theirs. */
export function asPeersSaid(text: string, peerYears: readonly number[]): string {
  const toPeers = (asked: string, verb: string, which: string | undefined) => {
    const year = Number(which);
    if (year > 0 && !peerYears.includes(year)) return asked;
    return `${verb} the ${which ? `${which} ` : ''}peers `;
  };
  return text.replace(REPORT_SAID, toPeers).replace(REPORT_SAYS, toPeers);
}

/** "What does the 2024 report say about …", "what the report said on …" */
const REPORT_SAYS = new RegExp(
  [
    '\\b(what(?: does| did)?) (?:the|their|that|our) ',
    '(?:(20\\d\\d|last|latest|new|newest|final|full) )?',
    '(?:peer |lga |feedback )*(?:report|review|peer challenge) (?=(?:actually |really )?',
    '(?:say|says|said|tell us|told us|find|found|conclude[ds]?) (?:about|on|of|regarding)\\b)',
  ].join(''),
  'i',
);

/** Whether somebody is asked to have said, praised or recommended one thing in particular. */
export function asksWhetherSaid(text: string): boolean {
  const found = findFrame(text);
  return found !== null && !ASKS_WHAT.test(text.slice(0, found.start));
}

/** "What else did they recommend" asks for whatever there is. */
const ASKS_WHAT = /\b(?:what(?!ever)|how|which|when|where|why|who|whom)\b/i;

/** What is asked of the speaker; that they said it, unless another verb tells. */
export function readAct(text: string): Act {
  return findFrame(text)?.act ?? 'say';
}

/** The question without "did the peers say that"; null where it is not put like that. */
export function withoutFrame(text: string): string | null {
  const found = findFrame(text);
  return found ? text.slice(found.end) : null;
}

/** Who is asked about. */
export function readAsked(text: string): Asked {
  const frame = text.slice(0, findFrame(text)?.end ?? text.length);
  if (/\b(?:ofsted|inspectors?)\b/i.test(frame)) return 'ofsted';
  return /\b(?:peers?|peer team|lga|they|team)\b/i.test(frame) ? 'peers' : null;
}

function findFrame(text: string): { readonly act: Act; readonly start: number; readonly end: number } | null {
  const found = FRAMES.flatMap(({ act, frame }) => {
    const match = frame.exec(text);
    return match ? [{ act, start: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((one, other) => one.start - other.start)[0] ?? null;
}
