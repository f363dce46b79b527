import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/corpus/import/readers/html.ts';

const read = (body: string) => readHtml({ name: 'page.html', bytes: Buffer.from(page(body)) }).lines;
const texts = (body: string) => read(body).map((line) => line.text);
const page = (body: string) =>
  `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;

describe('blocks', () => {
  test('headings, paragraphs and quotations become lines', () => {
    expect(
      read('<h1>Tides</h1><p>High at noon.</p><blockquote><p>Calm.</p></blockquote><h3>Ebb</h3>'),
    ).toEqual([
      { text: 'Tides', role: 'heading', level: 1 },
      { text: 'High at noon.', role: 'paragraph' },
      { text: 'Calm.', role: 'paragraph' },
      { text: 'Ebb', role: 'heading', level: 3 },
    ]);
  });

  test('nested items carry their depth and do not repeat the text of inner items', () => {
    const list = '<ul><li>Spring<ol><li><p>high</p><p>and wide</p></li></ol>tail</li><li>Neap</li></ul>';
    expect(read(list)).toEqual([
      { text: 'Spring', role: 'item', level: 0 },
      { text: 'high', role: 'item', level: 1 },
      { text: 'and wide', role: 'paragraph' },
      { text: 'tail', role: 'paragraph' },
      { text: 'Neap', role: 'item', level: 0 },
    ]);
  });

  test('a table becomes rows with cells parted by tabs, after its caption', () => {
    const table =
      '<table><caption>Boats</caption><thead><tr><th>Pier<th>Count</tr></thead>' +
      '<tr><td><p>North</p><p>old</p></td><td>1\t4</td></tr><tr><td></td><td> </td></tr></table>';
    expect(read(table)).toEqual([
      { text: 'Boats', role: 'paragraph' },
      { text: 'Pier\tCount', role: 'row' },
      { text: 'North old\t1 4', role: 'row' },
    ]);
  });

  test('a table that only frames a text is read as that text', () => {
    expect(read('<table><tr><td><h2>Ebb</h2><p>One.</p><p>Two.</p></td></tr></table>')).toEqual([
      { text: 'Ebb', role: 'heading', level: 2 },
      { text: 'One.', role: 'paragraph' },
      { text: 'Two.', role: 'paragraph' },
    ]);
  });

  test('definition lists become terms with items below them', () => {
    expect(read('<dl><dt>Neap</dt><dd>Small tide.</dd></dl>')).toEqual([
      { text: 'Neap', role: 'paragraph' },
      { text: 'Small tide.', role: 'item', level: 0 },
    ]);
  });

  test('text between blocks is a paragraph of its own', () => {
    expect(texts('before<div>inside</div>after')).toEqual(['before', 'inside', 'after']);
  });
});

describe('spaces', () => {
  test('inline elements neither add nor remove a space', () => {
    expect(
      texts('<p><b>Spring</b>tide <i>is</i> <span>hi</span><span>gh</span>, <a href="#x">see</a>.</p>'),
    ).toEqual(['Springtide is high, see.']);
  });

  test('white space collapses, no-break spaces stay and soft hyphens go', () => {
    expect(texts('<p>\n  High \t at\n  5&nbsp;&nbsp;o&rsquo;clock, every&shy;where </p>')).toEqual([
      'High at 5\u00a0\u00a0o’clock, everywhere',
    ]);
  });

  test('character references are decoded once', () => {
    expect(texts('<p>&pound;5 &amp;amp; &#8220;x&#8221;</p>')).toEqual(['£5 &amp; “x”']);
  });

  test('one line break is a space and two part paragraphs', () => {
    expect(texts('<p>Quay<br>Street</p><p>One<br>\n<br/>Two</p>')).toEqual(['Quay Street', 'One', 'Two']);
  });

  test('marks of notes go, other raised text stays', () => {
    expect(texts('<p>Boats<sup><a href="#fn1">1</a></sup> on the 1<sup>st</sup>.</p>')).toEqual([
      'Boats on the 1st.',
    ]);
  });
});

describe('what is not the document', () => {
  test('navigation, header, footer, aside, scripts, styles and forms go', () => {
    const body =
      '<header><h1>Site</h1></header><nav>Menu</nav><aside>More</aside><script>x()</script><style>p{}</style>' +
      '<form>Search <input></form><p>Text</p><footer>Foot</footer>';
    expect(texts(body)).toEqual(['Text']);
  });

  test('main wins over the rest of the page', () => {
    expect(texts('<div>Ad</div><main><p>Text</p></main><div>Ad</div>')).toEqual(['Text']);
  });

  test('the header of an article stays when it holds the title', () => {
    expect(texts('<p>Ad</p><article><header><h1>Tides</h1></header><p>Text</p></article>')).toEqual([
      'Tides',
      'Text',
    ]);
  });

  test('a page of several articles is read whole', () => {
    expect(texts('<article>One</article><article>Two</article>')).toEqual(['One', 'Two']);
  });

  test('an empty main does not hide the page', () => {
    expect(texts('<main> </main><p>Text</p>')).toEqual(['Text']);
  });

  test('hidden elements and cookie banners go, a page about cookies stays', () => {
    const body =
      '<p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><span class="sr-only">d</span>' +
      '<div id="cookie-banner">e</div><div class="cookie-policy">Our cookies</div>';
    expect(texts(body)).toEqual(['Our cookies']);
  });

  test('a form around the whole page loses only its controls', () => {
    expect(texts('<form><h1>Tides</h1><p>Text</p><label>Name</label><button>Send</button></form>')).toEqual([
      'Tides',
      'Text',
    ]);
  });
});

describe('encodings', () => {
  const latin = Buffer.from([0x3c, 0x70, 0x3e, 0x93, 0xa3, 0x35, 0x94]);

  test('a declared Western charset is believed when the bytes are not UTF-8', () => {
    const declared = Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), latin]);
    expect(readHtml({ name: 'p', bytes: declared })).toEqual({
      lines: [{ text: '“£5”', role: 'paragraph' }],
      notes: [],
    });
  });

  test('the charset of the web server counts', () => {
    const greek = { name: 'p', bytes: Buffer.from([0xe1]), contentType: 'text/html; charset=iso-8859-7' };
    expect(readHtml(greek).lines[0]?.text).toBe('α');
  });

  test('UTF-8 is read as such whatever the page declares', () => {
    const bytes = Buffer.from('<meta charset="iso-8859-1"><p>£5</p>');
    expect(readHtml({ name: 'p', bytes }).lines[0]?.text).toBe('£5');
  });

  test('a charset that nobody knows falls back with a note', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="klingon">'), latin]);
    const { lines, notes } = readHtml({ name: 'p', bytes });
    expect(lines[0]?.text).toBe('“£5”');
    expect(notes).toHaveLength(1);
  });
});
