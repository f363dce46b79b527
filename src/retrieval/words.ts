import { stemmer } from '@orama/stemmers/english';

/** A word of a text: as written, and the stem it is indexed under. */
export interface Word {
  readonly raw: string;
  readonly stem: string;
}

/** Financial years are one word ("2023/24"), numbers keep their decimals ("4.99"), abbreviations their signs ("b&b"). */
const WORD =
  /(?:20)?\d\d[/-](?:20)?\d\d(?!\d)|\d+(?:[.,]\d+)*[A-Za-z]*|\p{L}[\p{L}\p{N}]*(?:['’&/][\p{L}\p{N}]+)*/gu;

/** Splits a text into words with their stems. "peers'", "peer’s" and "peers" share one stem. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const raw of joinCompounds(text.normalize('NFKC')).match(WORD) ?? [])
    if (raw.includes('/')) words.push(...splitPair(raw).map(lookUp));
    else words.push(lookUp(raw));
  return words;
}

/** "Cross-cutting" and "cutting-edge" cut nothing. */
function joinCompounds(text: string): string {
  return text.replace(/\b(cross)[- ](cutting)\b|\b(cutting)[- ](edge)\b/gi, '$1$2$3$4');
}

/** "Staff/members", "HR/OD" and "2025/2028" are two words; "24/25" and "n/a" are one. */
function splitPair(raw: string): string[] {
  const [first, second] = raw.split('/').map(Number);
  const isPair =
    /^[\p{L}]{2,}\/[\p{L}]{2,}$/u.test(raw) || (/^\d{4}\/\d{4}$/.test(raw) && second !== (first ?? 0) + 1);
  return isPair ? raw.split('/') : [raw];
}

interface KnownWord extends Word {
  readonly filler: boolean;
}

/** Texts are read at every start and with every answer: what has been worked out of a word is kept. */
const knownWords = new Map<string, KnownWord>();
/** Enough for the words of a corpus; the cache starts anew rather than grow with every typing error ever made. */
const MOST_KNOWN = 200_000;

function lookUp(raw: string): KnownWord {
  const known = knownWords.get(raw);
  if (known) return known;
  if (knownWords.size > MOST_KNOWN) knownWords.clear();
  // A single small letter is "q" for question or "r" for are: chat, not a subject.
  const filler = FILLERS.has(levelCase(raw)) || /^\p{Ll}$/u.test(raw);
  const word = { raw, stem: findStem(raw), filler };
  knownWords.set(raw, word);
  return word;
}

export function stemWord(raw: string): string {
  return lookUp(raw).stem;
}

function findStem(raw: string): string {
  const bare = raw.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '').replaceAll("'", '');
  return /\d/.test(bare)
    ? levelNumber(bare)
    : (stemApart(bare) ?? stemmer(levelSpelling(IRREGULAR.get(bare) ?? bare)));
}

/** Words that Porter's rules would give one stem although they mean different things. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/^communit/, 'community'],
  [/^communicat/, 'communication'],
  [/^information/, 'information'],
  [/^universit/, 'university'],
  [/^generat/, 'generate'],
  [/^accountan/, 'accountant'],
  [/^accountab/, 'accountability'],
  [/^gener(?:ous|osity)/, 'generous'],
  [/^organi[sz]ation/, 'organisation'],
  [/^(?:policing|police)$/, 'police'],
  [/^(?:policy|policies)$/, 'policy'],
  [/^executive/, 'executive'],
  [/^econom(?:y|ies|ic|ics|ically)$/, 'economy'],
  [/^housing$/, 'housing'],
  [/^planning$/, 'planning'],
  [/^(?:department|departments|departmental)$/, 'department'],
  [/^(?:value|values)$/, 'value'],
  [/^parking$/, 'parking'],
  [/^pensioner/, 'pensioner'],
  [/^international/, 'international'],
  [/^internal/, 'internal'],
  [/^experiment/, 'experiment'],
  [/^majorit/, 'majority'],
  [/^allowance/, 'allowance'],
  [/^fine[sd]$/, 'fined'],
  [/^elections?$/, 'election'],
];

/** Past forms and comparisons that no rule of endings finds. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `spoke:speak spoken:speak told:tell built:build bought:buy spent:spend fell:fall fallen:fall rose:rise
  risen:rise grew:grow grown:grow lost:lose loss:lose losses:lose taught:teach kept:keep held:hold met:meet led:lead
  paid:pay sold:sell won:win ran:run began:begin begun:begin chose:choose chosen:choose brought:bring
  thought:think caught:catch sent:send lent:lend fought:fight drove:drive driven:drive wrote:write written:write
  broke:break broken:break stuck:stick swung:swing shook:shake threw:throw thrown:throw drew:draw drawn:draw
  froze:freeze frozen:freeze stole:steal stolen:steal bitten:bite ate:eat eaten:eat worn:wear wore:wear flew:fly flown:fly hung:hang sought:seek swept:sweep
  shrank:shrink shrunk:shrink struck:strike withdrew:withdraw withdrawn:withdraw overspent:overspend underspent:underspend
  rebuilt:rebuild undertook:undertake undertaken:undertake overcame:overcome laid:lay fed:feed beaten:beat arose:arise
  arisen:arise forgot:forget forgotten:forget hidden:hide bore:bear borne:bear dug:dig happier:happy happiest:happy
  healthier:healthy healthiest:healthy poorer:poor poorest:poor wealthier:wealthy greener:green cleaner:clean felt:feel dealt:deal meant:mean understood:understand`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

function stemApart(word: string): string | null {
  return APART.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** "organize" and "organise" are one word, and so are the noun and the verb of "licence" and "practise". */
function levelSpelling(word: string): string {
  return word.replace(/iz(?=e|ing|ation)/, 'is').replace(/^(licen|practi)c(?=e|ing)/, '$1s');
}

/** "2023/24", "23/24" and "2023-24" are one financial year; "4,200" and "4200" one number; the "85s" are 85. */
function levelNumber(word: string): string {
  const year = /^(?:20)?(\d\d)[/-](?:20)?(\d\d)$/.exec(word);
  return year && (Number(year[1]) + 1) % 100 === Number(year[2])
    ? `fy${year[1]}`
    : word.replaceAll(',', '').replace(/^(\d\d)s$/, '$1');
}

/** The stems of a text, without the words that carry no meaning of their own. */
export function contentStems(text: string): string[] {
  return readWords(text)
    .filter((word) => !isFiller(word))
    .map((word) => word.stem);
}

/** Words that say nothing about the subject of a question. */
export function isFiller({ raw }: Word): boolean {
  return lookUp(raw).filler;
}

/** "IT", "US" and other short forms in capitals are no fillers; "WE" and "WHAT" are only said with stress. */
function levelCase(raw: string): string {
  const lower = raw.toLowerCase().replaceAll('’', "'");
  const isShortForm = /^[A-Z]{2,}$/.test(raw) && (ORDINARY.has(lower) || /^(?:IT|US)$/.test(raw));
  return isShortForm ? raw : lower;
}

/** Words that carry grammar, not meaning. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a about above actually after again all also although altogether always am an and any anybody anyone anything anyway are aren't arent as
  ask asked asking at away back be became because been before being below between both but by came can can't cannot cant come
  comes could couldn't couldnt did didn't didnt do does doesn't doesnt doing don't done dont down during each eg either else
  etc even ever every everyone everything exactly few find for from further gave get gets getting give given gives go goes
  going gonna got had hadn't hadnt has hasn't hasnt have haven't havent having he hello help her here hers hey heya hi hiya him his how however hows
  i i'd i'll i'm i've id if im in into is isn't isnt it it's its itself ive just kind know let like ll lot lots made make
  makes many may me mean means might mine more most much must mustn't mustnt my myself need needs needn't neednt no nor not now of off oh ok okay on once
  one ones only or other others our ours ourselves out over own per please pls put quite rather re really right said same
  saw say saying says see seem seen shall she should shouldn't show so some somebody someone something sort still such sure
  take taken tell tells than thank thanks that that's thats the their theirs them then there there's theres these they
  they're theyre thing things think this those though through to told too took u under until up upon us use used using ve
  very via want wanted wants was wasn't wasnt way we we'd we'll we're we've well went were weren't werent what what's whatever whats
  when where whether which while who who's whole whom whos whose why will with within without won't wont would wouldn't yeah
  yes yep yet yo erm um umm uhm uh hmm since etc weve youve theyve theyll itll itd wed theyd youd wheres whens hows whys shouldve couldve wouldve you you'd you're your yours yourself`.split(
    /\s+/,
  ),
);

/** Short forms that are also ordinary words: they are short forms only when written in capitals. */
export function isOrdinaryWord(lower: string): boolean {
  return FILLERS.has(lower) || ORDINARY.has(lower);
}

const ORDINARY = new Set(
  'od he ce pm ace dart taps mash rag mis mat tor tom sept gis stem ha da ia rp hb cap act aim arts bid case care pay plan lea led mp oh'.split(
    ' ',
  ),
);
