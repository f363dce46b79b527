import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReply } from '../../adapters/console/render.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/library.ts';
import { lazily } from '../../src/lazily.ts';
import { VERDICTS } from '../../src/quotes/check/wording.ts';
import { createSentenceBook } from '../../src/quotes/document-sentences.ts';
import { loadQuotes } from '../../src/quotes/quotes.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createAnswering } from '../../src/talk/answering.ts';
import { createChecking } from '../../src/talk/checking.ts';
import { type Asked, createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';
import { loadMillbrook } from '../support/millbrook.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, '../shared/sources');
const present = existsSync(SOURCES);
if (!present) process.stderr.write(`Skipped: the documents are not in ${SOURCES}.\n`);

/** Messages that say the peers said it. */
const FRAMES: readonly ((words: string) => string)[] = [
  (words) => `did the peers say “${words}”?`,
  (words) => `did they say “${words}”?`,
  (words) => `is it true the peers told the council that “${words}”?`,
  (words) => `did the peers say our council is “${words}”?`,
  (words) => `is this a real quote from the peers: “${words}”`,
  (words) => `can we print this as the peers’ words: “${words}”`,
  (words) => `the LGA report says we are "${words}", correct?`,
  (words) => `according to the peers “${words}” – is that right?`,
  (words) => `is this right? “${words}” – LGA peers`,
  (words) => `did the peers say: ${words}`,
  (words) => `can we say the peers called us “${words}”?`,
  (words) => `“${words}” (peer team)`,
];
/** No message may confirm that the peers said what somebody else did. */
const CONFIRMS = /\bYes\b|the peers wrote (?:this|these)/;

/** The sentences of other voices that the peers have nowhere, a step apart. */
function foreignSentences(corpus: Corpus, step: number): string[] {
  const book = createSentenceBook(corpus);
  const level = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const peers = ` ${book.all.map((one) => (one.passage.voice === 'peers' ? level(one.text) : '')).join(' | ')} `;
  return book.all
    .filter(({ passage, text }) => passage.voice !== 'peers' && text.split(' ').length >= 4)
    .map(({ text }) => text)
    .filter((text) => !peers.includes(` ${level(text)} `))
    .filter((_, at) => at % step === 0);
}

function confirmed(corpus: Corpus, sentences: readonly string[]): string[] {
  const retriever = createRetriever(corpus);
  const checking = createChecking(
    corpus,
    lazily(() => loadQuotes(corpus.folder, corpus, retriever)),
  );
  const { answer } = createAnswering(corpus).answer('who?', []);
  return sentences
    .flatMap((sentence) => FRAMES.map((frame) => frame(sentence)))
    .filter((message) => {
      const checked = checking.check(message, answer);
      return !checked || CONFIRMS.test(renderReply(checked.reply));
    });
}

describe('what somebody else said', () => {
  it('is never confirmed as the peers’, however the message is put', async () => {
    for (const corpus of [(await loadMillbrook()).corpus, await loadHarbour()]) {
      const sentences = foreignSentences(corpus, 1);
      expect(sentences.length).toBeGreaterThan(5);
      expect(confirmed(corpus, sentences)).toEqual([]);
    }
  }, 60_000);

  it.skipIf(!present)(
    'is not in the documents themselves either',
    async () => {
      const corpus = await loadCorpus({ knowledge: join(ROOT, 'knowledge'), sources: SOURCES });
      const sentences = foreignSentences(corpus, 29);
      expect(sentences.length).toBeGreaterThan(20);
      expect(confirmed(corpus, sentences)).toEqual([]);
    },
    180_000,
  );
});

describe('a phrase of the digest', () => {
  it('is given to whoever has it, where somebody else is asked about', async () => {
    const ask = createAsk((await loadMillbrook({ documents: false })).corpus);
    const { text } = ask('did the peers say “bold and confident”?');
    expect(text.split('\n')[0]).toBe(VERDICTS.elsewhere('the peers', 'the council'));
    expect(text).toContain('“bold and confident”');
    expect(ask('did the peers say “clear and confident” in 2019?').text).toContain(
      VERDICTS.elsewhereYear(2019, '2023'),
    );
    expect(ask('did the peers say “a kettle of fish”?').text).toBe(VERDICTS.absentFromDigest);
  });
});

describe('a message with pasted words', () => {
  let ask: (...messages: string[]) => Asked;
  beforeAll(async () => {
    ask = createAsk((await loadMillbrook()).corpus);
  }, 60_000);
  const lead = (...messages: string[]) => ask(...messages).text.split('\n')[0];

  it('is told whose words they are', () => {
    expect(lead('did the peers say “a clear and confident plan for the riverside”?')).toBe(
      'Yes, the peers wrote this, word for word.',
    );
    expect(lead('is this a real quote: “We have never missed a budget in eleven years.”')).toBe(
      'Yes, the council wrote this, word for word.',
    );
    expect(lead('did the 2023 peers say “a clear and confident plan for the riverside”?')).toBe(
      'Yes, the peers wrote this in 2023, word for word.',
    );
  });

  it('is a line of a draft that gives their words in marks: these are checked, and not the line', () => {
    const draft =
      'The LGA peer team found “a clear and confident plan for the riverside” and praised “a golden age of repairs”.';
    for (const message of [draft, `check this: ${draft}`]) {
      const { text } = ask(message);
      expect(text).toContain('“a clear and confident plan for the riverside” – Yes, the peers wrote this');
      expect(text).toMatch(/“a golden age of repairs” – Not in any document/);
    }
    expect(lead('did the peers say “the riverside is a kettle”?')).not.toMatch(/^(?:Yes|Not quite)/);
  });

  it('is told who said it where it asks who did, and not “yes”', () => {
    expect(lead('who said “a bold and confident plan for the riverside”?')).toBe(
      'The council wrote this in 2023, word for word.',
    );
    expect(lead('did the peers say in 2019 or 2023 “Housing repairs are quick”?')).toBe(
      'The peers wrote this in 2019, word for word.',
    );
    expect(lead('ours or theirs: “staff are proud of what they do”, which is it?')).toBe(
      'The peers wrote this in 2023; the council wrote it too, in 2023, word for word.',
    );
  });

  it('does not take the pasted words for a claim about themselves', () => {
    expect(lead('did the peers say “We have never missed a budget in eleven years.”?')).toBe(
      VERDICTS.elsewhere('the peers', 'the council'),
    );
    expect(lead('is this a real quote: “The council is not yet ready for the reorganisation.”')).toMatch(
      /^Yes, the peers/,
    );
  });

  it('is not confirmed of something that its sentence does not name', () => {
    expect(lead('did the peers call our library “trusted by its partners”?')).toBe(
      `The peers wrote this, word for word. ${VERDICTS.notNamed('your library')}`,
    );
    expect(ask('did the peers call us “rare among councils”?').text).toContain(
      'In its sentence: This is rare',
    );
    expect(lead('did they describe the leadership of the town as “strong, steady and trusted”?')).toMatch(
      /^Yes/,
    );
    expect(lead('check: the peers noted “strong, steady and trusted” about the ferry')).toContain(
      VERDICTS.notNamed('the ferry'),
    );
  });

  it('is looked up on an order, be it of two words', () => {
    expect(lead('check: Peers were “blown away” by our staff')).toBe(VERDICTS.absent);
    expect(lead('cite “confident plan” properly please')).toMatch(/^Yes, the peers wrote this/);
    expect(lead('check: “council homes” 2019')).toBe(VERDICTS.elsewhereYear(2019, '2023'));
  });

  it('is a draft of several sentences: each is checked by itself', () => {
    const { text } = ask(
      'check my draft: “Peers found the leadership team listens to staff, and acts fast. Rents are the lowest, by far, in the county.”',
    );
    expect(text).toMatch(/^2 quotations/);
    expect(text).toMatch(/2\. “Rents are the lowest[^”]+” – Not quite/);
    expect(ask('is this a real quote: “Rents are the highest, by far, in the county.”').text).toMatch(/^Yes/);
  });

  it('is read with the percent sign that the source spells out, and without a name in brackets', () => {
    expect(lead('is this a real quote: “Waiting lists for council homes fell by 15%”')).toBe(
      'Yes, the peers wrote this; only the percent sign differs.',
    );
    expect(lead('check: waiting lists for council homes fell by 15% (peers, 2023)')).toMatch(
      /^Yes, the peers/,
    );
    expect(ask('check: “Waiting lists for council homes fell by 16%”').text).toContain('the figure 1');
  });

  it('is told where words only stand elsewhere in the sentence, and which number was changed', () => {
    const { text } = ask('check: “Since 2020 Councillor Edna Marsh has led the riverside work”');
    expect(text).toContain(VERDICTS.moved('Since 2020'));
    expect(text).not.toContain('touches the sense');
    expect(ask('check: “The council plans to open three family hubs by 2025”').text).toContain(
      'the figure two, the figure three',
    );
  });

  it('takes neither speaker nor year from an earlier message', () => {
    const earlier = 'what does our council say about staff in 2019?';
    expect(lead(earlier, 'is this a real quote: “a clear and confident plan for the riverside”')).toBe(
      'Yes, the peers wrote this, word for word.',
    );
  });

  it('never confirms somebody who is no voice of the documents', () => {
    expect(lead('did Hazel Marsh say “a clear and confident plan for the riverside”?')).toBe(
      VERDICTS.stranger('the peers’ report', 'Hazel Marsh'),
    );
    expect(ask('did the NHS say “a clear and modest plan for the riverside”?').text).toContain(
      VERDICTS.strangerToo('the NHS'),
    );
  });

  it('shows the sentence around a few words, and cites it', () => {
    const { text, answer } = ask('is this a real quote: “confident plan for the riverside”');
    expect(text).toMatch(/In its sentence: .*a clear and confident plan for the riverside/);
    expect(answer.claims[0]?.text).toContain('a clear and confident plan for the riverside');
    expect(lead('“confident plan”, is that line in the peers’ report?')).toMatch(
      /^Yes, the peers wrote this/,
    );
  });

  it('checks each of several quotations', () => {
    const { text, answer } = ask(
      'did the peers say “a clear and confident plan for the riverside” and “We have never missed a budget”?',
    );
    expect(text).toMatch(/^2 quotations/);
    expect(text).toMatch(/1\. “a clear [^”]+” – Yes, the peers wrote this/);
    expect(text).toMatch(/2\. “We have [^”]+” – These are not the words of the peers/);
    expect(answer.claims.map(({ voice }) => voice)).toEqual(['peers', 'council']);
  });

  it('does not let an invented sentence pass around a true phrase', () => {
    const invented =
      'did the peers say “Leaders waste “a clear and confident plan for the riverside” daily, sadly”?';
    expect(lead(invented)).not.toMatch(CONFIRMS);
  });

  it('knows the words of the peers of another year, quoted in a report', () => {
    const parking = '“Parking is a constant worry to the shopkeepers”';
    expect(lead(`did the 2016 peers say ${parking}?`)).toBe(
      'Yes, the peers wrote this in 2016, word for word.',
    );
    expect(lead(`did the 2023 peers say ${parking}?`)).toBe(VERDICTS.elsewhereYear(2023, '2016'));
    expect(lead(`did the peers say ${parking}?`)).toBe('Yes, the peers wrote this in 2016, word for word.');
  });

  it('says that the peers only hand words on', () => {
    expect(lead('did the peers say “the high street is not safe”?')).toBe(VERDICTS.wordsOfOthers);
    expect(lead('did the peers say “The council plans to open two family hubs by 2025.”?')).toBe(
      VERDICTS.relayedOnly,
    );
  });

  it('sees what is missing at the edge of what it found', () => {
    const { text } = ask('did the peers say “the high street is safe”?');
    expect(text).toContain(VERDICTS.nearFlags('“not”'));
    expect(text).not.toMatch(CONFIRMS);
  });

  it.each([
    ['Cycling to work is unlikely to grow', 'likely'],
    ['Rents are the lowest, by far, in the county', 'highest'],
  ])('sees that an opposite was put in: %s', (words, flag) => {
    expect(ask(`did the peers say “${words}”?`).text).toContain(VERDICTS.nearFlags(`“${flag}”`));
  });

  it('shows both of a pair of quotation marks where it shows one', () => {
    expect(
      ask('did the peers say “Millbrook spent £3.5m on the mill – a sum that nobody can explain”?').text,
    ).toMatch(/a sum that “nobody can explain””/);
  });

  it('calls no quotation changed that has one word in common, and shows whoever comes nearest', () => {
    expect(lead('can I say “an outstanding riverside”')).toBe(VERDICTS.absent);
    expect(ask('did the peers say “every new manager gets money from day one”?').text).toContain(
      VERDICTS.nearestOf('the council', 2023),
    );
  });

  it('says just that where only a comma differs', () => {
    expect(lead('did the peers say “Rents are the highest by far, in the county”?')).toBe(
      VERDICTS.nearMarks('the peers', VERDICTS.aComma),
    );
  });

  it('gives what the writer only passes on to whoever said it', () => {
    const { answer } = ask('who said “The council plans to open two family hubs by 2025.”?');
    expect(answer.claims.map(({ voice }) => voice)).toEqual(['council']);
  });

  it('warns as an offer of the same words would', () => {
    expect(
      ask('did the peers say “Councillor Edna Marsh has led the riverside work since 2020.”?').text,
    ).toMatch(/Before you print it: .*Edna Marsh/);
    expect(ask('did the peers say “The hubs will be runn by volunteers.”?').text).toContain('[sic]');
  });

  it.each([
    'which report is “nobody can” in',
    'where does it say “nobody can”',
    'what section is “nobody can” on',
  ])('looks up a phrase of two words where its place is asked for: %j', (asked) => {
    const { answer } = ask(asked);
    expect(answer.claims[0]?.citations[0]?.quote).toMatch(/nobody can/i);
  });

  it('checks what a quotation is to be shortened to, however short', () => {
    expect(ask('can I shorten “Rents are the highest by far in the county” to “high rents”?').text).toMatch(
      /2\. “high rents” – Not in any document/,
    );
  });
});
