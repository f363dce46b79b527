import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Paragraph } from 'docx';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadDocuments } from '../../../src/corpus/library.ts';
import { makeDocx, paragraph } from '../import/make-docx.ts';
import { makePdf, type Print, wrap } from '../import/make-pdf.ts';
import { faultOf, harbour, importOne, makeFolder, PEER_REPORT, runImport } from './harbour.ts';

const asLines = (text: string) => text.split('\n').filter((line) => line !== '');

const isHeading = (text: string) => /^\d\. |^Peer challenge/.test(text);

function reportInWord(): Promise<Uint8Array> {
  const made = asLines(PEER_REPORT).map((text) =>
    text.startsWith('- ') ? new Paragraph({ text: text.slice(2), bullet: { level: 0 } }) : paragraph(text),
  );
  return makeDocx(made);
}

async function reportInPdf(): Promise<Uint8Array> {
  const prints: Print[] = [];
  for (const text of asLines(PEER_REPORT)) {
    const y = (prints.at(-1)?.y ?? 50) + 30;
    const size = isHeading(text) ? 16 : 11;
    prints.push(...(await wrap(text, { x: 60, y, width: 300, size, bold: isHeading(text) })));
  }
  return makePdf([prints]);
}

async function storedTexts(into: string): Promise<string[]> {
  return (await loadDocuments(into, harbour)).documents.map(({ document }) => document.text);
}

describe('a document of the catalogue', () => {
  test('is recognised by its content, whatever its name, and reported', async () => {
    const folder = makeFolder({ 'scan 7.txt': PEER_REPORT });
    const outcome = await importOne(join(folder, 'scan 7.txt'), join(folder, 'into'));
    expect(outcome).toEqual({
      outcome: 'imported',
      name: join(folder, 'scan 7.txt'),
      source: 'peers-2020',
      title: 'Peer challenge of Harbour Council',
      sections: ['1', '2', '3'],
      passages: 5,
      leftOut: [
        { text: 'Harbour splash', reason: 'page furniture' },
        {
          text: 'Peer challenge of Harbour Council; June 2020',
          reason: 'title page, before the first heading',
        },
      ],
      notes: [],
      replaced: false,
    });
  });

  test('comes back from the folder with its passages, their voices and its entry', async () => {
    const into = makeFolder({ 'a.txt': PEER_REPORT });
    await importOne(join(into, 'a.txt'), into);
    const {
      documents: [stored],
    } = await loadDocuments(into, harbour);
    expect(stored?.entry).toEqual(harbour.entries[0]);
    expect(stored?.document.passages.map(({ voice }) => voice)).toEqual([
      'peers',
      'peers',
      'peers',
      'ofsted',
      'peers',
    ]);
  });

  test('is recognised and divided alike in Word and in PDF', async () => {
    const folder = makeFolder({ 'a.docx': await reportInWord(), 'a.pdf': await reportInPdf() });
    for (const file of ['a.docx', 'a.pdf']) {
      const outcome = await importOne(join(folder, file), join(folder, `of ${file}`));
      expect(outcome).toMatchObject({
        source: 'peers-2020',
        sections: ['1', '2', '3'],
        passages: 5,
        notes: [],
      });
    }
  });

  test('is noted where the stretch of another voice is not found in it', async () => {
    const folder = makeFolder({ 'a.txt': PEER_REPORT.replace('Inspectors found', 'Visitors found') });
    expect(await importOne(join(folder, 'a.txt'), join(folder, 'into'))).toMatchObject({
      notes: [
        'The words “Inspectors found…” were not found in section 3, so what ofsted says there counts as peers: correct “voices” in catalogue.yml.',
      ],
    });
  });
});

describe('importing again', () => {
  test('replaces the document whole', async () => {
    const folder = makeFolder({
      'one.txt': PEER_REPORT,
      'two.txt': PEER_REPORT.replace('speak warmly', 'complain loudly'),
    });
    const into = join(folder, 'into');
    await importOne(join(folder, 'one.txt'), into);
    expect(await importOne(join(folder, 'two.txt'), into)).toMatchObject({ replaced: true });
    expect(readdirSync(into)).toEqual(['peers-2020.source.json']);
    const [text, ...others] = await storedTexts(into);
    expect(text).toContain('complain loudly');
    expect(text).not.toContain('speak warmly');
    expect(others).toEqual([]);
  });

  test('a damaged second version leaves the first as it was', async () => {
    const docx = await reportInWord();
    const folder = makeFolder({
      'a.docx': docx,
      'cut.docx': docx.subarray(0, docx.length / 2),
      'empty.txt': '',
    });
    const into = join(folder, 'into');
    await importOne(join(folder, 'a.docx'), into);
    const before = readFileSync(join(into, 'peers-2020.source.json'));
    for (const file of ['cut.docx', 'empty.txt']) {
      const fault = faultOf(await importOne(join(folder, file), into, { id: 'peers-2020' }));
      expect(fault).toContain(file);
    }
    expect(readFileSync(join(into, 'peers-2020.source.json'))).toEqual(before);
    expect(readdirSync(into)).toEqual(['peers-2020.source.json']);
  });

  test('a version of which nothing is left after cleaning leaves the first as it was', async () => {
    const bare = 'Peer challenge of Harbour Council\n\nJune 2020\n\n1. Summary\n\nHarbour splash\n';
    const folder = makeFolder({ 'a.txt': PEER_REPORT, 'bare.txt': bare });
    const into = join(folder, 'into');
    await importOne(join(folder, 'a.txt'), into);
    expect(faultOf(await importOne(join(folder, 'bare.txt'), into))).toContain('nothing to quote');
    expect((await storedTexts(into))[0]).toContain('speak warmly');
  });

  test('a file that cannot be put in its place is a fault, and no temporary file stays', async () => {
    const folder = makeFolder({ 'a.txt': PEER_REPORT, 'into/peers-2020.source.json/in-the-way': 'x' });
    expect(faultOf(await importOne(join(folder, 'a.txt'), join(folder, 'into')))).toMatch(
      /^peers-2020\.source\.json could not be stored in .* check that the folder can be written to/,
    );
    expect(readdirSync(join(folder, 'into'))).toEqual(['peers-2020.source.json']);
  });

  test('a target that is a file is a fault', async () => {
    const folder = makeFolder({ 'a.txt': PEER_REPORT, into: 'x' });
    expect(faultOf(await importOne(join(folder, 'a.txt'), join(folder, 'into')))).toContain(
      'could not be stored',
    );
    expect(readFileSync(join(folder, 'into'), 'utf8')).toBe('x');
  });
});

