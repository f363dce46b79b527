import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { createPeersSaid } from '../../../src/peers-said.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import { renderReview } from '../../../src/updates/export/render-review.ts';
import { makeReviewPack, type ReviewDeps } from '../../../src/updates/export/review-pack.ts';
import type { Update } from '../../../src/updates/record/update.ts';
import { anyRecord } from '../../support/any-record.ts';
import { loadHarbour, loadHarbourDigest } from '../../support/harbour.ts';
import { depsOf, idOf, NOW, RECOMMENDATIONS, SCALE, STORY, updateOf } from '../../support/harbour-record.ts';
import { parseCsv, withoutGuard } from '../../support/parse-csv.ts';

function deps(updates: readonly Update[], more: Partial<ReviewDeps> = {}): ReviewDeps {
  return {
    ...depsOf(updates),
    council: 'Harbour Council',
    leadsOf: (id) =>
      id === idOf(1) ? { officer: 'Pat Quayle', member: 'Cllr Brine' } : { officer: null, member: null },
    peersSaid: () => [],
    ...more,
  };
}
const packOf = (updates: readonly Update[], more: Partial<ReviewDeps> = {}) =>
  makeReviewPack(deps(updates, more), NOW, 'Kit Mole');

/** The rows of the spreadsheet by reference, each by the heads of its columns. */
async function spreadsheet(updates: readonly Update[], more: Partial<ReviewDeps> = {}) {
  const [heads = [], ...rows] = parseCsv((await renderReview(packOf(updates, more), 'csv')).toString());
  return new Map(
    rows.map((cells) => [cells[0], Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? '']))]),
  );
}

async function wordText(updates: readonly Update[], more: Partial<ReviewDeps> = {}): Promise<string> {
  const buffer = await renderReview(packOf(updates, more), 'docx');
  return (await mammoth.extractRawText({ buffer })).value;
}

function tableOf(markdown: string): Tokens.Table {
  const table = marked.lexer(markdown).find((token): token is Tokens.Table => token.type === 'table');
  if (!table) throw new Error('There is no table.');
  return table;
}

describe('the progress-review pack', () => {
  it('has the columns that committees use, in their order', async () => {
    const { header } = tableOf((await renderReview(packOf(STORY), 'md')).toString());
    expect(header.map(({ text }) => text)).toEqual([
      ...['Reference', 'Recommendation', 'Action (next step)', 'Lead officer', 'Lead member'],
      ...['Original date', 'Revised date', 'Status', 'Direction of travel', 'Progress'],
      ...['Corrective action', 'Evidence'],
    ]);
  });

  it('gives what was reported, in its own words, with first and revised date', async () => {
    expect((await spreadsheet(STORY)).get('R1')).toMatchObject({
      Recommendation:
        'Settle the breakwater. In summary: Agree what repairing the breakwater costs, who funds it and when it happens.',
      'Action (next step)': 'Breakwater survey by a new firm',
      'Lead officer': 'Pat Quayle',
      'Lead member': 'Cllr Brine',
      'Original date': '2026-10-14',
      'Revised date': '2026-12-18',
      Status: '🔴 Off track',
      'Direction of travel': '↓ worse',
      Progress:
        'Survey still outstanding. Two firms were asked for prices.\nBlocker: The first firm withdrew',
      'Corrective action': 'Framework contract called off',
      Evidence: 'https://harbour.example/survey',
      'Who moved the date':
        '14 Oct 2026 → 6 Nov 2026: Sam Tern, 12 Oct 2026\n6 Nov 2026 → 18 Dec 2026: Pat Quayle, 9 Nov 2026',
      'Reported by': 'Reported by Pat Quayle on 9 November 2026',
    });
  });

  it('has web addresses that can be followed in Markdown', async () => {
    const { rows } = tableOf((await renderReview(packOf(STORY), 'md')).toString());
    const [link] = rows[0]?.at(-1)?.tokens ?? [];
    expect(link).toMatchObject({ type: 'link', href: 'https://harbour.example/survey' });
  });

  it('says what is overdue and stale where the progress is read', async () => {
    expect((await spreadsheet(STORY)).get('R2')?.Progress).toBe(
      'Six homes leased.\nOverdue by 8 days\nNo update for 47 days',
    );
  });

  it('says plainly where no update has been recorded, and no owner', async () => {
    expect((await spreadsheet(STORY)).get('R8')).toMatchObject({
      Status: 'No update yet',
      Progress: 'No update has been recorded.',
      'Lead officer': 'Not recorded',
      'Direction of travel': '',
    });
  });

  it('says that off track came without a corrective action', async () => {
    const red = await spreadsheet([updateOf(1, '2026-11-20', { status: 'off-track' })]);
    expect(red.get('R1')?.['Corrective action']).toBe('None given');
  });

  it.each(['md', 'docx', 'csv'] as const)('prints the key to the statuses in %s', async (format) => {
    const text =
      format === 'docx' ? await wordText(STORY) : (await renderReview(packOf(STORY), format)).toString();
    for (const { symbol, word, means } of SCALE.statuses)
      expect(text).toContain(`${symbol} ${word}: ${means}`);
  });

  it.each(['md', 'docx'] as const)(
    'says in %s who exported it, of when, and what it rests on',
    async (format) => {
      const text =
        format === 'docx' ? await wordText(STORY) : (await renderReview(packOf(STORY), format)).toString();
      expect(text).toContain('Harbour Council');
      expect(text).toContain('As of 21 November 2026. Exported by Kit Mole.');
      expect(text).toContain('Made from the record of updates and nothing else.');
    },
  );

  it('is a Word document on landscape pages whose table repeats its head', async () => {
    const buffer = await renderReview(packOf(STORY), 'docx');
    const page = strFromU8(unzipSync(buffer)['word/document.xml'] ?? new Uint8Array());
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="landscape"/.exec(page) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    const { value } = await mammoth.convertToHtml({ buffer });
    expect(value).toMatch(/<thead><tr>.*Reference.*Evidence.*<\/tr><\/thead>/s);
  });

  it('is a Word document that opens although somebody pasted a control character', async () => {
    const odd = [updateOf(1, '2026-11-20', { progress: 'Six\u0000 homes\u0007 leased.\u000b' })];
    expect(await wordText(odd)).toContain('Six homes leased.');
  });
});

