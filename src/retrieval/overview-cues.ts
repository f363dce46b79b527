import { anyForm } from '../forms.ts';

/** Of many points, those that count most. */
const CHIEF =
  /(?:main|key|top|biggest|strongest|harshest|sharpest|toughest|(?:most )?(?:important|serious|critical))/;
const POINTS = `(?:${[
  'points?|things?|findings?|messages?|themes?|takeaways?',
  'issues?|risks?|concerns?|challenges?|problems?|worries|warnings?',
  'strengths?|weaknesses?|failings?|criticisms?|compliments?',
].join('|')})`;
/** Asks for the main points of a report. */
const OVERVIEW = anyForm({
  'a summary please': /summar(?:y|ise|ize|ies)|sum(?:med|ming)? up|overview|nutshell|pros and cons/,
  'the good and the bad': /good and (?:the )?bad|in short|headlines?|gist/,
  'the main points': new RegExp(`${CHIEF.source}(?: (?:one|two|three|four|five|six|\\d))? ${POINTS}`),
  'three things to tell my team':
    /(?:one|two|three|four|five|six|\d|a few|some) (?:things?|points?) (?:that )?(?:to|(?:i|we) (?:can|should|could|must)) (?:tell|share with|say to|take to|pass on to|remember|give)(?: (?:the|my|our|all))?(?: \w+){0,2}?(?= (?:about|on|from)\b|\W*$)/,
  'strengths and weaknesses': /strengths and weaknesses|overall/,
  'what needs fixing first':
    /(?:what|which) (?:\w+ ){0,3}(?:needs?|should|must|do we need to|have to|has to)(?: \w+){0,4}? (?:first|most urgently|most)/,
  'biggest priorities': /(?:top|main|biggest) priorit(?:y|ies)/,
  'where should we start': /where (?:do|should) we (?:start|begin)/,
});

/** Whether the question asks for the main points rather than for a subject. */
export function asksForOverview(text: string): boolean {
  return OVERVIEW.test(text);
}

/** The words that ask for the main points ("key messages"); empty where none do. */
export function overviewWords(text: string): string {
  return OVERVIEW.exec(text)?.[0].toLowerCase() ?? '';
}
