import type { RecordIntent } from './record-intent.ts';
import { ONE, STATUS } from './record-parts.ts';

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
  /\b(?:peers?|peer team|lga|cpc|ofsted|position statement|documents?|sources?|residents?|according|page|section|owns?|owners?|responsible|ask(?:s|ed)?|recommend(?:s|ed)?|mean(?:s|t)?|why does|should|could|would|who (?:reports|posts|updates|writes|does the updates?|is to report|has to report))\b/i;
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
const TELLS =
  /^(?:what|how|when|where) (?:we|i|they|you|the|it|r ?\d)\b|^(?:(?:i|we)(?:['’]ve| have)?|everything|all)\b.*,\s*(?:so )?can (?:we|you|i)\b/i;
const NOUN = new RegExp(
  `^(?:the |any |our )*(?:evidence|proof|figures|progress|due date|deadline|next steps?|reports?) (?:for|on|of) ${ONE}$`,
  'i',
);
/** "R5 red, the lead has left, is that all right?": a report, whatever it asks at its end. */
const OPENS_REPORT = new RegExp(
  `^(?:(?:re|on|for) )?${ONE}(?:'s| is|:| [–=-])? (?:${STATUS})(?: (?:again|still|now))?[,:–-]\\s*(?!(?:why|how|what|when|who|where|since|and|or|is|isn't|was|right|correct|yes|no)\\b)[^,]{6,},`,
  'i',
);
const ALL_OF_IT = /\b(?:last|first|ever|times|often|changed|moved|slip\w*|was|were|did)\b/i;

/** Reads a question on one recommendation of the record; `asked` has its question mark. Null where it is none. */
export function readOfOne(asked: string): RecordIntent | null {
  const named = [...asked.matchAll(new RegExp(`\\b${ONE}\\b`, 'gi'))].map(([one]) => one);
  const level = asked.replace(/[?!.\s]+$/, '');
  const [about, ...others] = named;
  if (about === undefined || others.length > 0 || /[.;:!?\n]/.test(level)) return null;
  if (!tellsOfProgress(level) || OPENS_REPORT.test(level)) return null;
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
