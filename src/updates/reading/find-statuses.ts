import { escapePattern } from '../../escape-pattern.ts';
import { anyForm } from '../../forms.ts';
import type { StatusId, StatusScale } from '../statuses.ts';
import type { Span } from './clauses.ts';
import { findInitials, findMisspelt } from './short-statuses.ts';

/** How a word of the scale is used where it stands. */
export type Usage = 'now' | 'past' | 'hoped' | 'denied' | 'torn';

/** A place where a message uses words of the scale. */
export interface StatusHit extends Span {
  /** Null for words that tell of trouble without telling the status ("delayed"). */
  readonly status: StatusId | null;
  readonly kind: 'sign' | 'colour' | 'phrase' | 'whole' | 'unclear';
  readonly usage: Usage;
}

/** Finds the words of the scale in levelled text, each with how it is used. */
export type StatusFinder = (plain: string) => StatusHit[];

interface Term {
  readonly pattern: RegExp;
  /** The longest word of it: a text without it need not be searched for the whole. Lower case. */
  readonly longest: string;
  readonly status: StatusId | null;
  readonly kind: StatusHit['kind'];
}

/** Colours of other things: "red tape", "green belt", traffic lights. */
const OTHER_USES_OF_COLOURS = anyForm(
  {
    ' tape':
      /tape|line|lines|lights?|card|cards|book|cross|flags?|team|lion|light|zone|route|list|carpet|hot/,
    '-belt': /space|spaces|belt|paper|papers|energy|infrastructure|economy|jobs|bins?|party|agenda|waste/,
    ' corridor':
      /corridors?|homes|travel|fleet|area|areas|water|literature|badges?|cars?|alert|weather|warning/,
    ' spots': /spots?|pages|field|bay|bays|skills|growth|finance|bonds?|deal|roofs?|flag|gym|lane|way|park/,
    ' street': /street|road|hill|square|house|tariffs?|investment|transition|buildings?|living|recovery/,
    ' industry':
      /industry|industries|tech|technology|champions?|community|plaques?|wedge|folder|file|pen|button/,
    ' screen': /screen|banner|sheet/,
    ' with cold': /with (?:cold|rage|envy|anger|embarrassment)|in the face|moon|sky/,
  },
  { before: /^[ -]/ },
);
/** "Stuck on a train" is somebody, not the work. */
const STUCK_SOMEWHERE =
  /^stuck (?:on (?:a|the) (?:train|bus|tube|tram|motorway)|in (?:a |another |the )?(?:traffic|meetings?|calls?|interviews?|lift)|at (?:home|work))\b/i;
const LITERAL_LIGHTS = /\b(?:traffic|street|brake|warning|stop|the) lights?\b|\bstuck on red\b/i;

const NEGATION = anyForm(
  {
    "isn't quite ": /not|isn't|isnt|aren't|arent|wasn't|wasnt|no longer|never|nowhere near|far from/,
    "don't think it's ": /don't think (?:it's|its|we're|were)/,
    'not exactly ': /not (?:quite|yet|really|exactly|fully|totally|entirely)/,
    'hardly ': /ain't|cannot say|can't say|hardly|out of|wouldn't call it|other than/,
  },
  {
    after:
      /\s+(?:quite\s+|yet\s+|really\s+|fully\s+|a\s+|at\s+|going\s+|as\s+|all\s+|been\s+|it\s+|in the\s+)*$/,
  },
);
/** "can't get the RAG to amber": what cannot be done covers what it would lead to. */
const UNABLE =
  /\b(?:can't|cant|cannot|can not|couldn't|couldnt|won't|wont|unable to|not able to|struggling to|failed to|yet to|not going to) (?:get|move|turn|bring|take|go|push|make|put|call|be)\b(?: [\p{L}\p{N}']+){0,5} $/iu;
