import { readNumberWord } from '../../corpus/number-words.ts';
import { straighten } from '../../typed-text.ts';
import { readPick, SIDES } from './read-sides.ts';

/** What a message wants of the answer that was shown last. Numbers are those of its statements; `last` is the last one. */
export type About =
  /** The same with less: as many statements as are named, else one or two; `plain`: in plainer words. */
  | { readonly kind: 'shorten'; readonly most: number; readonly plain: boolean }
  /** Which of what was listed comes first; which is the newest. */
  | { readonly kind: 'urgent' | 'newest' }
  | { readonly kind: 'again' | 'why' | 'explain' | 'current' | 'recommendation' }
  /** How it is judged and what is asked for: "is that bad?", "so what?". */
  | { readonly kind: 'judgement' }
  /** What the peers ask for on it; who answers for that. */
  | { readonly kind: 'asked' | 'owner' }
  /** What the council does about it. */
  | { readonly kind: 'response' }
  /** Whether the speakers agree, or which figure is right; who somebody is. */
  | { readonly kind: 'agree' | 'person' }
  | { readonly kind: 'one'; readonly number: Pointed }
  /** Of the recommendations just listed, those on a subject. */
  | { readonly kind: 'pick'; readonly subject: string }
  /** Where it stands and of when it is; `when`: the time is asked for. */
  | { readonly kind: 'places'; readonly number: Pointed | null; readonly when: boolean };

export type Pointed = number | 'last';

/** What points at the answer, after `level`. */
const IT = 'it';
const THEY = '(?:they|(?:the )?(?:peers?|peer team|lga|report|reviewers))';
const WE = '(?:we|the council|they|anyone|anybody)';
const NUMBER = '(\\d{1,2}|one|two|three|four|five|six)';
const ORDINAL = '(first|second|third|fourth|fifth|sixth|last|[1-9](?:st|nd|rd|th))';
const POINT = '(?:statement|point|number|no\\.?|item|bullet|finding|#)';
/** "2", "number two", "the second one". */
const ONE = `(?:${POINT} ?)?(?:${NUMBER}|(?:the )?${ORDINAL}(?: (?:one|${POINT}))?)`;
const SIZE = '(?:sentences?|lines?|points?|bullets?|bullet points?|statements?)';
const MAKE = `(?:(?:make|put|say|give me|explain|keep|have|sum) ${IT} (?:up )?)?(?:in |just |a bit |much |even |a little |something )*`;

/** "Responsible", "dealing with", "supposed to fix" */
const ANSWERS_FOR = `(?:${[
  'responsible|accountable|in charge|dealing|leading|handling|looking after|working|the (?:lead|owner)',
  'supposed to (?:do|fix|lead|sort|deal with)|meant to (?:do|fix|lead|sort)|going to (?:do|fix|sort|lead)',
  'doing|fixing|sorting',
].join('|')})`;

