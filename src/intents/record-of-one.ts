import { WEEKDAY_NAME } from '../updates/reading/dates/date-words.ts';
import type { RecordIntent } from './record-intent.ts';
import { DAY, MONTHS, ONE, STATUS } from './record-parts.ts';

/**
 * A question that names a recommendation by its number and asks with a word of the record: how it stands, who reported it,
 * when it is due, how often that slipped. There are more ways to put one than forms could list.
 */

/** What only the record tells of. */
const OF_RECORD = new RegExp(
  `\\b(?:report(?:ed|s)?|updat(?:ed|es?)|posted|logged|recorded|saved|slip(?:s|ped)?|moved|changed|due|deadline|dates?|evidence|proof|status|rag|${STATUS}|started|next|block(?:ed|er|ers)|stuck|late|overdue|stale|progress|stand(?:s|ing)?)\\b`,
  'i',
);
/** What was said in a document, and who speaks there, is for the documents to tell. */
const OF_DOCUMENTS =
  /\b(?:peers?|peer team|lga|cpc|ofsted|position statement|documents?|sources?|residents?|according|page|section|owns?|owners?|responsible|ask(?:s|ed)?|recommend(?:s|ed)?|mean(?:s|t)?|why does|should|could|would)\b/i;
/** "Does R5 mention …?", "what comes after R5?", "is R5 about …?": of the text itself, or of its place among the others. */
const OF_ITS_TEXT = new RegExp(
  `\\b(?:${ONE} (?:say|mention|cover|include|deal|talk|speak|call|apply|about|like|next to|part of|linked|related|similar|the same)|(?:after|before|beside|next to|like) ${ONE}|next (?:recs?|recommendations?|one))\\b`,
  'i',
);
/** "Red tape", "a late night economy": there the word tells of no progress, but of what follows it. */
const OF_A_THING =
  /\b(?:red|amber|green|blue|grey|late|complete|next) (?!(?:and|or|on|in|at|to|by|for|of|with|from|since|until|before|after|as|when|again|still|now|yet|already|ever|today|this|last|steps?|due|dates?|deadlines?|actions?|milestones?|updates?|reports?|status|rag|rated|rating|reported|recorded|r ?\d|rec\w*)\b)[a-z]+/gi;

const ASKS =
  /^(?:(?:and|so|but) )?(?:(?:who|when|what|which|how|where)(?:'s|s)?\b|(?:is|are|was|were|has|have|had|did|does|do)\b)/i;
/** "What we did on R5 is …" tells; a question has its verb before who did it. */
const TELLS = /^(?:what|how|when|where) (?:we|i|they|you|the|it|r ?\d)\b/i;
const NOUN = new RegExp(
  `^(?:the |any |our )*(?:evidence|proof|figures|progress|due date|deadline|next steps?|reports?) (?:for|on|of) ${ONE}$`,
  'i',
);
const SEVERAL = new RegExp(
  `^(?:status (?:of )?|history (?:of )?)?(${ONE}(?:(?:,| and|,? &|, and) ?(?:${ONE}|\\d{1,2}))+)$`,
  'i',
);
const THEN = `${DAY}|(?:the )?(?:last|this|previous) (?:week|month|quarter|year|${WEEKDAY_NAME})|yesterday|${MONTHS}(?: \\d{4})?|christmas|xmas|easter`;
const AS_AT = new RegExp(
  `^(.*?),? (?:as (?:at|of|on|it was(?: on| at| in)?)|back (?:on|in)|on|in|at the end of|(?=before ))(?: the end of)? ?((?:before )?(?:${THEN}))$`,
  'i',
);
/** "Page 12" is no day. */
const NAMES_DAY = new RegExp(
  `\\b(?:${MONTHS}|${WEEKDAY_NAME}|week|month|quarter|year|yesterday|christmas|xmas|easter)\\b|\\d[/.-]\\d`,
  'i',
);
const BOARD = /^(?:the |our )*(?:status |progress )?board$/i;
const ONE_ALONE = new RegExp(`^(?:(?:status|position|rag)(?: of| on| for)? )?(${ONE})$`, 'i');
const ALL_OF_IT = /\b(?:last|first|ever|times|often|changed|moved|slip\w*|was|were|did)\b/i;

/** Reads a question on one recommendation of the record; `asked` has its question mark. Null where it is none. */
export function readOfOne(asked: string): RecordIntent | null {
  const named = [...asked.matchAll(new RegExp(`\\b${ONE}\\b`, 'gi'))].map(([one]) => one);
  const level = asked.replace(/[?!.\s]+$/, '');
  const [about, ...others] = named;
  if (about === undefined || others.length > 0 || /[.;:!?\n]/.test(level)) return null;
  if (!tellsOfProgress(level)) return null;
  if (NOUN.test(level)) return { kind: 'standing', about };
  const isQuestion = asked.trim().endsWith('?') || ASKS.test(level);
  if (!isQuestion || TELLS.test(level)) return null;
  return { kind: 'standing', about, ...(ALL_OF_IT.test(level) ? { whole: true } : {}) };
}

function tellsOfProgress(level: string): boolean {
  return (
    OF_RECORD.test(level.replace(OF_A_THING, '')) && !OF_DOCUMENTS.test(level) && !OF_ITS_TEXT.test(level)
  );
}

/** Reads what is to be seen once "show me" is off: of several recommendations, or as of a day that has passed. */
export function readShown(core: string): RecordIntent | null {
  const several = SEVERAL.exec(core)?.[1];
  if (several) {
    const [about = '', ...others] = several.match(/\d{1,2}/g)?.map((number) => `R${number}`) ?? [];
    return { kind: 'standing', about, others };
  }
  const [, what = '', asAt] = AS_AT.exec(core) ?? [];
  if (!asAt || !NAMES_DAY.test(asAt)) return null;
  if (BOARD.test(what)) return { kind: 'board', asAt };
  const about = ONE_ALONE.exec(what)?.[1];
  return about ? { kind: 'standing', about, asAt } : null;
}