const NEARLY = anyForm(
  {
    'nearly ':
      /nearly|almost|basically|effectively|essentially|more or less|pretty much|as good as|not quite/,
    'mostly ':
      /close to|half|part|partially|partly|mostly|largely|about to be|virtually|practically|just about/,
    '80% ': /\d+ ?%|\d+ ?percent|per cent/,
    '4 of 5 ': /\d+ (?:of|out of|\/) ?\d+/,
    'two thirds ': /most of it|three quarters|two thirds|until|till|get(?:ting)?|yet to be|still to be|to be/,
  },
  { after: /\s+(?:\p{L}+\s+)?$/u },
);
const NEARLY_TIGHT = /(?:\d ?%|\d\/\d+)\s*$/;
const HOPED = anyForm(
  {
    'hopefully ': /hopefully|possibly|potentially|will be|would be|would've been|could be|might be|may be/,
    'should turn ': /should (?:be|go|turn|move)(?: back)?/,
    'expecting it back ': /expect(?:ing|ed|s)? (?:it |this |us )?(?:to (?:be|go|turn|move|get)|back)?/,
    'hoping for ': /hop(?:e|ing) (?:to|it|for)/,
    'aiming for ':
      /aim(?:ing)? (?:to|for)|want(?:ing)? (?:to|it)|going to be|gonna be|until|unless|if|when|once/,
    'getting it on ': /get(?:ting)? (?:it |this |us |things )?(?:back )?(?:to|on|into)?/,
    'pull things back ': /(?:get|bring|pull)(?:ting|ing)?(?: (?:it|this|us|things))? back/,
    'return it to ': /return(?:ing)? (?:it )?to/,
    'path to ': /path to|route to|way to|towards?|heading (?:for|to|into)/,
    'turning it back ': /turn(?:ing)? (?:it )?back/,
    'risk of going ': /risk of (?:going|turning)/,
    'could slip ': /could (?:go|turn|slip)|might (?:go|turn|slip)|may (?:go|turn|slip)/,
    'will soon be ': /will (?:go|turn|move|get|soon be)/,
    'ready to ': /to be|ready to|need(?:s)? to (?:be|get)|as long as|so that|before/,
  },
  { after: /\s+(?:\p{L}+\s+){0,2}$/u },
);
/** "should be amber" corrects; "should be green by June" hopes. */
const CORRECTS =
  /\b(?:that|it|this|which|status|rag|and|sorry|actually|,|-|–|\d)?\s*(?:should (?:be|have been|say|read|go)|to be|back (?:to|on|in)|we're back|now back)\s*$/i;
const HOPED_AFTER =
  /^\s*(?:by|in|once|when|if|before|after|from|until|as soon as|next (?:week|month|time|quarter)|soon)\b/i;
const PAST_BEFORE =
  /\b(?:was|previously|formerly|used to be|had been|initially|originally|until recently|went from|gone from|moved from|come from|from|up from|down from|changed from|upgraded from|downgraded from|was at|instead of|rather than|no longer)\s+(?:on\s+|at\s+|a\s+|rated\s+|still\s+|at an\s+|an\s+)*$/i;
const PAST_AFTER =
  /^\s*(?:last (?:week|time|month|update|quarter)|previously|before\b(?!\s+\w)|a (?:week|month) ago|until (?:last|now|recently|this)|to (?:green|amber|red|blue|grey|on track|at risk|off track)|(?:->|→|>|=>)\s*|,? but now|,? now\s+(?:a\s+)?(?:green|amber|red|blue|on|at|off|complete|back))/i;
const NOW_BEFORE =
  /\b(?:now|to|currently|today|this week|went|gone|turned|dropped to|moved to|back to|down to|up to)\s+(?:an?\s+)?$/i;

/** Prepares the scale for finding. */
export function createStatusFinder(scale: StatusScale): StatusFinder {
  const terms: Term[] = [];
  const add = (list: readonly string[], status: StatusId | null, kind: StatusHit['kind']) => {
    for (const term of list)
      terms.push({ pattern: termPattern(term), longest: longestWord(term), status, kind });
  };
  for (const { id, signs, colours, says, whole } of scale.statuses) {
    add(signs, id, 'sign');
    add(colours, id, 'colour');
    add(says, id, 'phrase');
    add(whole, id, 'whole');
  }
  add(scale.unclear, null, 'unclear');
  return (plain) => {
    const hits = keepLongest([...findAll(plain, terms), ...findShort(plain, scale)]);
    return markTorn(
      plain,
      hits.map((hit) => markHedged(plain, hit)),
    );
  };
}

/** Single letters and misspelt words, which stand only where a status is stated. */
function findShort(plain: string, { statuses }: StatusScale): StatusHit[] {
  return [...findInitials(plain, statuses), ...findMisspelt(plain, statuses)].map((found) => ({
    ...found,
    kind: 'colour',
    usage: 'now',
  }));
}

function termPattern(word: string): RegExp {
  const source = escapePattern(word).replace(/[ -]/g, '[\\s-]?');
  return /^\p{L}/u.test(word)
    ? new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(source, 'giu');
}

function longestWord(term: string): string {
  const words = term.toLowerCase().split(/[ -]/);
  return words.reduce((one, other) => (other.length > one.length ? other : one));
}

function findAll(plain: string, terms: readonly Term[]): StatusHit[] {
  const lower = plain.toLowerCase();
  const likely = terms.filter(({ longest }) => lower.includes(longest));
  return likely.flatMap(({ pattern, status, kind }) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const hit = { start: match.index, end: match.index + match[0].length, status, kind };
      if (kind === 'colour' && isOtherColour(plain, hit)) return [];
      if (kind === 'whole' && STUCK_SOMEWHERE.test(plain.slice(hit.start))) return [];
      return [{ ...hit, usage: readUsage(plain, hit) }];
    }),
  );
}

