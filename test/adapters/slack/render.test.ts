import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, LIMITS, sizeOf, splitText } from '../../../adapters/slack/limits.ts';
import { renderAsText, renderPlainly } from '../../../adapters/slack/render/render-plainly.ts';
import { renderBlocks, renderReply } from '../../../adapters/slack/render/render-reply.ts';
import { renderForm, renderReplyView, withinView } from '../../../adapters/slack/render/render-view.ts';
import type { Block, Form, QuotationBlock, Reply } from '../../../src/chat.ts';
import { checkBlocks, checkView } from '../../support/slack/check-blocks.ts';
import { quotationsIn, readBlocks } from '../../support/slack/read-blocks.ts';

const HOSTILE = [
  '<!channel> <!here> <@U0PEERSAY> <!subteam^S1>',
  'R&D, 5 < 6 > 4 &amp; &lt;b&gt;',
  '*bold* _italic_ ~struck~ `code` ```block```',
  ':tada: :+1::skin-tone-2: 🎉 👩‍👩‍👧',
  '<https://harbour.example|click> https://harbour.example/?a=1&b=2',
  '> a line that begins as a quotation\n\n• and a list',
  'tabs\tand  two spaces, a soft\u00adhyphen, a zero\u200bwidth, "quotes" \\ and \u0007',
  '  leading and trailing  ',
];

const reply = (...blocks: Block[]): Reply => ({ summary: 'A summary.', blocks });
const quotation = (text: string, more: Partial<QuotationBlock> = {}): QuotationBlock => ({
  type: 'quotation',
  number: 1,
  text,
  attribution: 'Corporate Peer Challenge, 2023, section 4.1',
  before: '',
  after: '',
  caution: null,
  ...more,
});
/** What arrives: through JSON, as on the wire. */
const send = (blocks: readonly unknown[]) => JSON.parse(JSON.stringify(blocks)) as unknown[];
const messagesOf = (given: Reply) =>
  renderReply(given).map(({ text, blocks }) => ({ text, blocks: send(blocks) }));
const faultsOf = (given: Reply) => messagesOf(given).flatMap(({ blocks }) => checkBlocks(blocks, 'message'));

describe('a quotation', () => {
  test.each(HOSTILE)('arrives character for character: %j', (text) => {
    const around = { before: text, after: text, caution: text, attribution: text };
    const [message] = messagesOf(reply(quotation(text, around)));
    expect(quotationsIn(message?.blocks ?? [])).toEqual([text]);
  });

  test('arrives character for character whatever it is and however long', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 9000 }),
      fc
        .array(fc.constantFrom(...HOSTILE, ' ', '\n', '😀', '\ud800'), { minLength: 1, maxLength: 300 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = messagesOf(reply(quotation(text))).flatMap((message) => message.blocks);
        expect(quotationsIn(blocks)).toEqual([text]);
      }),
      { numRuns: 150 },
    );
  });

  test('stays exact where only plain sections are taken', () => {
    for (const text of HOSTILE.slice(0, -1)) {
      const plain = renderReply(reply(quotation(text))).flatMap(renderPlainly);
      const sections = plain.flatMap(
        ({ blocks }) => [...blocks] as { text?: { text: string; type: string } }[],
      );
      expect(sections.map((section) => section.text)).toContainEqual({
        type: 'plain_text',
        text,
        emoji: false,
      });
    }
  });

  test('comes with its attribution, the words around it, and what to heed', () => {
    const block = quotation('We sail.', { before: 'First.', after: 'Last.', caution: 'It turns.' });
    expect(readBlocks(messagesOf(reply(block))[0]?.blocks ?? [])).toBe(
      [
        '1.',
        '> We sail.',
        'Corporate Peer Challenge, 2023, section 4.1',
        'Before printing: It turns.',
        'The sentence before: First.',
        'The sentence after: Last.',
      ].join('\n'),
    );
  });
});

