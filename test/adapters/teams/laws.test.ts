import fc from 'fast-check';
import { parseInline } from 'marked';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../adapters/teams/escape-markdown.ts';
import { halve } from '../../../adapters/teams/halve.ts';
import { fitsBudget } from '../../../adapters/teams/limits.ts';
import { readHtml, readText } from '../../../adapters/teams/read-text.ts';
import { renderReply, renderReplyCard } from '../../../adapters/teams/render-reply.ts';
import type { Block, QuotationBlock } from '../../../src/chat.ts';
import { findActivityFaults, findCardFaults, type Json } from '../../support/teams/find-activity-faults.ts';
import { findCard, findRuns } from '../../support/teams/read-message.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
const tricky = fc.string({ unit: fc.constantFrom(...'*_`~[]()<>#&-+. 1a\\'), minLength: 1, maxLength: 30 });

const quotation: fc.Arbitrary<QuotationBlock> = fc.record({
  type: fc.constant('quotation' as const),
  number: fc.option(fc.nat({ max: 20 })),
  text: fc.oneof(words, tricky),
  attribution: words,
  before: fc.oneof(fc.constant(''), words),
  after: fc.oneof(fc.constant(''), words),
  caution: fc.option(words),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  quotation,
  fc.record({ type: fc.constantFrom('text' as const, 'hint' as const, 'heading' as const), text: words }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(words, { minLength: 1, maxLength: 8 }) }),
  fc.record({
    type: fc.constant('statement' as const),
    number: fc.integer({ min: 1, max: 40 }),
    text: words,
    place: words,
  }),
  fc.record({
    type: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: words, value: words }), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    caption: words,
    columns: fc.tuple(words, words),
    rows: fc.array(fc.tuple(words, words), { maxLength: 60 }),
  }),
  fc.record({ type: fc.constant('feedback' as const), value: words }),
);
const reply = fc.record({
  summary: words,
  blocks: fc.array(block, { minLength: 1, maxLength: 12 }),
  model: fc.option(words),
});

describe('whatever the bot says', () => {
  test('is something that Teams takes, within the budget', () => {
    fc.assert(
      fc.property(reply, (said) => {
        for (const { activity } of renderReply(said)) {
          const sent = JSON.parse(JSON.stringify(activity)) as Json;
          if (sent.text !== '') expect(findActivityFaults(sent)).toEqual([]);
          expect(fitsBudget(activity)).toBe(true);
        }
        const card = JSON.parse(JSON.stringify(renderReplyCard(said, 'chat'))) as Json;
        expect(findCardFaults(card).filter((fault) => !fault.startsWith('a template'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('holds each quotation as a run of its own, character for character', () => {
    fc.assert(
      fc.property(reply, (said) => {
        const runs = renderReply(said).flatMap(({ activity }) =>
          findRuns(findCard(JSON.parse(JSON.stringify(activity)) as Json) ?? {}),
        );
        for (const one of said.blocks) if (one.type === 'quotation') expect(runs).toContain(one.text);
      }),
      { numRuns: 150 },
    );
  });

  test('is never text and card in one message, nor labelled as AI beside a quotation', () => {
    fc.assert(
      fc.property(reply, (said) => {
        for (const { activity } of renderReply(said)) {
          expect(Boolean(activity.text) && Boolean(activity.attachments)).toBe(false);
          const isLabelled = JSON.stringify(activity.entities ?? []).includes('AIGeneratedContent');
          if (!said.model || JSON.stringify(activity).includes('emphasis')) expect(isLabelled).toBe(false);
        }
      }),
    );
  });
});

describe('a text that is escaped', () => {
  test('is plain to a reader of markdown, and says the same', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const escaped = escapeMarkdown(text);
        expect(plain(String(parseInline(escaped)))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is left as it is where nothing in it is markup', () => {
    const text = 'Costs rose by 5 * 3 in snake_case (see [1]) - £3.5m, 2.5%.';
    expect(escapeMarkdown(text)).toBe(text);
  });

  test('mentions nobody and starts no list', () => {
    expect(escapeMarkdown('<at>Sam</at>')).toBe('&lt;at>Sam&lt;/at>');
    expect(escapeMarkdown('1. one\n- two\n# three')).toBe('1\\. one\n\\- two\n\\# three');
  });
});

const plain = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('a block that is parted', () => {
  test('says all it said, in the same order', () => {
    const items = fc.array(words, { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(items, (list) => {
        const halves = halve({ type: 'list', items: list });
        expect(halves?.flatMap((half) => (half.type === 'list' ? half.items : []))).toEqual(list);
      }),
    );
  });

  test('is never a quotation', () => {
    fc.assert(fc.property(quotation, (one) => halve(one) === null));
  });
});

describe('what somebody wrote', () => {
  const bot = { id: '28:bot', name: 'Peersay' };
  const mention = (text: string, mentioned: object) => ({ type: 'mention', text, mentioned });

  test('loses every mention of the bot and keeps the names of others', () => {
    const entities = [
      mention('<at>Peersay</at>', bot),
      mention('<at>Pat Q</at>', { id: '29:pat', name: 'Pat Q' }),
    ];
    const text = '<at>Peersay</at>&nbsp;ask <at>Pat Q</at>, <at>Peersay</at> about R5 &amp; R6\n\n\n\nnow';
    expect(readText({ text, entities, recipient: bot })).toBe('ask Pat Q, about R5 & R6\n\nnow');
  });

  test('may be nothing at all, with a mention', () => {
    expect(readText({ entities: [mention('<at>Peersay</at>', bot)], recipient: bot })).toBe('');
  });

  test('is nothing where it is a card from a message extension', () => {
    const text =
      '<span class="inline-compose-card" itemtype="http://schema.skype.com/InputExtension"><span></span></span>';
    expect(readText({ text, recipient: bot })).toBe('');
    expect(readText({ text: 'see <attachment id="1"></attachment>', recipient: bot })).toBe('see');
  });

  test('is decoded once', () => {
    expect(readHtml('<p>a &amp;lt; b &#163;3 &#x20AC;4</p><ul><li>c</li></ul><script>x</script>')).toBe(
      'a &lt; b £3 €4\nc',
    );
  });
});
