import type { Corpus } from '../../corpus/library.ts';
import type { Attributor } from '../attribution-styles.ts';
import { phrasesOf } from '../digest-phrases.ts';
import { levelText } from './level-text.ts';
import type { Claimed, PhraseOnly } from './quotation-check.ts';
import { readTokens } from './read-tokens.ts';

/** Compares a text with the phrases that the digest quotes from documents that are not at hand. */
export function checkPhrases(
  pasted: string,
  claimed: Claimed,
  corpus: Corpus,
  attributor: Attributor,
): PhraseOnly | null {
  const wanted = ` ${barePhrase(pasted)} `;
  const phrases = corpus.findings
    .filter(({ source, voice }) => !corpus.documents.has(source) && fits(corpus, source, voice, claimed))
    .flatMap(phrasesOf)
    .map((phrase) => ({ ...phrase, bare: ` ${barePhrase(phrase.text)} ` }));
  const whole = phrases.filter(({ bare }) => bare.includes(wanted));
  const found = whole.length > 0 ? whole : phrases.filter(({ bare }) => wanted.includes(bare));
  if (found.length === 0) return null;
  return {
    kind: 'phrase',
    covers: whole.length > 0 ? 'all' : 'some',
    phrases: found.map(({ text, finding: { source, section, voice, statement } }) => ({
      ...{ text, source, section, voice, frame: statement },
      attribution: attributor.attribute({ source, section, voice, relays: null }, 'full'),
    })),
  };
}

function fits(corpus: Corpus, source: string, voice: string, claimed: Claimed): boolean {
  const year = corpus.sources.get(source)?.year ?? 0;
  return (
    (claimed.voice === null || claimed.voice === voice) && (claimed.year === null || claimed.year === year)
  );
}

/** The words alone: punctuation around a phrase is the quoter's. */
function barePhrase(text: string): string {
  return readTokens(levelText(text))
    .flatMap((token) => (token.isWord ? token.text : []))
    .join(' ');
}