/** Each kind with the whole of a message that means it, `level` done. Read top to bottom. */
const KINDS: readonly (readonly [About['kind'], ...forms: string[]])[] = [
  ...SIDES,
  [
    'again',
    `(?:say|repeat|show(?: me)?|give me) (?:${IT}|the answer)(?: again)?|again|repeat|once more|once again|what was ${IT} again`,
  ],
  [
    'why',
    `(?:but )?(?:why|how come|why not|how so)(?: (?:is|was|are|were) ${IT}| (?:do|did|would) (?:they|the peers|we) (?:say|think|find|ask for|want|recommend) (?:${IT}|so))?`,
  ],
  [
    'why',
    `what (?:is|was|are|were) (?:the|their) (?:reasons?|rationale|reasoning|cause)(?: (?:for|behind|of) ${IT})?`,
    `what (?:makes|made|led) (?:them|it|the peers) (?:to )?(?:say|think|recommend|ask for|write) (?:${IT}|so)`,
    `what did ${THEY} (?:see|hear|find|notice) (?:there |here )?(?:that|it) (?:made|led) (?:them|it) (?:to )?(?:say|think|recommend|ask for|write) (?:${IT}|so)`,
    `what (?:is|was) ${IT} based on`,
  ],
  [
    'explain',
    `what (?:do|did|does) (?:they|the peers|the council|${IT}) (?:actually |really |exactly )?mean(?: by ${IT})?`,
  ],
  [
    'explain',
    `(?:explain|unpack|elaborate|expand|clarify)(?: on)?(?: ${IT})?(?: (?:to me|further|more|a bit more|in more detail))?|(?:what is the |give me (?:the |some )?|more |in more )(?:context|background|details?)(?: (?:to|for|of|on|about|behind) ${IT})?`,
  ],
  [
    'judgement',
    `so what|what are the (?:implications|consequences)(?: (?:of ${IT}|for us|for the council))*|what does ${IT} mean for .{2,30}|what should we take from ${IT}`,
  ],
  [
    'judgement',
    `(?:is|was|are) ${IT} (?:a |an |any |actually |really )?(?:good|bad|enough|any good|a lot|too (?:much|little|many|few)|serious|good or bad|bad or good|positive|negative|worrying|problem|issue|concern|ok|okay|fine|normal|criticism|praise)(?: (?:news|thing|for us))*`,
    `how (?:bad|good|serious|worrying) is ${IT}`,
    `should (?:we|i) (?:be |care|worry)(?:worried|concerned|pleased)?(?: about ${IT})?`,
    `(?:why )?does ${IT} matter`,
  ],
  [
    'places',
    `(?:(?:in|on) )?(?:which|what|whats the) (?:page|section|paragraph|chapter|report|document|doc|paper|source|year|date)(?: number)?(?: (?:is|was|are|does) (?:${IT}|${ONE})(?: (?:in|on|from|of|come from))?)?|(?:page|section)(?: number)?`,
  ],
  [
    'places',
    `(?:what is |what are |give me |show me )?(?:the |your |a )?(?:sources?|references?|refs?|citations?|links?)(?: (?:for|of|to) ${IT})?|where did (?:you|${IT}) (?:get|find|come from)(?: ${IT})?(?: from)?`,
  ],
  [
    'places',
    `${ONE}[ ,:–-]+(?:and )?(?:where|when|how old|which (?:page|section|report|document|year)) (?:is|was|are|were|does|did) (?:${IT}|they)(?: (?:from|in|written|said|published|come from|say it|stand))?`,
  ],
  [
    'places',
    `(?:where|when|how old) (?:is|was|are|were|does|did) (?:${IT}|${ONE}|they (?:say|write) (?:${IT}|so))(?: (?:in the (?:report|documents?)|from|come from|stand|written|said|published|say (?:${IT}|so)))?`,
  ],
  [
    'current',
    `(?:is|are) ${IT} (?:still|all still) (?:true|the case|right|so|correct|current|valid|happening|a problem|an issue)`,
    `(?:is|are) ${IT} (?:up to date|current|out of date|outdated|old|recent|the latest)`,
    `(?:(?:is there|have you got|do you have) )?(?:(?:anything|something|any(?: (?:data|figures?|news|reports?))?) )?(?:more recent|newer|later|more up to date|more current)(?: than ${IT})?`,
    `how (?:recent|up to date|current) is ${IT}|still (?:true|the case|current|valid)|has ${IT} changed`,
  ],
  [
    'asked',
    `(?:so |and )?what (?:should|must|ought|do|can) (?:we|i|the council|my team|my service) (?:(?:need|have|got|supposed|meant|expected)? ?to )?(?:do|change|improve|fix)(?: (?:about|with) ${IT})?(?: (?:then|now|next))?|what (?:needs|has) to (?:change|happen|be done|be fixed)(?: (?:about|with) ${IT})?`,
  ],
  [
    'asked',
    `what (?:do|did|have|would) ${THEY} (?:recommend|recommended|suggest|suggested|advise|advised|propose|proposed|ask for|ask of us|want|urge)(?: (?:us|we|the council))?(?: to do)? (?:about|on|for|with|regarding|to fix|to address) ${IT}`,
  ],
  [
    'asked',
    `what (?:do|did|have|would) ${THEY} (?:tell|told|ask|asked|want|wanted|advise|advised|urge|urged|say|said|suggest|suggested|recommend|recommended|expect)(?: (?:us|the council|that))?(?: (?:to|we should|we must|we need to|we ought to|should be|we|needs to be|must be))+ (?:do|done|change|changed|improve|improved)(?: (?:about|on|for|with|regarding|to fix|to address|here) ?(?:${IT})?)?`,
  ],
  [
    'owner',
    `(?:who|which (?:director|officer|team|department|councillor|service|member))(?: is| are| was| has| have| will be)? ${ANSWERS_FOR}(?: (?:for|of|with|on|out|about))?(?: ${IT})?(?: out)?`,
  ],
  [
    'owner',
    `who (?:should|can|could|do|must) (?:i|we) (?:talk|speak|go|turn|write) to(?: about ${IT})?|who (?:should|can|could|do|must) (?:i|we) (?:contact|ask|see|call|ring|phone|email)(?: about ${IT})?|who is (?:the|our|my) (?:contact|right person|person to ask)(?: (?:for|on) ${IT})?`,
    `who is on the hook(?: for ${IT})?|who (?:owns|leads|leads on|handles|deals with|looks after|answers for|will (?:do|fix|lead|sort)|should (?:do|fix|lead|sort|deal with)|has to (?:do|fix|lead|sort|deal with)) ?(?:${IT})?(?: out)?|whose (?:job|responsibility|task|problem) (?:is|was) ${IT}`,
  ],
  [
    'response',
    `what (?:are|is|did|have|has|do|were|will) ${WE} (?:do|doing|done|been doing|going to do|planning|responded|committed to|promised|say)? ?(?:to do )?(?:about|to fix|to address|in response to|in response|on) ?(?:${IT})?(?: (?:now|since))?`,
    `what (?:do|did|have|does|would) (?:we|the council) (?:say|said|answer|reply) to ${IT}`,
    `what (?:do|does|are|is) ${WE} (?:plan|planning|intend|intending|mean) to do(?: (?:about|on) ${IT})?`,
    `what (?:is|was|has been) (?:being )?done about ${IT}(?: (?:now|since|since then|yet|so far))?`,
    `what (?:are|is) ${WE} (?:actually |currently )?(?:doing|planning)(?: (?:now|next|here))?`,
    `what is (?:the|our|their) plan(?: (?:now|then|for ${IT}|on ${IT}|to (?:fix|sort|change) ${IT}))?`,
  ],
  [
    'response',
    `(?:did|have|has|are|is|was|were|do|will|can) (?:${WE}|${IT}) (?:been |being |going to )?(?:fix|fixed|fixing|sort|sorted|sorting|addressed?|addressing|resolved?|resolving|dealt with|dealing with|deal with|acted on|tackled?|tackling|responded? to|do anything about|done anything about|doing anything about|doing something about)(?: ${IT})?(?: (?:now|yet|since|out))*`,
  ],
  [
    'response',
    `(?:what|how) (?:is|was|did|do|have) (?:our|the council's?|${WE}) (?:response|respond|answer|reply|responded)(?: to ${IT})?|what happened (?:next|since|then|about ${IT}|after ${IT})`,
  ],
  [
    'response',
    `where are we (?:on|with) ${IT}|how are we doing (?:on|with) ${IT}|(?:what is the |any |the )?(?:latest|progress|status|update|news|plan) (?:on|with|for) ${IT}`,
  ],
  [
    'urgent',
    `(?:which|what) (?:one |ones |of ${IT} )?(?:is|are|should we|do we|would you) (?:the )?(?:do |start with |tackle )?(?:most (?:urgent|important|pressing)|first|top priority|the priority)(?: one| ones)?`,
  ],
  [
    'newest',
    `which (?:one |ones |statement |of ${IT} )*(?:is|was|are) (?:the )?(?:most recent|newest|latest|more recent|newer|most up to date)(?: one| ones)?`,
  ],
  [
    'recommendation',
    `(?:which|what) (?:recommendation|rec)(?:s)?(?: number)? (?:is|was|are|does|covers?|addresses)(?: ${IT})?(?: (?:about|under|in|covered by|linked to|relate to|come under|part of|touch|for))?|is (?:there|${IT}) (?:a|one of the|in a) (?:rec|recommendation)s?(?: (?:on|about|for|covering) ${IT})?`,
  ],
];

