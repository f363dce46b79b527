/** Text with everything levelled that a reader does not tell apart: case, quotation marks, dashes, bold, white space. */
export function levelText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2212]/g, '-')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ');
}

/**
 * Whether a text holds an alternative of a fact as whole tokens: "IT" is not met by "it" or "capital", nor "15" by
 * "2015" or "15.36". Acronyms count in capitals only. Empty words are never held.
 */
export function hasToken(text: string, alternative: string): boolean {
  const level = isAcronym(alternative) ? levelAcronym : levelText;
  const words = level(alternative);
  const all = level(text);
  if (words === '') return false;
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1))
    if (standsAlone(words, all.slice(Math.max(0, at - 2), at), all.slice(at + words.length).slice(0, 2)))
      return true;
  return false;
}

function isAcronym(words: string): boolean {
  return /^[A-Z&]{2,5}$/.test(words);
}

function levelAcronym(text: string): string {
  return text.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ');
}

/** `before` and `after` are the two characters on either side: no word and no number goes on there. */
function standsAlone(words: string, before: string, after: string): boolean {
  const startsInside = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(words);
  const endsInside = /[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(after);
  const isDecimals = /\d[.,]$/.test(before) && /^\d/.test(words);
  const hasDecimals = /\d$/.test(words) && /^[.,]\d/.test(after);
  return !startsInside && !endsInside && !isDecimals && !hasDecimals;
}
