import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/library.ts';
import { CHECKED, PRINTING, VERDICTS } from '../../src/quotes/check/wording.ts';
import { readShownQuestion } from '../../src/quotes/wish/read-shown-question.ts';
import { OFFERED, QUOTING } from '../../src/quotes/wording.ts';
import { type Chat, startChat } from '../support/chat.ts';
import { loadMillbrook } from '../support/millbrook.ts';

let corpus: Corpus;
let digest: Corpus;
beforeAll(async () => {
  corpus = (await loadMillbrook()).corpus;
  digest = (await loadMillbrook({ documents: false })).corpus;
});

/** A chat in which some turns were taken. */
async function chatAfter(...turns: string[]): Promise<Chat> {
  const chat = startChat(corpus, {});
  for (const turn of turns) await chat.say(turn);
  return chat;
}

const PEERS = 'did the peers say “a clear and confident plan for the riverside”?';
const COUNCIL = 'did the peers say “We have never missed a budget in eleven years”?';
const CHANGED = 'did the peers say “The council is quite ready for the reorganisation”?';
const NOWHERE = 'check: “Every family in Millbrook keeps a garden of its own”';
const STITCHED =
  'did the peers say “Councillors and officers work together with warmth and respect and Social workers stay longer than they did”?';

const CREDITS = [
  'who should I credit?',
  'who do I credit?',
  'who should be credited',
  'what would the credit line be?',
  'how do I credit it?',
  'how do I cite it in a tweet?',
  'what is the source?',
  "what's the byline?",
];

describe('who is to be credited', () => {
  it.each(CREDITS)('is told of quotations on show: %s', async (asked) => {
    const chat = await chatAfter('one quote about leadership');
    expect(await chat.say(asked)).toMatch(/^Quotation 1: .*Where there is little room: LGA peer team/);
  });

  it.each(CREDITS)('is told of words that were checked: %s', async (asked) => {
    const chat = await chatAfter(PEERS);
    expect(await chat.say(asked)).toMatch(
      /^To be attributed as: .*section 1\. Where there is little room: LGA/,
    );
  });

  it('goes by whoever wrote the words, and is nobody where nobody did', async () => {
    expect(await (await chatAfter(COUNCIL)).say('who should I credit?')).toMatch(
      new RegExp(`^${CHECKED.creditElsewhere('the council')}[\\s\\S]*position statement`),
    );
    expect(await (await chatAfter(CHANGED)).say('who should I credit?')).toContain(CHECKED.creditChanged);
    expect(await (await chatAfter(NOWHERE)).say('who should I credit?')).toBe(CHECKED.creditNobody);
  });

  it('is asked of the documents where nothing is on show, or it is about something else', async () => {
    const nothing = await (await chatAfter()).say('who should I credit?');
    expect(nothing).not.toContain('attributed');
    for (const other of [
      'who gets credit for the fall in waiting lists?',
      'did they acknowledge that?',
      'what is the source of the savings?',
    ]) {
      const chat = await chatAfter('one quote about leadership');
      expect(await chat.say(other), other).not.toMatch(/^Quotation 1/);
    }
  });

  it('means the quotation that was spoken of last', async () => {
    const chat = await chatAfter('two quotes about leadership', 'can I print the second one?');
    expect(await chat.say('how do I credit it?')).toMatch(/^Quotation 2: /);
    expect(await chat.say('how do I credit them?')).toContain('Quotation 1: ');
  });
});