const SHORTER = new RegExp(
  `^(?:${MAKE}(?:shorter|briefer|brief|short|concise|less)(?: (?:version|text))?|(?:${IT} (?:is|was) )?(?:far |much |way |a bit )?too (?:long|much|wordy))$`,
);
const HEADLINE = new RegExp(
  `^(?:(?:give me )?${MAKE}(?:only )?(?:the |a )?(?:headline|headlines|gist|short version|main point|key point|bottom line|nutshell|one[- ]?liner)(?: only| of ${IT})?|tl;?dr|(?:summari[sz]e|sum up|shorten) ${IT}|sum ${IT} up)$`,
);
const COUNTED = new RegExp(
  `^${MAKE}(one|two|three|four|five|six|a|[1-6]) (?:short |single |brief )?${SIZE}(?: only)?$`,
);
/** "Top three", "just the main two": the first of those that were shown. */
const TOP = new RegExp(
  `^(?:(?:just|only|give me|show me|what are|which are) )*(?:the |your )?(?:top|main|first|biggest|most important|key|best|strongest) (two|three|four|five|[2-5])(?: ${SIZE}| ones| things)?$`,
);
const PLAINER = new RegExp(
  `^(?:${MAKE}(?:simpler|simply|more simply|plainer|(?:plain|simple|normal|everyday) (?:english|words|terms|language)|layman's terms|without (?:the )?jargon)|too (?:complicated|technical|much jargon))$`,
);
const MORE_ON = new RegExp(
  `^(?:(?:tell me |say |show me |give me )?(?:a bit |some )?(?:(?:more )?(?:details?|information|info)|more|about) (?:about|on|of)?|what about|how about|expand on|explain|elaborate on|show me|give me|tell me about|what is|details? (?:on|of)) ?${ONE}(?: (?:about|on|saying|then|again|all about))*$`,
);
/** "What does the second one mean?", "what is number 3 about". */
const MEANS = new RegExp(
  `^(?:what (?:does|did|do|would) (?:the ${ORDINAL} (?:one|${POINT}|recommendation)|(?:(?:${POINT}|recommendation) )?${NUMBER}) (?:actually |really |exactly )?(?:mean|say|ask for|want|involve|cover|entail|require)(?: for us| in practice| exactly)*|what (?:is|was) (?:the ${ORDINAL} (?:one|${POINT}|recommendation)|${POINT} ${NUMBER}) (?:about|on|for|all about))$`,
);
const ALONE = new RegExp(`^(?:the )?${ORDINAL} (?:one|${POINT})$|^${POINT} ?${NUMBER}$`);
/** "The third one, what does it mean?", "number 3: is it about members?" */
const ASKED_OF_ONE = new RegExp(
  `^(?:the ${ORDINAL} (?:one|${POINT})|${POINT} ?${NUMBER})[,:;–—-]+ ?(?:what (?:does|do|did) (?:${IT}|they) mean|what is ${IT}(?: about)?$|is ${IT} (?:also )?about|explain|tell me more|can you explain)\\b`,
);
const POINTS = new RegExp(`(?:^| )${ONE}(?: |$)`);

