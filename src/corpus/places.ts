import type { Corpus } from './library.ts';

/** How a reader cites a section: "section 4.1", "annex", or the heading in ordinary letters. */
export function nameSection(section: string, corpus: Pick<Corpus, 'council' | 'glossary'>): string {
  if (/^\d+(?:\.\d+)*$/.test(section)) return `section ${section}`;
  const heading = section.replace(/:$/, '');
  if (/^(?:Annex|Appendix)\b/.test(heading)) return heading.charAt(0).toLowerCase() + heading.slice(1);
  return `“${isShouted(heading) ? inSentenceCase(heading, corpus) : heading}”`;
}

function isShouted(heading: string): boolean {
  return heading === heading.toUpperCase() && heading.length > 3;
}

/** Capitals as a sentence, with names and abbreviations as they are written. */
function inSentenceCase(
  heading: string,
  { council, glossary }: Pick<Corpus, 'council' | 'glossary'>,
): string {
  const names = new Map(
    [council.place, ...council.names.flatMap((name) => name.split(' '))].map((word) => [
      word.toLowerCase(),
      word,
    ]),
  );
  const short = new Set(
    glossary.abbreviations.map((item) => item.short).filter((word) => /^[A-Z]{3,}$/.test(word)),
  );
  const words = heading.split(' ').map((word, at) => {
    if (short.has(word)) return word;
    const lower = word.toLowerCase();
    const [, bare = lower, ending = ''] = /^(.*?)(['’]s)?$/.exec(lower) ?? [];
    const name = names.get(bare);
    if (name) return name + ending;
    return at === 0 ? word.charAt(0) + lower.slice(1) : lower;
  });
  return words.join(' ');
}
