import { expect, test } from 'vitest';
import { PRINTING, VERDICTS } from '../../src/quotes/check/wording.ts';
import { WISHES } from '../../src/quotes/wish/wording.ts';
import { OFFERED, QUOTING } from '../../src/quotes/wording.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';
import { loadMillbrook } from '../support/millbrook.ts';

const start = async () => startChat((await loadMillbrook()).corpus, {});

test('after another answer only what is called a quotation is marked, and it is never noted twice', async () => {
  const chat = await start();
  await chat.say('quotes about leadership');
  await chat.say('what did the peers say about money?');
  for (const guess of ['use that on the intranet', 'use 1', 'use number two for the intranet'])
    expect(await chat.say(guess), guess).toMatch(/^Nothing is marked yet.* quotation/);
  expect(await chat.say('which quotes have been used')).toBe(OFFERED.noneUsed);
  expect(await chat.say('use quotation 2 for the intranet')).toMatch(
    /^Marked quotation 2 as used: the intranet \(“/,
  );
  expect(await chat.say('use 2 for the intranet')).toBe(QUOTING.markedBefore([2], 'the intranet'));
  expect(await chat.say('which quotes have been used')).toContain(OFFERED.uses(1));
});

test('pointing at a quotation begins no update, whether or not one has been shown', async () => {
  const chat = await start();
  expect(await chat.say('use number two for the intranet')).toBe(QUOTING.noOffers);
  expect(await chat.say('save')).not.toContain('So far');
});

test('what follows on a list of quotations changes it, until there is no more', async () => {
  const chat = await start();
  const first = await chat.say('one quote about housing');
  const second = await chat.say('another one');
  expect(second).not.toContain(first.split('\n')[2]);
  let last = second;
  for (let turn = 0; turn < 12 && !last.includes('no more'); turn++) last = await chat.say('another one');
  expect(last).toContain('There are no more');
  expect(await chat.say('use 1')).toMatch(/^Marked quotation 1 as used \(“/);
});

test('questions about what was shown are answered from it, and an export by its command', async () => {
  const chat = await start();
  await chat.say('one quote about leadership');
  expect(await chat.say('how should I attribute it?')).toContain('LGA');
  expect(await chat.say('is it safe to print?')).toContain('Quotation 1');
  expect(await chat.say('what comes before and after it?')).toContain('Quotation 1');
  const command = await chat.say('export as Word');
  expect(command).toContain('npm run export -- quotes --topic "leadership"');
  expect(command).toContain('--count 1 --format docx');
  await chat.say('two quotes about housing under 40 words with a number');
  const limited = await chat.say('export as csv');
  expect(limited).toContain('--count 2 --max-words 39 --figures --format csv');
  expect(limited).not.toContain(OFFERED.exportLoses);
});

test('a recommendation is quoted whole, from the report of the year that is named', async () => {
  const corpus = await loadHarbour();
  const chat = startChat(corpus, {});
  for (const { number, source, anchor } of corpus.recommendations.slice(0, 2)) {
    const year = corpus.sources.get(source)?.year;
    const whole = await chat.say(`quote recommendation ${number} of ${year} in full`);
    expect(whole).toContain(anchor);
    expect(whole).not.toContain('So far');
  }
});

test('a question for leave marks nothing, with quotations shown, after a check, after an answer, and before any', async () => {
  const chat = await start();
  expect(await chat.say('can I print number 1?')).toBe(QUOTING.noneShown);
  await chat.say('two quotes about leadership');
  expect(await chat.say('may we print number 2?')).toContain('Quotation 2');
  expect(await chat.say('can I print these')).toContain('Quotation 1');
  expect(await chat.say('which quotes have been used')).toBe(OFFERED.noneUsed);
  const [sentence = ''] = /“[^”]+”/.exec(await chat.say('one quote about housing')) ?? [];
  const checked = await chat.say(`did the peers say ${sentence}`);
  expect(checked).toContain(VERDICTS.wrote('the peers', '').trim());
  expect(await chat.say('can I print this?')).toBe(`${PRINTING.whole}\n\n${checked}`);
  expect(await chat.say('can we print it as the words of Ofsted?')).toContain(
    `${PRINTING.notTheirs}\n\n${VERDICTS.elsewhere('Ofsted', 'the peers')}`,
  );
  await chat.say('check: “Every family in Harbour has a garden of its own”');
  expect(await chat.say('can we use that?')).toContain(PRINTING.absent);
  await chat.say('what did the peers say about money?');
  expect(await chat.say('can I print this?')).toContain('1. “');
});

test('a quotation is not cut: the list stays, and what is marked is said', async () => {
  const chat = await start();
  const list = await chat.say('two quotes about leadership');
  const [, first = ''] = /1\. “(\S+ \S+ \S+)/.exec(list) ?? [];
  expect(await chat.say('can you shorten number 1 to ten words?')).toBe(OFFERED.part);
  expect(await chat.say('make 2 shorter')).toBe(OFFERED.part);
  expect(await chat.say('is it safe to print 1?')).toContain('Quotation 1');
  expect(await chat.say('use 1 in the annual report')).toContain(`(“${first}`);
});

test('whether words that were checked may be given to the peers is told of those words', async () => {
  const corpus = (await loadMillbrook()).corpus;
  const chat = startChat(corpus, {});
  const own = [...corpus.sources.values()].filter(({ voice }) => voice === 'council').map(({ id }) => id);
  const text = own.map((id) => corpus.documents.get(id)?.text ?? '').join('\n');
  const sentence = /(?<=[.] )[A-Z][^.!?“”"\n]{40,160}\./.exec(text)?.[0] ?? '';
  expect(sentence).not.toBe('');
  await chat.say(`“${sentence}”`);
  expect(await chat.say('can I attribute that to the peers?')).toContain(PRINTING.notTheirs);
});

test('two of different kinds are one of each', async () => {
  const chat = await start();
  const years = await chat.say('two quotes on repairs, one from 2019 and one from 2023');
  expect(years).toMatch(/^Two quotations[\s\S]*May 2019[\s\S]*June 2023/);
  const one = await chat.say('two quotes on leadership, one from the peers and one from the council');
  expect(one).toMatch(new RegExp(`^${WISHES.noOther} One quotation`));
  const asked = await chat.say('I need two lines on housing: one positive, one critical');
  expect(asked).toContain('Two quotations');
  expect(await chat.say('more')).not.toContain('Still asked for');
});

test('a section is kept to, and said to hold nothing where it does', async () => {
  const chat = await start();
  const quoted = await chat.say('a quote about leadership from section 3.1');
  expect(quoted).toContain('section 3.1');
  expect(quoted).not.toContain('section 2.1');
  expect(await chat.say('a quote about housing from section 9.9')).toContain('in section 9.9');
});

test('“something nicer” is none of those on show', async () => {
  const chat = await start();
  const first = await chat.say('three quotes about leadership');
  const shown = [...first.matchAll(/“([^”]{20,})”/g)].map(([, words]) => words);
  const nicer = await chat.say('something nicer');
  for (const words of shown) expect(nicer).not.toContain(words);
});