describe('what is asked of quotations on show', () => {
  it.each([
    ['is that word for word?', OFFERED.verbatim(false)],
    ['can I end it there?', OFFERED.ends([1])],
    ['can I change “council” to “Millbrook Council”?', OFFERED.swap],
    ['may we say "Millbrook" instead of "the council"?', OFFERED.swap],
    ['can I put it on a poster?', OFFERED.safe(1, null)],
    ['which should I print?', OFFERED.choice([1], null)],
    ['which one is the most recent?', 'quotation 1 is of 2019'],
    ['where does it say that?', 'Quotation 1: the peers, 2019.'],
    ['is it misleading on its own?', OFFERED.caution(1, null)],
    ['who said the first one?', 'Quotation 1: the peers, 2019.'],
    ['is it from the peers or from us?', 'Quotation 1: the peers, 2019.'],
    ['what does the rest say?', 'every week in the open'],
    ['is there a catch?', OFFERED.caution(1, null)],
    ['can we attribute it to the LGA?', 'Yes: quotation 1 is by the peers.'],
    ['can we attribute it to Hazel Marsh?', 'No: quotation 1 is by the peers.'],
    ['can I attribute that to the council leader?', 'No: quotation 1 is by the peers.'],
    ['and call it a council quote?', 'No: quotation 1 is by the peers.'],
    ['is that a peers quote?', 'Yes: quotation 1 is by the peers.'],
    ["what's the page number?", OFFERED.page],
    ['which should I avoid?', OFFERED.noneToAvoid],
    ['is that from 2019 or 2023?', 'quotation 1 is of 2019'],
    ['what year is that?', 'quotation 1 is of 2019'],
    ['can I put them together?', OFFERED.join],
    ['can I combine them into one?', OFFERED.join],
    ['with the caveat', OFFERED.caution(1, null)],
    ['any warnings?', OFFERED.noneToAvoid],
    ['can we say it is from the council?', 'No: quotation 1 is by the peers.'],
  ])('is answered from them: %s', async (asked, told) => {
    const chat = await chatAfter('one quote about leadership in 2019');
    expect(await chat.say(asked)).toContain(told);
  });

  it('is checked where it brings the words that are to be left', async () => {
    const chat = await chatAfter('one quote about leadership');
    const told = await chat.say('can I shorten it to “The Head of Finance is held in high regard”?');
    expect(told).toContain(VERDICTS.cutShort('the peers', '“however”'));
  });

  it('is told of the words of whoever is named, be they checked a while ago', async () => {
    const chat = await chatAfter(COUNCIL, PEERS, 'what did the peers say about money?');
    expect(await chat.say('how should I credit the council one?')).toMatch(/position statement/);
    expect(await chat.say('how should I credit the peers one?')).toMatch(/section 1/);
  });

  it('says no where words that were checked would be called somebody else’s', async () => {
    const chat = await chatAfter(PEERS);
    expect(await chat.say('and call it an Ofsted quote?')).toContain(
      VERDICTS.elsewhere('Ofsted', 'the peers'),
    );
  });

  it('takes a mark back that was just made, and nothing else', async () => {
    const chat = await chatAfter('one quote about leadership', 'use 1 in the press release');
    expect(await chat.say('undo that')).toMatch(/^No longer marked as used: “/);
    expect(await chat.say('which quotes have been used')).toBe(OFFERED.noneUsed);
    expect(await chat.say('undo that')).not.toContain('No longer marked');
    await chat.say('use 1 in the press release');
    await chat.say('what did the peers say about money?');
    expect(await chat.say('undo')).not.toContain('No longer marked');
  });

  it('leaves a question to the documents alone that comes after a list', async () => {
    const chat = await chatAfter('quotes about leadership');
    for (const asked of ['did they mention family hubs', 'was there anything about bats?'])
      expect(await chat.say(asked), asked).not.toContain('quotation');
  });

  it('is answered of phrases as what they are', async () => {
    const chat = startChat(digest, {});
    await chat.say('a quote about leadership');
    expect(await chat.say('is that word for word?')).toBe(OFFERED.verbatim(true));
    expect(await chat.say('anything longer?')).toBe(QUOTING.bringIn);
    expect(await chat.say('what does the rest say?')).toBe(QUOTING.bringIn);
    expect(await chat.say('can I stop there?')).toContain('is a phrase');
  });

  it('is told of several by their years and lengths', async () => {
    const chat = await chatAfter('three quotes about leadership');
    expect(await chat.say('which of those is the newest?')).toMatch(/quotation 1 is of 20\d\d, quotation 2/);
    expect(await chat.say('which of them is best for a tweet?')).toContain('The shortest is quotation ');
  });

  it('is answered by number after another answer, too', async () => {
    const chat = await chatAfter('two quotes about leadership', 'what did the peers say about money?');
    expect(await chat.say('how do I credit quotation 2?')).toMatch(/^Quotation 2: /);
  });

  it('takes “make it shorter” for the wish that it is', async () => {
    const list = await (await chatAfter('quotes about leadership')).say('shorter');
    for (const asked of ['make it shorter', 'can you shorten it?', 'could you trim them down please'])
      expect(await (await chatAfter('quotes about leadership')).say(asked)).toBe(
        `${OFFERED.notCut}\n\n${list}`,
      );
    const short = await (await chatAfter('quotes about leadership')).say('shorten it to 9 words');
    expect(short).toContain('“Leadership of the council is calm and widely respected.”');
    expect(short).not.toContain('although it is slow');
  });

  it('asks which of several is to be marked', async () => {
    const chat = await chatAfter('two quotes about leadership');
    expect(await chat.say('use it in the newsletter')).toBe(QUOTING.whichOfThem(2));
    await chat.say('can I print number 2?');
    expect(await chat.say('use it in the newsletter')).toMatch(/^Marked quotation 2/);
  });

  it('leaves other questions to the documents', async () => {
    for (const asked of [
      'what do the peers really say about housing?',
      'can we change the subject to housing?',
    ]) {
      const chat = await chatAfter(PEERS);
      expect(await chat.say(asked), asked).not.toMatch(/square brackets|riverside/);
    }
  });
});

