/** Words before a verb that may be its subject, and the word before them. */
export interface Phrase {
  readonly phrase: string;
  readonly boundary: string;
}

/** What may stand between a subject and its verb. */
const BETWEEN =
  /(?:^|\s)(?:really|actually|ever|never|in fact|truly|definitely|genuinely|also|once|just|not|clearly|exactly|explicitly|literally|even|then|has|have|had|did|does|do|all|both|themselves|itself|back)$/iu;
/** What may stand left of a subject, and belongs to something else. */
const BOUNDARY = new RegExp(
  `^(?:${[
    "is|isn['’]?t|was|wasn['’]?t|are|were|did|didn['’]?t|do|don['’]?t|does|doesn['’]?t|has|hasn['’]?t|have|haven['’]?t|had|hadn['’]?t",
    "can|could|may|should|shall|might|must|will|would|let['’]?s|cannot|can['’]?t",
    'it|this|these|those|that|me|what|which|thing|if|whether|when|where|why|how|because|since|and|but|or|so|as|than|not',
    'think|believe|sure|hear|heard|know|say|says|said|saying|told|tell|see|claims?|claimed|confirm|check|verify|please|use|used|using',
    'words?|quote|quotation|phrase|sentence|line|bit',
    'true|correct|right|fair|accurate|really|actually',
    'in|by|from|to|about|with|on',
  ].join('|')})$`,
  'iu',
);
const LONGEST = 7;

/** The words right before the end of a text that may be a subject; empty where there are none. */
export function phraseBefore(text: string): Phrase {
  const clause = /[^,;:.?!()–—"“”\ufffc]*$/u.exec(text.trimEnd())?.[0] ?? '';
  // "Check - the council said …": a dash between blanks parts what a hyphen joins.
  let left = (clause.split(/\s[-~]\s/).at(-1) ?? '').replace(/\b(?:back )?in (?:19|20)\d\d\b/gi, ' ').trim();
  while (BETWEEN.test(left)) left = left.replace(BETWEEN, '').trimEnd();
  return trimPhrase(left);
}

/** Leaves off what stands before the noun phrase at the end of some words. */
export function trimPhrase(text: string): Phrase {
  const words = text.split(/\s+/).filter(Boolean);
  const boundary = words.findLastIndex((word) => BOUNDARY.test(word));
  // "In the report of that year the peers": what begins last, unless it belongs to what stands before ("of the …").
  const article = words.findLastIndex(
    (word, at) => /^(?:the|our)$/i.test(word) && !/^(?:of|for|and|at)$/i.test(words[at - 1] ?? ''),
  );
  const phrase = words.slice(Math.max(boundary + 1, article, 0));
  if (phrase.length > LONGEST) return { phrase: '', boundary: '' };
  return { phrase: phrase.join(' ').replace(/^of /i, ''), boundary: words[boundary] ?? '' };
}