describe('what the peers said', () => {
  it('stands beside its recommendation with voice, year and section', async () => {
    const corpus = await loadHarbourDigest();
    const peersSaid = createPeersSaid(corpus, createRetriever(corpus));
    expect((await spreadsheet(STORY, { peersSaid })).get('R3')).toMatchObject({
      Recommendation:
        'Scrutiny work programme. In summary: Give scrutiny a programme of its own, agreed with its chairs. (peers, 2023, section 2)',
      'What else the reports say':
        'Scrutiny is keen but has no programme, and its chairs learn of decisions from the newspaper. (peers, 2023, section 4.3)',
    });
  });

  it('has the report’s own words where the document is at hand', async () => {
    const corpus = await loadHarbour();
    const peersSaid = createPeersSaid(corpus, createRetriever(corpus));
    const rows = await spreadsheet(STORY, { peersSaid });
    for (const { number, title, source } of RECOMMENDATIONS) {
      const cell = rows.get(`R${number}`)?.Recommendation ?? '';
      const [, words = ''] = /“(.*)” \(peers, 2023, section 2/s.exec(cell) ?? [];
      expect(cell.startsWith(`${title}. “`)).toBe(true);
      expect(words.length).toBeGreaterThan(20);
      expect(corpus.documents.get(source)?.text).toContain(words);
    }
  });

  it('is there for each recommendation in Word and Markdown', async () => {
    const peersSaid = ({ number }: { readonly number: number }) => [
      { text: `Statement on ${number}.`, place: 'peers, 2023, section 2', own: false, words: null },
    ];
    const texts = [
      await wordText(STORY, { peersSaid }),
      (await renderReview(packOf(STORY, { peersSaid }), 'md')).toString(),
    ];
    for (const text of texts)
      for (const { number } of RECOMMENDATIONS)
        expect(text.replaceAll('\\', '')).toContain(`Statement on ${number}. (peers, 2023, section 2)`);
  });
});

const REFERENCES = RECOMMENDATIONS.map(({ number }) => `R${number}`);

describe('whatever is on record', () => {
  it('each recommendation stands once in the spreadsheet, and its words come back out of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (updates) => {
        const rows = await spreadsheet(updates);
        expect([...rows.keys()]).toEqual(REFERENCES);
        for (const { reference, action, progress } of packOf(updates).rows) {
          expect(withoutGuard(rows.get(reference)?.['Action (next step)'] ?? '')).toBe(action);
          expect(withoutGuard(rows.get(reference)?.Progress ?? '')).toBe(progress.join('\n'));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('no cell of the spreadsheet begins as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (updates) => {
        const cells = parseCsv((await renderReview(packOf(updates), 'csv')).toString()).flat();
        expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('each recommendation stands once in the table in Markdown, in as many cells as there are heads', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (updates) => {
        const table = tableOf((await renderReview(packOf(updates), 'md')).toString());
        expect(table.rows.map(([reference]) => reference?.text)).toEqual(REFERENCES);
      }),
      { numRuns: 40 },
    );
  });

  it('each recommendation stands once in the table in Word', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (updates) => {
        const lines = (await wordText(updates)).split('\n');
        for (const reference of REFERENCES)
          expect(lines.filter((line) => line === reference)).toEqual([reference]);
      }),
      { numRuns: 5 },
    );
  });
});