function isOtherColour(plain: string, { start, end }: Span): boolean {
  const sentence = plain.slice(Math.max(0, start - 60), start);
  return (
    OTHER_USES_OF_COLOURS.test(plain.slice(end)) ||
    LITERAL_LIGHTS.test(sentence) ||
    /\b(?:code|brent|bethnal|wood|turnham)\s$/i.test(sentence)
  );
}

function readUsage(plain: string, hit: Omit<StatusHit, 'usage'>): Usage {
  const { start, end, status, kind } = hit;
  const before = clauseBefore(plain, start);
  const after = plain.slice(end, end + 40);
  if (kind === 'sign') return 'now';
  if (status !== 'not-started' && NEGATION.test(before)) return 'denied';
  if (UNABLE.test(before)) return 'hoped';
  if ((kind === 'whole' || status === 'complete') && (NEARLY.test(before) || NEARLY_TIGHT.test(before)))
    return 'denied';
  if (PAST_AFTER.test(after) && !/^\s*to\b/.test(after)) return 'past';
  if (/^\s*to\s+(?:green|amber|red|blue|grey)\b/i.test(after)) return 'past';
  if (PAST_BEFORE.test(before) && !/\bwere\s/i.test(before)) return 'past';
  if (HOPED.test(before) && !(CORRECTS.test(before) && !HOPED_AFTER.test(after)) && !NOW_BEFORE.test(before))
    return 'hoped';
  return 'now';
}

/** The words before a place, back to the beginning of its clause. */
function clauseBefore(plain: string, at: number): string {
  const before = plain.slice(Math.max(0, at - 70), at);
  return before.slice(before.search(/[^\n.;:!?,–(]*$/));
}

function keepLongest(hits: readonly StatusHit[]): StatusHit[] {
  const kept: StatusHit[] = [];
  for (const hit of [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

/** "blue-ish", "verging on red": the sender does not commit, so the bot asks. */
function markHedged(plain: string, hit: StatusHit): StatusHit {
  if (hit.usage !== 'now' || hit.kind === 'sign') return hit;
  const ish = /^[ -]?\(?ish\b\)?/i.exec(plain.slice(hit.end, hit.end + 8));
  if (ish) return { ...hit, end: hit.end + ish[0].length, usage: 'torn' };
  return HEDGE.test(plain.slice(Math.max(0, hit.start - 24), hit.start)) ? { ...hit, usage: 'torn' } : hit;
}

const HEDGE =
  /\b(?:verging on|bordering on|borderline|close to|nearly|almost|edging (?:to|towards)|sort of|kind of|kinda)\s+(?:an?\s+)?$/i;

/** "between green and amber", "amber/red", "green or amber": the sender is torn, so the bot asks. */
function markTorn(plain: string, hits: readonly StatusHit[]): StatusHit[] {
  const torn = new Set<StatusHit>();
  for (const [index, hit] of hits.entries()) {
    const next = hits[index + 1];
    if (!next || hit.status === next.status || hit.usage !== 'now' || next.usage !== 'now') continue;
    if (hit.kind === 'unclear' || next.kind === 'unclear') continue;
    const between = plain.slice(hit.end, next.start);
    const range = /\bbetween\s+(?:\p{L}+\s+)?$/iu.test(plain.slice(0, hit.start));
    if (
      /^(?:-|\s?(?:\/|or|or maybe|or possibly|verging on|bordering on|tending to|\(ish\))\s?(?:an?\s)?(?:at\s)?)$/i.test(
        between,
      ) ||
      (range && /^\s(?:and|or)\s$/i.test(between))
    )
      torn.add(hit).add(next);
  }
  return hits.map((hit) => (torn.has(hit) ? { ...hit, usage: 'torn' } : hit));
}
