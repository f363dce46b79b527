import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/corpus/import/readers/markdown.ts';

const read = (text: string) => readMarkdown({ name: 'tides.md', bytes: Buffer.from(text) }).lines;
const texts = (text: string) => read(text).map((line) => line.text);

describe('blocks', () => {
  test('headings keep their level', () => {
    expect(read('# Tides\n\n### At noon ###\n\nBelow\n-----\n')).toEqual([
      { text: 'Tides', role: 'heading', level: 1 },
      { text: 'At noon', role: 'heading', level: 3 },
      { text: 'Below', role: 'heading', level: 2 },
    ]);
  });

  test('a wrapped paragraph becomes one line', () => {
    expect(read('High water\nis at noon  \nor later.\n\nEbb follows.')).toEqual([
      { text: 'High water is at noon or later.', role: 'paragraph' },
      { text: 'Ebb follows.', role: 'paragraph' },
    ]);
  });

  test('items carry their nesting, and further paragraphs of an item stay paragraphs', () => {
    expect(read('- Spring\n  1. high\n     - higher\n- Neap\n\n  Smaller range.\n')).toEqual([
      { text: 'Spring', role: 'item', level: 0 },
      { text: 'high', role: 'item', level: 1 },
      { text: 'higher', role: 'item', level: 2 },
      { text: 'Neap', role: 'item', level: 0 },
      { text: 'Smaller range.', role: 'paragraph' },
    ]);
  });

  test('a task keeps its tick, in tight and in loose lists', () => {
    expect(texts('- [x] Dredge\n- [ ] Paint')).toEqual(['[x] Dredge', '[ ] Paint']);
    expect(texts('- [x] Dredge\n\n- [ ] Paint')).toEqual(['[x] Dredge', '[ ] Paint']);
  });

  test('a table becomes rows, the header first', () => {
    expect(read('| Pier | Boats |\n|--|--:|\n| **North** | 14 |\n| a \\| b | |')).toEqual([
      { text: 'Pier\tBoats', role: 'row' },
      { text: 'North\t14', role: 'row' },
      { text: 'a | b\t', role: 'row' },
    ]);
  });

  test('quotations and code become paragraphs, rules and link definitions go', () => {
    expect(texts('> The sea\n> is calm.\n\n---\n\n```\nlow\nhigh\n```\n\n[x]: https://example.org')).toEqual([
      'The sea is calm.',
      'low',
      'high',
    ]);
  });

  test('HTML between blocks is read as HTML, and comments go', () => {
    expect(read('<!-- draft -->\n\n<h2>Wind</h2>\n\nText')).toEqual([
      { text: 'Wind', role: 'heading', level: 2 },
      { text: 'Text', role: 'paragraph' },
    ]);
  });
});

describe('inline markup', () => {
  test('bold, italics, code, links and breaks leave only their text', () => {
    expect(
      texts('The **spring** *tide* is ~~low~~ `h*2` at [the quay](https://example.org "t").<br>Go'),
    ).toEqual(['The spring tide is low h*2 at the quay. Go']);
  });

  test('markup inside a word parts nothing', () => {
    expect(texts('**Spr**ing<b>tide</b>s')).toEqual(['Springtides']);
  });

  test('character references and escapes are decoded, but not in code', () => {
    expect(texts('Rise &amp; fall &pound;5 \\*not bold\\* `&amp;`')).toEqual([
      'Rise & fall £5 *not bold* &amp;',
    ]);
  });

  test('a less-than sign and a no-break space stay', () => {
    expect(texts('Depth < 5\u00a0m, 3 > 2')).toEqual(['Depth < 5\u00a0m, 3 > 2']);
  });

  test('pictures go', () => {
    expect(texts('![A chart](chart.png)\n\nText')).toEqual(['Text']);
  });
});

describe('front matter', () => {
  test('is skipped', () => {
    expect(texts('---\ntitle: Tides\ntags: [a]\n---\n# Tides\n\nText')).toEqual(['Tides', 'Text']);
  });

  test('a rule above the text is not taken for it', () => {
    expect(texts('---\n\nFirst words.\n\n---\n\nLast words.')).toEqual(['First words.', 'Last words.']);
  });
});
