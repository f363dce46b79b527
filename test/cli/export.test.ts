import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openUseFile } from '../../src/stores/use-file.ts';
import { loadMillbrook } from '../support/millbrook.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { runProcess } from '../support/run-process.ts';

const ENV = {
  PEERSAY_KNOWLEDGE: resolve('test/support/millbrook/knowledge'),
  PEERSAY_SOURCES: resolve('test/support/millbrook/documents'),
};
const EXPORT = 'cli/export';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('export quotes', () => {
  test('writes a sheet of verbatim quotations to the file that is named', async () => {
    const file = join(newFolder(), 'sheet.md');
    const { status, stderr } = await runProcess(
      EXPORT,
      ['quotes', '--topic', 'riverside plan', '--format', 'md', '--out', file],
      { env: ENV },
    );
    expect(status).toBe(0);
    expect(stderr).toContain(`written to ${file}`);
    expect(readFileSync(file, 'utf8')).toContain(
      'Millbrook has a clear and confident plan for the riverside.',
    );
  });

  test('says on the sheet what has been used before', async () => {
    const data = newFolder();
    const env = { ...ENV, PEERSAY_DATA: data };
    const argv = ['quotes', '--topic', 'riverside plan', '--most', '1', '--format', 'csv', '--out'];
    const { quotes } = await loadMillbrook();
    const [offer] = quotes.find('riverside plan', { most: 1 });
    const { source, start, end, text } = offer ?? { source: '', start: 0, end: 0, text: '' };
    const use = { by: 'Jo', when: '2026-02-03T10:00:00Z', where: 'the newsletter' };
    const uses = await openUseFile(join(data, 'used-quotations.jsonl'));
    await uses.mark({ words: { source, start, end, text }, ...use });
    const file = join(data, 'sheet.csv');
    expect((await runProcess(EXPORT, [...argv, file], { env })).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('by Jo on 3 February 2026: the newsletter');
  });

  test('keeps to the number, the length and the figures that are asked for, and says where there are fewer', async () => {
    const file = join(newFolder(), 'sheet.csv');
    const limits = ['--count', '3', '--max-words', '24', '--figures'];
    const argv = ['quotes', '--topic', 'housing', '--format', 'csv', '--out', file, ...limits];
    const { status, stderr } = await runProcess(EXPORT, argv, { env: ENV });
    const [, ...rows] = parseCsv(readFileSync(file, 'utf8'));
    expect(status).toBe(0);
    expect(stderr).toContain(`${rows.length} quotations written`);
    expect(stderr.includes('no more fit of the 3 asked for')).toBe(rows.length < 3);
    expect(rows.length).toBeGreaterThan(0);
    for (const [quotation = ''] of rows) {
      expect(quotation).toMatch(/\d/);
      expect(quotation.split(/\s+/).length).toBeLessThanOrEqual(24);
    }
  });

  test.each([
    [['--count', '0'], '--count is a whole number from 1 to 100; "0" is not.'],
    [['--max-words', 'few'], '--max-words is a whole number from 1 to 500; "few" is not.'],
    [['--count', '2', '--most', '3'], '--count and --most both say how many'],
    [['--figures=yes'], 'figures'],
  ])('refuses %j, and says why', async (limits, fault) => {
    const file = join(newFolder(), 'sheet.md');
    const argv = ['quotes', '--topic', 'riverside', '--format', 'md', '--out', file, ...limits];
    const { status, stderr } = await runProcess(EXPORT, argv, { env: ENV });
    expect({ status, exists: existsSync(file) }).toEqual({ status: 2, exists: false });
    expect(stderr).toContain(fault);
  });

  test('a topic or format left out is named, and nothing is written', async () => {
    const file = join(newFolder(), 'sheet.md');
    const { status, stderr } = await runProcess(EXPORT, ['quotes', '--format', 'md', '--out', file], {
      env: ENV,
    });
    expect({ status, exists: existsSync(file) }).toEqual({ status: 2, exists: false });
    expect(stderr).toContain('--topic');
  });

  test('names the sheet after its topic, and never writes over one that is there', async () => {
    const file = resolve('quotations-riverside-plan.csv');
    rmSync(file, { force: true });
    onTestFinished(() => rmSync(file, { force: true }));
    const run = () =>
      runProcess(EXPORT, ['quotes', '--topic', 'Riverside plan', '--format', 'csv'], { env: ENV });
    expect((await run()).status).toBe(0);
    const kept = readFileSync(file, 'utf8');
    const { status, stderr } = await run();
    expect({ status, now: readFileSync(file, 'utf8') }).toEqual({ status: 2, now: kept });
    expect(stderr).toContain('quotations-riverside-plan.csv is already there');
  });
});
