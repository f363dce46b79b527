import mammoth from 'mammoth';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import type { SpanOffer } from '../../src/quotes/offer.ts';
import { exportQuotations } from '../../src/quotes/sheet/export-quotations.ts';
import { escapeMarkdown } from '../../src/sheets/escape-markdown.ts';

function offer(text: string, more: Partial<SpanOffer> = {}): SpanOffer {
  return {
    ...{
      kind: 'span',
      text,
      voice: 'peers',
      source: 'report',
      section: '1',
      start: 0,
      end: text.length,
      year: 2023,
    },
    ...{
      before: 'It rained.',
      after: '',
      attribution: 'The report, section 1',
      shortAttribution: 'Peers, 2023',
    },
    ...{ caution: null, isHandedOn: false, usedBy: [] },
    ...more,
  };
}

const sheet = (...offers: SpanOffer[]) => ({ topic: 'housing', day: '1 May 2024', offers });

/** The words that a reader of the rendered Markdown sees. */
function visible(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens ? visible(token.tokens) : 'text' in token ? token.text : '',
    )
    .join('');
}

const AWKWARD = [
  'Plain words, with  two spaces.',
  '*Starred* and **bold** and _under_ and `code`.',
  '1. A number, - a dash, # a hash, > a mark, | a bar.',
  '- begins with a dash [link](x) <p>tag</p> a\\b ~~c~~',
  'See https://example.org, www.example.org or me@example.org & co.',
  '£3.5m – “so it is” at 5 < 6',
];

describe('the quotation sheet', () => {
  it.each(AWKWARD)('shows %j in Markdown as it stands', (text) => {
    const [quote] = marked.lexer(`> ${escapeMarkdown(text)}`);
    expect(quote?.type).toBe('blockquote');
    expect(visible(quote && 'tokens' in quote ? (quote.tokens ?? []) : [])).toBe(text);
  });

  it('says whose words they are, with attribution, caution and neighbours', async () => {
    const text = (await exportQuotations(sheet(offer('It works.', { caution: 'Mind.' })), 'md')).toString();
    for (const part of ['> It works.', 'The peers’ words', 'The report, section 1', 'Mind.', 'It rained.'])
      expect(text).toContain(part);
  });

  it('makes cells harmless that a spreadsheet would run', async () => {
    const risky = ['=1+1', '+1', '-1', '@sum', '\ttab', '\rreturn', ' =1', '＝1'];
    const csv = (await exportQuotations(sheet(...risky.map((text) => offer(text))), 'csv')).toString();
    for (const text of risky) expect(csv).toContain(`'${text}`);
    const cells = csv.split('\r\n').map((line) => line.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  it('keeps every other cell of the CSV as it stands, commas and quotation marks too', async () => {
    const csv = (await exportQuotations(sheet(offer('So, "yes", it is.')), 'csv')).toString();
    expect(csv).toContain('"So, ""yes"", it is."');
    expect(csv.startsWith('\ufeffQuotation,')).toBe(true);
  });

  it.each(AWKWARD)('holds %j in Word as it stands', async (text) => {
    const buffer = await exportQuotations(sheet(offer(text)), 'docx');
    const { value } = await mammoth.extractRawText({ buffer });
    expect(value.split('\n')).toContain(text);
  });

  it('says so when there is nothing on it', async () => {
    expect((await exportQuotations(sheet(), 'md')).toString()).toContain('no quotations');
  });
});