describe('several documents', () => {
  test('of a folder are its readable files; the rest is skipped and said', async () => {
    const folder = makeFolder({
      'a.TXT': PEER_REPORT,
      'README.md': 'About this folder',
      'table.csv': 'a,b',
      '~$a.docx': 'lock',
      'deeper/b.txt': PEER_REPORT,
    });
    const { documents, skipped } = await runImport({ places: [folder], into: join(folder, 'deeper') });
    expect(documents).toMatchObject([{ name: join(folder, 'a.TXT'), outcome: 'imported' }]);
    expect(skipped).toEqual([
      { name: join(folder, '~$a.docx'), reason: 'hidden file' },
      { name: join(folder, 'deeper'), reason: 'folder inside the folder' },
      { name: join(folder, 'README.md'), reason: 'a readme is about the folder' },
      { name: join(folder, 'table.csv'), reason: 'other kind of file' },
    ]);
  });

  test('a folder without documents is a fault', async () => {
    const folder = makeFolder({ 'table.csv': 'a,b' });
    expect(faultOf(await importOne(folder, join(folder, 'into')))).toContain('holds no .txt');
  });

  test('one that fails does not stop the others', async () => {
    const folder = makeFolder({ 'a.pdf': '%PDF-1.7 broken', 'z.txt': PEER_REPORT });
    const places = [join(folder, 'gone.txt'), folder, 'ftp://harbour.example/a'];
    const { documents } = await runImport({ places, into: join(folder, 'into') });
    expect(documents.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'imported', 'failed']);
    expect(faultOf(documents[0])).toBe(`“${join(folder, 'gone.txt')}” does not exist: check the path.`);
  });

  test('of two with the same source the later is a fault and replaces nothing', async () => {
    const folder = makeFolder({ '1.txt': PEER_REPORT, '2.txt': PEER_REPORT.replace('warmly', 'coldly') });
    const into = join(folder, 'into');
    const { documents } = await runImport({ places: [folder], into });
    expect(documents[0]).toMatchObject({ outcome: 'imported' });
    expect(faultOf(documents[1])).toBe(
      `“${join(folder, '2.txt')}” is peers-2020, as is “${join(folder, '1.txt')}”, which has just been imported: to put this one in its place, import it on its own.`,
    );
    expect((await storedTexts(into))[0]).toContain('warmly');
  });

  test('progress counts them from none to all', async () => {
    const folder = makeFolder({ '1.txt': PEER_REPORT, '2.txt': 'Unknown words' });
    const seen: string[] = [];
    const onProgress = (done: number, total: number, name: string | null) =>
      seen.push(`${done}/${total} ${name?.slice(-5)}`);
    await runImport({ places: [folder], into: join(folder, 'into'), onProgress });
    expect(seen).toEqual(['0/2 1.txt', '1/2 2.txt', '2/2 undefined']);
  });
});

describe('a document from the web', () => {
  async function serve(status: number, body: string): Promise<string> {
    const server = createServer((_, response) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/plans/tides`;
  }
  const page =
    '<html><title>Tides</title><h1>Tides</h1><p>The tides of the harbour are told a year ahead.</p></html>';

  test('is imported, and its address is kept', async () => {
    const into = makeFolder();
    const address = await serve(200, page);
    const options = { title: 'Tide plan', voice: 'council', date: 'May 2025', publisher: 'Harbour Office' };
    expect(await importOne(address, into, options)).toMatchObject({ source: 'tide-plan', notes: [] });
    const {
      documents: [stored],
    } = await loadDocuments(into, harbour);
    expect(stored?.entry.source).toMatchObject({ url: address, year: 2025, publisher: 'Harbour Office' });
  });

  test('that the server does not have, or hides behind a sign-in page, is a fault', async () => {
    const into = makeFolder();
    expect(faultOf(await importOne(await serve(404, 'no'), into))).toContain('does not exist (status 404)');
    const login = await serve(200, '<html><title>Sign in</title><input type="password"></html>');
    expect(faultOf(await importOne(login, into))).toContain('leads to a sign-in page');
    expect(readdirSync(into)).toEqual([]);
  });
});