describe('what is asked after a check', () => {
  it.each([
    'what did they say exactly then?',
    'what may we say instead?',
    "what's the closest thing?",
    'can I print that instead?',
    'which should I print?',
    "what's the proper way?",
  ])('gives the sentence of the source where words were changed: %s', async (asked) => {
    const chat = await chatAfter(CHANGED);
    const told = await chat.say(asked);
    expect(told).toContain('1. “The council is not yet ready for the reorganisation.”');
    expect(told).not.toMatch(/\bYes\b/);
    expect(await chat.say('use 1 in the press release')).toMatch(/^Marked quotation 1/);
  });

  it('gives the pieces apart that were put together, each with its place', async () => {
    const told = await (await chatAfter(STITCHED)).say("what's the proper way?");
    expect(told).toContain(CHECKED.apart);
    expect(told).toMatch(/1\. “Councillors .*\n.*section 3\.1[\s\S]*2\. “Social workers .*\n.*section 3\.2/);
  });

  it('calls the nearest what it is, and the council’s words the council’s', async () => {
    expect(await (await chatAfter(COUNCIL)).say('what may we say instead?')).toContain(
      CHECKED.standsElsewhere('the council'),
    );
    expect(await (await chatAfter(NOWHERE)).say("what's the closest thing?")).toBe(CHECKED.noneNear);
  });

  it('tells how the sentence goes on, and whether it may end there', async () => {
    const part = await chatAfter('did the peers say “Millbrook has a clear and confident plan”?');
    const told = await part.say('can I end it there?');
    expect(told).toContain(CHECKED.mayEnd);
    expect(told).toContain(CHECKED.goesOn('for the riverside.'));
    expect(await part.say('what does the rest say?')).toContain('plan for the riverside.”');
    const turned = await chatAfter('did the peers say “The leadership team listens to staff”?');
    expect(await turned.say('can I stop there?')).toContain(CHECKED.mayNotEnd('“although”'));
    const whole = await chatAfter('did the peers say “Housing repairs take too long, and tenants know it.”?');
    expect(await whole.say('can I end it there?')).toBe(CHECKED.endsThere);
  });

  it('tells who said it, with the digest alone, too', async () => {
    expect(await (await chatAfter(COUNCIL)).say('ok who said it?')).toContain(
      VERDICTS.elsewhere('the peers', 'the council'),
    );
    const chat = startChat(digest, {});
    await chat.say('did the peers say “work together with warmth and respect”?');
    expect(await chat.say('who said it?')).toMatch(/^It stands with the peers: .*section 3\.1/);
  });

  it('is the council’s, whoever is to be credited', async () => {
    expect(await (await chatAfter(COUNCIL)).say('can we attribute it to the LGA?')).toContain(
      PRINTING.notTheirs,
    );
  });

  it('gives way to the next answer', async () => {
    const chat = await chatAfter(CHANGED, 'what did the peers say about money?');
    expect(await chat.say('what may we say instead?')).not.toContain('reorganisation');
  });
});

