const WHO =
  'staff|colleagues|employees|managers|officers|residents|people|tenants|families|respondents|partners|charities|businesses|hotels|schools|councillors|members|stakeholders|unions|many|some|others';
const TELLS =
  'sa(?:y|ys|id)|t(?:ell|ells|old)|complain\\w*|report(?:s|ed)?|describ\\w*|feels?|felt|call(?:s|ed)?|name[sd]?|thinks?|thought|believ\\w*|perceiv\\w*|prais\\w*|worr(?:y|ies|ied)|wants?|wanted|would like|question(?:s|ed)?|see';
/** Whoever tells and what they do stand together, within a few words. */
const BY_OTHERS = new RegExp(`\\b(${WHO})\\b(?:\\s+[\\w’'-]+){0,4}?\\s+(?:${TELLS})\\b`, 'i');
const HEARSAY =
  /\b(?:survey(?:ed|s)?|complaints?|perceived|poll|in their own words|(?:was|were) (?:described|said|(?:widely |generally )?seen)|(?:peers|team) (?:(?:was|were) told|heard)|told (?:the )?(?:peers|peer team))\b/i;

/**
 * Whether a sentence tells what others say: complaints in a survey, what staff told. Where the claim names them itself
 * ("staff feel tired"), that they say so is the claim.
 */
export function isReported(sentence: string, claim: string): boolean {
  const who = BY_OTHERS.exec(sentence)?.[1];
  if (who) return !new RegExp(`\\b${who}\\b`, 'i').test(claim);
  return HEARSAY.test(sentence) && !HEARSAY.test(claim);
}