const WHEN = /\b(?:when|year|date|how old)\b/;

const READINGS = KINDS.map(([kind, ...forms]) => [kind, new RegExp(`^(?:${forms.join('|')})$`)] as const);

/** Longer messages say what they are about themselves. */
const MOST_WORDS = 12;

/** Reads what a message wants of the last answer; null where it says itself what it is about. */
export function readAbout(text: string): About | null {
  const plain = level(text);
  if (plain.split(' ').length > MOST_WORDS) return null;
  return readShorten(plain) ?? readOne(plain) ?? readKind(plain) ?? readPick(plain);
}

function readShorten(plain: string): About | null {
  const counted = COUNTED.exec(plain) ?? TOP.exec(plain);
  if (counted) return { kind: 'shorten', most: readNumberWord(counted[1] ?? '') ?? 1, plain: false };
  if (HEADLINE.test(plain)) return { kind: 'shorten', most: 1, plain: false };
  if (SHORTER.test(plain)) return { kind: 'shorten', most: 2, plain: false };
  return PLAINER.test(plain) ? { kind: 'shorten', most: 1, plain: true } : null;
}

function readOne(plain: string): About | null {
  const number = pointedAt(
    MORE_ON.exec(plain) ?? MEANS.exec(plain) ?? ALONE.exec(plain) ?? ASKED_OF_ONE.exec(plain),
  );
  return number === null ? null : { kind: 'one', number };
}

function readKind(plain: string): About | null {
  const kind = READINGS.find(([, pattern]) => pattern.test(plain))?.[0];
  switch (kind) {
    case undefined:
    case 'shorten':
    case 'one':
    case 'pick':
      return null;
    case 'places':
      return { kind, number: pointedAt(POINTS.exec(plain)), when: WHEN.test(plain) };
    default:
      return { kind };
  }
}

/** The number that a pattern found, as a word or as digits. */
function pointedAt(found: RegExpExecArray | null): Pointed | null {
  const word = found?.slice(1).find(Boolean);
  if (!word) return null;
  return word === 'last' ? 'last' : readNumberWord(word.replace(/(?<=\d)(?:st|nd|rd|th)$/, ''));
}

const BEFORE =
  /^(?:(?:and|ok|okay|right|hmm+|oh|sorry|well|thanks|great|please|pls|now|so(?! what))[ ,.!]+|(?:can|could|would|will) (?:you|i|we) (?:please )?(?=say|repeat|show|explain|make|put|give|sum|shorten|tell|have|expand|elaborate|clarify|unpack))+/;
const AFTER =
  /(?:[ ,]+(?:please|pls|then|though|thanks|thank you|exactly|actually|anyway|again please|for me))+$/;

/** Small letters, short forms written out, no politeness; whatever points at the answer is "it", and "IT" is not. */
function level(text: string): string {
  return straighten(text)
    .replace(/\bIT\b/g, 'technology')
    .toLowerCase()
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .trim()
    .replace(/[.!?\s]+$/, '')
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replace(/\b(what|that|it|how|where|when|who|why)'?s\b/g, '$1 is')
    .replace(/\bup-to-date\b/g, 'up to date')
    .replace(/\b(?:all (?:of )?)?(?:this|that|these|those|them)(?: all)?\b/g, 'it');
}
