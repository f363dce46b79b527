import type { Council } from '../corpus/catalogue.ts';
import type { Statement } from '../corpus/statements.ts';
import { ANYWHERE, anyForm } from '../forms.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';

/** "Who is the treasurer", "who's our leader": asks who holds an office of ours, not who came to review it. */
export function asksWhoHolds({ text, person, aboutReview }: Query): boolean {
  return person && !aboutReview && ASKS_WHO_HOLDS.test(text) && !OF_THE_REVIEW.test(text);
}

/** Whoever else the documents name is no answer. */
export const ASKS_WHO_HOLDS = anyForm(
  {
    'who is the harbour master':
      /(?:who(?:'?s|’s| is| are| was)|who (?:chairs|leads|heads)) (?:the|our|my)\b(?! (?:best |right |main )?(?:persons?|people|ones?|contacts?|team)\b)/,
    'who is lead member for boats':
      /who(?:'?s|’s| is| are| was) (?:lead (?:member|cllr|councillor|officer)|portfolio holder|cabinet member|leader|deputy|chair|head|director|mayor|chief|mp) (?:for|of|on|in)\b|who(?:'?s|’s| is| was) (?:the |our )?(?:s\.? ?151|section 151)\b/,
    'who got the top job':
      /who (?:got|landed|was (?:appointed|hired|picked|chosen|made)(?: as)?|has been (?:appointed|hired|made)(?: as)?|is getting) .*\b(?:job|post|role|position|director|officer|manager|chief|head|lead|leader|chair|mayor|cabinet member)\b/,
  },
  { before: /^\W*(?:(?:so|and|but|ok) )?/, after: ANYWHERE },
);
/** "Who is the leader of Bedford council": of a council that is not ours. */
export function asksOfOtherCouncil(text: string, { name, place, also }: Council): boolean {
  const of = OF_COUNCIL.exec(text)?.[1]?.toLowerCase();
  return (
    of !== undefined && ![name, place, ...also].some((own) => own.toLowerCase().split(/\W+/).includes(of))
  );
}

const OF_COUNCIL =
  /\b(?:of|at|in|for|from) (?!(?:the|our|this|that|my|a|any|each|every|full|whole)\b)(\p{L}+) (?:(?:borough|city|county|district|town) )?council\b/iu;

const OF_THE_REVIEW = /\bpeers?\b|\blga\b|\bteam\b|\bofsted\b|\breview\b|\bchallenge\b/i;

/** Says of somebody that they came as a peer: an office that is named there is one of another council. */
export function introducesPeer({ text }: Statement): boolean {
  return NAME_OPENS.test(text) && /\bpeer\b/i.test(text);
}

const NAME_OPENS = /^(?:Cllr |Councillor )?\p{Lu}\p{Ll}+ \p{Lu}/u;
/** Words that open a title or a sentence, and no name. */
const OPENS_NO_NAME =
  '(?:Cllr|Councillor|Sir|Dame|Lord|Public|Social|Adult|The|In|By|For|At|Of|And|Chief|Deputy|Corporate|Director|Managing|Monitoring|Section|Borough|Council|Leader|Executive|Full|Service)';
/** Words that end the name of a body or an office. */
const ENDS_NO_NAME =
  '(?:Council|Borough|Officer|Director|Executive|Town|Team|Board|Group|Committee|Government|Association|Review|Report|Service|Services|Plan|Strategy|Partnership|Airport)';
const NAME = new RegExp(
  `(?<![\\p{L}’'-])(?!${OPENS_NO_NAME}\\b)\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)? (?!${ENDS_NO_NAME}\\b)\\p{Lu}\\p{Ll}[\\p{L}-]+`,
  'gu',
);
/** How far behind a name, in characters, its office stands, and how much of the office must be named there. */
const AFTER = 110;
const ALL_OF_IT = 0.85;
/** "The auditor for 23/24, Quay and Sons": the year parts the office from its holder. */
const FOR_A_YEAR = /,? (?:for|since|from|in) (?:\p{L}+ )?\d[\d/]*,?\s*$/u;
/** What stands between a name and its office. */
const HOLDS = /^(?:,| is\b| was\b| became\b| has (?:been|served)\b| as\b| \()/;
/** Where what is told of somebody goes over to something else, or to what they were before. */
const TURN = /[;.:](?:\s|$)|\b(?:earlier|former(?:ly)?|previously|before)\b/i;

/** Whether a statement names somebody beside the office that is asked for. */
export function namesHolder(
  statement: Statement,
  query: Query,
  { coverage }: Pick<Retriever, 'coverage'>,
): boolean {
  const { text } = statement;
  if (introducesPeer(statement)) return false;
  return [...text.matchAll(NAME)].some(({ index, 0: name }) => {
    const rest = text.slice(index + name.length, index + name.length + AFTER);
    const before = lastWords(text.slice(0, index).replace(FOR_A_YEAR, ' '), query);
    const after = HOLDS.test(rest) ? (rest.split(TURN)[0] ?? '') : '';
    return [before, after].some((words) => coverage(query, words) >= ALL_OF_IT);
  });
}

/** "Harbour Master Ann Quay": the words before a name, as many as the office has and one more. */
function lastWords(before: string, { facets }: Query): string {
  const most = facets.reduce((sum, { words }) => sum + words.split(' ').length, 1);
  return (before.split(TURN).at(-1) ?? '').trim().split(/\s+/).slice(-most).join(' ');
}
