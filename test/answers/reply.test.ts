import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/answers/blocks.ts';
import { shownClaims } from '../../src/answers/reply-body.ts';
import type { Block } from '../../src/chat.ts';
import { createAnswering } from '../../src/talk/answering.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const answering = createAnswering(corpus);
const ask = (...questions: string[]) => answering.answer(questions.at(-1) ?? '', questions.slice(0, -1));
const statementsOf = (blocks: readonly Block[]) => blocks.filter((block) => block.type === 'statement');
const headingsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'heading' && !/differ/.test(block.text) ? [block.text] : []));

const QUESTIONS = [
  'what did peers say about housing?',
  'TA - how bad is it',
  'ferry',
  'how much will the breakwater cost?',
  'technology',
  'since 2019, what has happened with technology?',
  'any praise for the leader?',
  'reserves then and now',
  'technology, 2019 and 2023',
  'recommendation 1',
  'list the recommendations',
  'what were the recommendations in 2019?',
  'what else did they recommend?',
  'did the peers say we have balanced our budget every year?',
  'did the peers say that temporary accommodation is the most pressing cost?',
  'did the peers say the council will open a youth club in every ward?',
  'homes',
  'families',
];

describe('a reply', () => {
  test('gives the gist first, with who says it, when and where', () => {
    const [first] = ask('what did peers say about lifeboats?').reply.blocks;
    expect(first).toEqual({
      type: 'text',
      text: 'The town is proud of its volunteer lifeboats. (peers, 2023, section 4.2) [1]',
    });
  });

  test.each([
    ['how much did council tax go up in 2022/23?', /^3\.5 per cent\. Council tax/],
    ['how much will the breakwater cost?', /^£(?:6\.5|7\.2)m\. /],
    ['how many cases do social workers carry', /22 cases/],
  ])('to “%s” gives the figure first', (question, figure) => {
    const [first] = ask(question).reply.blocks;
    expect(first).toMatchObject({ type: 'text', text: expect.stringMatching(figure) });
  });

  test('does not choose between two figures of one sentence', () => {
    const [first] = ask('how much were general reserves in 2019?').reply.blocks;
    expect(first).toMatchObject({
      text: expect.stringMatching(/^General reserves were £14m in 2019, 21 per cent/),
    });
  });

  test.each(QUESTIONS)(
    'numbers its statements as “words N” and “who said N” count them: “%s”',
    (question) => {
      const { answer, reply } = ask(question);
      const shown = shownClaims(answer);
      expect(shown).toHaveLength(answer.claims.length);
      expect(new Set(shown)).toEqual(new Set(answer.claims));
      const statements = statementsOf(reply.blocks);
      for (const { number, text, place } of statements) {
        const claim = shown[number - 1];
        expect(claim?.text).toBe(text);
        expect(claim && placeOf(claim, corpus)).toBe(place);
      }
      const numbers = statements.map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      const gist = reply.blocks[0]?.type === 'text' && reply.blocks[0].text.endsWith('[1]') ? [1] : [];
      expect([...gist, ...numbers]).toEqual(shown.map((_, at) => at + 1));
    },
  );

  test.each(QUESTIONS)('sets speakers apart, each under one heading: “%s”', (question) => {
    const { blocks } = ask(question).reply;
    const headings = headingsOf(blocks);
    expect(new Set(headings).size).toBe(headings.length);
    let heading = '';
    for (const block of blocks) {
      if (block.type === 'heading') heading = block.text;
      if (block.type !== 'statement' || !/^The (?:peers|council)/.test(heading)) continue;
      const speaker = heading.startsWith('The peers') ? 'peers' : 'council';
      expect(block.place.startsWith(`${speaker}, ${heading.slice(-4)}`), `${heading}: ${block.place}`).toBe(
        true,
      );
    }
  });

  test('gives a place that a reader can look up', () => {
    const { answer } = ask('temporary accommodation');
    const places = answer.claims.map((claim) => placeOf(claim, corpus));
    expect(places[0]).toBe('peers, 2023, section 4.1; also annex A and section 1');
    expect(places).toContain('council, 2023, “Our homes”');
  });

  test('has a summary of one plain sentence for notifications', () => {
    for (const question of QUESTIONS) {
      const { summary } = ask(question).reply;
      expect(summary.length, question).toBeGreaterThan(10);
      expect(summary, question).not.toContain('\n');
    }
  });

  test('offers next steps that lead somewhere', () => {
    for (const question of QUESTIONS) {
      const { answer, reply } = ask(question);
      const offered = reply.blocks.flatMap((block) =>
        block.type === 'hint' && block.text.startsWith('You can go on')
          ? [...block.text.matchAll(/“([^”]+)”/g)]
          : [],
      );
      for (const [, step = ''] of offered) {
        if (step === 'more') expect(answer.further.length, question).toBeGreaterThan(0);
        if (!step.startsWith('recommendation')) continue;
        // What is offered is the recommendation that the answer touches, not one of another year with that number.
        const [touched] = ask(question, step).answer.recommendations;
        expect(answer.recommendations, `${question} → ${step}`).toContain(touched);
      }
    }
  });
});

describe('after an answer', () => {
  const { answer } = ask('ferry');

  test('“words N” shows the source, character for character, with its speaker', () => {
    shownClaims(answer).forEach((claim, at) => {
      const quotations = answering.words(answer, at + 1).blocks.filter((block) => block.type === 'quotation');
      expect(quotations.map(({ text }) => text)).toEqual(claim.citations.map(({ quote }) => quote));
      for (const { attribution } of quotations)
        expect(attribution).toContain(`${claim.voice}, ${claim.year}`);
    });
  });

  test('“words” without a number are those of the first', () => {
    expect(answering.words(answer, null)).toEqual(answering.words(answer, 1));
  });

  test('“words” beyond the last statement says how many there are', () => {
    const { summary } = answering.words(answer, 9);
    expect(summary).toContain(`1 to ${answer.claims.length}`);
    expect(answering.words(answer, 0).summary).toContain(`1 to ${answer.claims.length}`);
  });

  test('“who said that” names speaker, year, place and document', () => {
    const { summary } = answering.who(answer, 1);
    expect(summary).toContain('peers, 2023, section 4.2');
    expect(summary).toContain('Corporate Peer Challenge, Harbour Council, feedback report');
  });

  test('“more” goes on where the answer stopped, until nothing is left', () => {
    const first = ask('ferry and breakwater').answer;
    expect(first.further.length).toBeGreaterThan(0);
    const seen = [...first.claims];
    let current: typeof first | null = first;
    for (let step = 0; current && current.further.length > 0 && step < 5; step++) {
      const { answer: next } = answering.more(current);
      for (const claim of next?.claims ?? []) expect(seen).not.toContain(claim);
      seen.push(...(next?.claims ?? []));
      current = next;
    }
    expect(current?.further ?? []).toEqual([]);
    expect(answering.more(current).answer).toBeNull();
  });

  test('nothing can be shown of what was not found', () => {
    const nothing = ask('zanzibar').answer;
    for (const reply of [
      answering.words(nothing, 1),
      answering.who(nothing, 1),
      answering.more(nothing).reply,
    ])
      expect(reply.summary).toMatch(/Ask a question first/);
  });
});
