/** Words that turn a statement round when one stands for the other, beside those that differ by a prefix. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['highest', 'lowest'],
  ['higher', 'lower'],
  ['high', 'low'],
  ['most', 'least'],
  ['more', 'less'],
  ['more', 'fewer'],
  ['many', 'few'],
  ['all', 'some'],
  ['best', 'worst'],
  ['better', 'worse'],
  ['good', 'poor'],
  ['good', 'bad'],
  ['strong', 'weak'],
  ['stronger', 'weaker'],
  ['strength', 'weakness'],
  ['largest', 'smallest'],
  ['larger', 'smaller'],
  ['fastest', 'slowest'],
  ['faster', 'slower'],
  ['quick', 'slow'],
  ['early', 'late'],
  ['earlier', 'later'],
  ['first', 'last'],
  ['always', 'rarely'],
  ['often', 'rarely'],
  ['above', 'below'],
  ['over', 'under'],
  ['up', 'down'],
  ['before', 'after'],
  ['rise', 'fall'],
  ['rose', 'fell'],
  ['rising', 'falling'],
  ['increase', 'decrease'],
  ['increase', 'reduction'],
  ['increased', 'decreased'],
  ['increased', 'reduced'],
  ['increasing', 'decreasing'],
  ['improve', 'worsen'],
  ['improved', 'worsened'],
  ['improving', 'worsening'],
  ['positive', 'negative'],
  ['majority', 'minority'],
  ['maximum', 'minimum'],
  ['success', 'failure'],
];

const PREFIXES = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'non-', 'mis'];
/** Shorter words happen to be the rest of others. */
const SHORTEST = 4;

/** The words of a stretch of a source whose opposites the pasted text has in their place, or that it denies itself. */
export function oppositesIn(pasted: string, source: string): string[] {
  const ours = wordsOf(pasted);
  const theirs = wordsOf(source);
  return theirs.filter((there) => !ours.includes(there) && ours.some((here) => areOpposite(here, there)));
}

function areOpposite(one: string, other: string): boolean {
  return (
    denies(one, other) ||
    denies(other, one) ||
    PAIRS.some(([left, right]) => (one === left && other === right) || (one === right && other === left))
  );
}

function denies(word: string, base: string): boolean {
  return base.length >= SHORTEST && PREFIXES.some((prefix) => word === prefix + base);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}