describe('an answer', () => {
  test('shows each statement with its number and place, and links its document', () => {
    const given = reply({
      type: 'statement',
      number: 2,
      text: 'The ferry is liked.',
      place: 'peers, 2023, section 4.2',
      document: { title: 'Peer report', url: 'https://harbour.example/report' },
    });
    expect(readBlocks(messagesOf(given)[0]?.blocks ?? [])).toBe(
      '2. The ferry is liked.\npeers, 2023, section 4.2, in “Peer report”',
    );
    expect(JSON.stringify(messagesOf(given))).toContain('"url":"https://harbour.example/report"');
  });

  test('links nothing but http addresses', () => {
    const given = reply({
      type: 'statement',
      number: 1,
      text: 'A.',
      place: 'peers',
      document: { title: 'Report', url: 'javascript:alert(1)' },
    });
    expect(JSON.stringify(messagesOf(given))).not.toContain('javascript');
    expect(faultsOf(given)).toEqual([]);
  });

  test('says which model worded it', () => {
    const [message] = messagesOf({ ...reply({ type: 'text', text: 'Yes.' }), model: 'harbour-1' });
    expect(readBlocks(message?.blocks ?? [])).toContain('Worded by harbour-1');
  });

  test('has a summary of at most 300 characters, escaped once, on every message', () => {
    const summary = `<!channel> R&D &amp; ${'long '.repeat(100)}`;
    const [message] = messagesOf({ summary, blocks: [] });
    expect(message?.text.startsWith('&lt;!channel&gt; R&amp;D &amp;amp; long')).toBe(true);
    expect(summary.length).toBeGreaterThan(300);
    const shown =
      message?.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? '';
    expect(shown.length).toBeLessThanOrEqual(LIMITS.summary);
  });

  test('numbers the parts of an answer that needs several messages', () => {
    const text = 'word '.repeat(5000);
    const messages = messagesOf(reply({ type: 'text', text }));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages[1]?.text).toBe(`A summary. (part 2 of ${messages.length})`);
    expect(readBlocks(messages.flatMap(({ blocks }) => blocks)).replaceAll('\n', '')).toBe(text);
  });

  test('draws at most six slices, and says the chart in words', () => {
    const slice = (at: number) => ({ label: `Status ${at} with a long name`, value: at, colour: '#000' });
    const chart = (slices: number): Block => ({
      type: 'chart',
      title: 'Where the recommendations stand today, all ten of them, in one chart',
      alt: 'Four are on track.',
      slices: Array.from({ length: slices }, (_, at) => slice(at)),
    });
    expect(faultsOf(reply(chart(7), chart(3), chart(2)))).toEqual([]);
    expect(readBlocks(messagesOf(reply(chart(7)))[0]?.blocks ?? [])).toMatch(
      /^\(chart: .*\)\nFour are on track\.$/,
    );
    expect(readBlocks(messagesOf(reply(chart(8)))[0]?.blocks ?? [])).toMatch(
      /^Where the rec.*\nFour are on track\.$/,
    );
  });

  test('shows a table row by row where it is too wide, too long or too large for one', () => {
    const table = (columns: number, rows: number, cell = 'cell'): Block => ({
      type: 'table',
      caption: 'Board',
      columns: Array.from({ length: columns }, (_, at) => `Column ${at}`),
      rows: Array.from({ length: rows }, (_, at) => Array.from({ length: columns }, () => `${cell} ${at}`)),
    });
    for (const block of [table(3, 10), table(25, 3), table(3, 250), table(2, 3, 'long '.repeat(2000))]) {
      const messages = messagesOf(reply(block));
      expect(messages.flatMap(({ blocks }) => checkBlocks(blocks, 'message'))).toEqual([]);
      const shown = readBlocks(messages.flatMap(({ blocks }) => blocks));
      const rows = (block as Block & { type: 'table' }).rows;
      expect(shown).toContain(rows.at(-1)?.[1]?.slice(0, 20));
    }
  });

  test('leaves out a button whose value Slack cannot carry, and cuts long labels', () => {
    const given = reply({
      type: 'buttons',
      buttons: [
        { action: 'words', label: 'x'.repeat(100), value: 'a' },
        { action: 'words', label: 'Too long', value: 'b'.repeat(2001) },
        { action: 'words', label: 'No value', value: '' },
      ],
    });
    expect(faultsOf(given)).toEqual([]);
    expect(readBlocks(messagesOf(given)[0]?.blocks ?? [])).toBe(`[${'x'.repeat(74)}…] [No value]`);
  });
});