describe('a reporting clause inside the quotation marks', () => {
  it.each([
    ['peers found that Millbrook has a clear and confident plan for the riverside', 'peers found that'],
    ['The LGA praised a clear and confident plan for the riverside', 'The LGA praised'],
    ['peers said that Millbrook has leadership strong, steady, and trusted by its partners', null],
    ['peers found that we have strong steady and trusted by its partners', 'peers found that we have'],
    ['according to the peers, social workers stay longer than they did', 'according to the peers,'],
  ])('is told apart from the words: %s', async (words, frame) => {
    const told = await (await chatAfter()).say(`did the peers say “${words}”?`);
    if (frame === null) expect(told).not.toContain('checked by itself');
    else expect(told).toContain(VERDICTS.framed(frame));
  });

  it('shows the source’s own characters, gives no leave for the whole, and is no progress', async () => {
    const chat = await chatAfter();
    const asked =
      'A councillor wants to say “peers found that we have strong steady and trusted by its partners”. OK?';
    const told = await chat.say(asked);
    expect(told).toContain('strong, steady and trusted by its partners');
    expect(told).not.toContain('log it');
    expect(await chat.say('is that ok to print?')).toContain(PRINTING.changed);
  });

  it('hides no changed word, and nobody else’s', async () => {
    for (const words of [
      'peers found that Millbrook lacks a clear and confident plan for the seaside',
      'peers found that the council is quite ready for the reorganisation',
      'peers found that the council is ready for the reorganisation',
      'The LGA praised our financial management',
    ])
      expect(await (await chatAfter()).say(`did the peers say “${words}”?`), words).not.toMatch(
        /\bYes\b|the peers wrote this|word for word/,
      );
    const own = await (await chatAfter()).say(
      'did the peers say “peers found that we have never missed a budget”?',
    );
    expect(own).toContain(VERDICTS.elsewhere('the peers', 'the council'));
  });

  it('is checked as the next quotation after “and”', async () => {
    const chat = await chatAfter(PEERS);
    expect(await chat.say('and “The LGA praised our financial management”?')).toContain(VERDICTS.absent);
  });
});

it.each([
  'can we swap number 2 for something shorter?',
  'can we change it to something about the ferry?',
  'did we acknowledge this?',
  'do you have any real quotes from the council?',
])('“%s” is no question of a word inside the marks, nor of the credit', (text) =>
  expect(readShownQuestion(text)).toBeNull(),
);

describe('what stands beside words that were checked', () => {
  it.each(['what comes after it', 'and the one before it', 'and after?', 'what is next to it'])(
    'is shown: %s',
    async (asked) => {
      const chat = await chatAfter(PEERS);
      expect(await chat.say(asked)).toMatch(/^Quotation 1/);
    },
  );

  it('is asked of the documents where it names a subject', async () => {
    const chat = await chatAfter(PEERS);
    expect(await chat.say('what happened after the budget was set?')).not.toMatch(/^Quotation/);
  });
});

describe('the next words after a check', () => {
  it('are asked about as those before', async () => {
    const chat = await chatAfter(PEERS);
    expect(await chat.say('and “We have never missed a budget”?')).toContain('not the words of the peers');
    expect(await chat.say('and “a quite different matter”?')).toContain(VERDICTS.absent);
  });

  it('are a subject where nothing was checked', async () => {
    const chat = await chatAfter('one quote about leadership');
    expect(await chat.say('and “the riverside”?')).not.toContain(VERDICTS.absent);
  });
});

describe('a verb before whoever is said to have spoken', () => {
  const WORDS = '“a clear and confident plan for the riverside”';
  it.each([
    `check: ${WORDS} said the council`,
    `check - the council said ${WORDS}`,
    `Check: the council said ${WORDS}`,
    `${WORDS} said the council, is that right?`,
  ])('is heard: %s', async (asked) => {
    expect(await (await chatAfter()).say(asked)).toMatch(
      /^These are not the words of the council, but of the peers/,
    );
  });
});
