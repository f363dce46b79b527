import type { Corpus } from '../../corpus/library.ts';
import type { Attributor } from '../attribution-styles.ts';
import { phrasesOf } from '../digest-phrases.ts';
import { fitsClaim, wrongAbout } from './describe-place.ts';
import { levelText } from './level-text.ts';
import type { Claimed, PhraseOnly } from './quotation-check.ts';
import { readTokens } from './read-tokens.ts';

/**
 * Compares a text with the phrases that the digest quotes from documents that are not at hand, the claimed speaker's first.
 * Of somebody else only a phrase that holds the whole text counts.
 */
export function checkPhrases(
  pasted: string,
  claimed: Claimed,
  corpus: Corpus,
  attributor: Attributor,
): PhraseOnly | null {
  const wanted = ` ${barePhrase(pasted)} `;
  const phrases = corpus.findings
    .filter(({ source }) => !corpus.documents.has(source))
    .flatMap(phrasesOf)
    .map(({ text, finding: { source, section, voice, statement } }) => ({
      ...{ text, source, section, voice, frame: statement, bare: ` ${barePhrase(text)} ` },
      year: corpus.sources.get(source)?.year ?? 0,
    }));
  const own = phrases.filter((phrase) => fitsClaim(phrase, claimed));
  const isWhole = ({ bare }: { readonly bare: string }) => bare.includes(wanted);
  const whole = own.filter(isWhole);
  const others = whole.length > 0 ? [] : phrases.filter(isWhole);
  const some = own.filter(({ bare }) => wanted.includes(bare));
  const found = [whole, others, some].find((each) => each.length > 0);
  if (!found) return null;
  return {
    kind: 'phrase',
    covers: found === some ? 'some' : 'all',
    wrong: found === others ? wrongAbout(found, claimed) : [],
    phrases: found.map(({ bare, ...phrase }) => ({
      ...phrase,
      attribution: attributor.attribute({ ...phrase, relays: null }, 'full'),
    })),
  };
}

/** The words alone: punctuation around a phrase is the quoter's. */
function barePhrase(text: string): string {
  return readTokens(levelText(text))
    .flatMap((token) => (token.isWord ? token.text : []))
    .join(' ');
}