const anyText = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.constantFrom(...HOSTILE, '', ' ', '\n'),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.repeat(400)),
);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text): Block => ({ type: 'text', text })),
  anyText.map((text): Block => ({ type: 'heading', text: text.trim() })),
  anyText.map((text): Block => ({ type: 'hint', text })),
  fc.array(anyText, { maxLength: 60 }).map((items): Block => ({ type: 'list', items })),
  anyText.map((text): Block => quotation(text || 'A', { before: text, caution: text })),
  anyText.map(
    (text): Block => ({
      type: 'statement',
      number: 1,
      text,
      place: text,
      document: { title: text, url: /^http/.test(text) ? text : `https://harbour.example/${text}` },
    }),
  ),
  anyText.map((value): Block => ({ type: 'facts', facts: [{ label: value, value }] })),
  fc.tuple(fc.integer({ min: 1, max: 24 }), fc.array(anyText, { maxLength: 130 })).map(
    ([columns, cells]): Block => ({
      type: 'table',
      caption: 'Board',
      columns: Array.from({ length: columns }, (_, at) => `C${at}`),
      rows: cells.map((cell) => Array.from({ length: columns }, () => cell.slice(0, 300))),
    }),
  ),
  fc.array(fc.nat(5), { maxLength: 9 }).map(
    (values): Block => ({
      type: 'chart',
      title: 'Chart',
      alt: 'In words.',
      slices: values.map((value, at) => ({ label: `S${at}`, value, colour: '' })),
    }),
  ),
  fc.array(anyText, { maxLength: 60 }).map(
    (labels): Block => ({
      type: 'buttons',
      buttons: labels.map((label) => ({ action: 'words', label: label.trim(), value: label.slice(0, 2500) })),
    }),
  ),
  anyText.map((value): Block => ({ type: 'feedback', value: value.slice(0, 2100) })),
);
const anyReply = fc.array(anyBlock, { maxLength: 40 }).map((blocks) => reply(...blocks));

describe('whatever the bot says', () => {
  test('a page draws as many charts as Slack takes, and says the others in words', () => {
    const charts = ['One', 'Two', 'Three'].map((title): Block => {
      const slices = [{ label: 'On track', value: 1, colour: 'green' }];
      return { type: 'chart', title, alt: `${title} in words`, slices };
    });
    const page = { type: 'home', blocks: withinView(renderBlocks(reply(...charts), 'home')) };
    expect(checkView(send([page])[0], 'home')).toEqual([]);
    expect(page.blocks.filter(({ type }) => type === 'data_visualization')).toHaveLength(2);
    expect(JSON.stringify(page)).toContain('Three in words');
  });

  test('stays within every limit, in messages, plain ones, windows and pages', () => {
    fc.assert(
      fc.property(anyReply, (given) => {
        const messages = renderReply(given);
        for (const message of [...messages, ...messages.flatMap(renderPlainly)]) {
          expect(checkBlocks(send(message.blocks), 'message')).toEqual([]);
          expect(sizeOf(message.blocks)).toBeLessThanOrEqual(LIMITS.payload);
          expect(message.text).not.toBe('');
        }
        for (const { text } of messages.flatMap(renderAsText))
          expect(text.length).toBeLessThanOrEqual(LIMITS.text);
        expect(checkView(send([renderReplyView(given)])[0], 'modal')).toEqual([]);
        const page = { type: 'home', blocks: withinView(renderBlocks(given, 'home')) };
        expect(checkView(send([page])[0], 'home')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a form', () => {
  const field = { value: null, required: true, options: [], hint: null } as const;
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      value: `R${at}`,
      label: `Recommendation ${at} ${'long '.repeat(20)}`,
    }));

  test('has a field for everything, filled in with what is known', () => {
    const form: Form = {
      id: 'f1',
      title: 'Log an update on a recommendation',
      intro: 'Say how it stands.',
      submit: 'Show me what I have written',
      fields: [
        {
          ...field,
          name: 'recommendation',
          label: 'Recommendation',
          kind: 'choice',
          options: many(150),
          value: 'R149',
        },
        { ...field, name: 'status', label: 'Status', kind: 'choice', options: many(5), value: 'gone' },
        {
          ...field,
          name: 'progress',
          label: 'Progress',
          kind: 'text',
          value: 'x'.repeat(4000),
          hint: 'What happened',
        },
        { ...field, name: 'nextStep', label: 'Next step', kind: 'line', required: false },
        { ...field, name: 'due', label: 'By when', kind: 'date', value: '2026-12-01' },
        { ...field, name: 'other', label: 'Other date', kind: 'date', value: 'soon' },
      ],
    };
    const view = renderForm(form, '{}');
    expect(checkView(send([view])[0], 'modal')).toEqual([]);
    expect(JSON.stringify(view)).toContain('"initial_date":"2026-12-01"');
    expect(JSON.stringify(view)).not.toContain('soon');
    expect(JSON.stringify(view)).toMatch(/"initial_option":\{[^}]*\}[^}]*"value":"R149"/);
  });
});

describe('cutting texts', () => {
  test('pieces are the text again, each within the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.integer({ min: 20, max: 400 }),
        (text, most) => {
          const pieces = splitText(text, most);
          expect(pieces.join('')).toBe(text);
          for (const piece of pieces) expect(sizeOf(piece)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  test('no piece ends in half a character', () => {
    for (const piece of splitText('😀'.repeat(500), 101)) expect(piece).not.toMatch(/\p{Surrogate}/u);
    expect(clip('😀😀😀', 4)).toBe('😀…');
    expect(clip('short', 5)).toBe('short');
  });
});
