import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listStatements } from '../../src/corpus/statements.ts';
import { createMeaningIndex } from '../../src/retrieval/meaning-index.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createVectorFiles } from '../../src/stores/vector-file.ts';
import { loadHarbourDigest } from '../support/harbour.ts';
import { modelsAt } from '../support/models.ts';
import { fails, json, type Script, standIn } from '../support/stand-in-model.ts';

const corpus = await loadHarbourDigest();
const statements = listStatements(corpus);
const never = () => new AbortController().signal;

/** Texts about boats point one way, all others another. */
const vectorOf = (text: string) => (/ferry|crossing/i.test(text) ? [1, 0, 0] : [0, 1, 0]);
const embeds: Script = ({ body }, response) =>
  json(response, 200, {
    object: 'list',
    model: 'stand-in',
    data: (body.input ?? []).map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text),
    })),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  });

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-vectors-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function open(script: Script, { folder = makeFolder(), name = 'embed-1' } = {}) {
  const server = await standIn(script);
  const model = modelsAt(server.address, { env: { PEERSAY_MODEL_EMBEDDINGS: name } }).embedding;
  if (!model) throw new Error('no embeddings');
  const index = createMeaningIndex(statements, {
    model,
    store: createVectorFiles(folder),
    clean: (text, asker) => text.replace(asker ?? '\u0000', '[person]'),
  });
  return { index, server, folder };
}

const sent = (server: { received: readonly { body: { input?: readonly string[] } }[] }) =>
  server.received.flatMap(({ body }) => body.input ?? []);

describe('the index of embeddings', () => {
  test('once whole, ranks by meaning what shares no word with the question', async () => {
    const { index, server } = await open(embeds);
    expect(await index.build(never())).toBe(true);
    expect(sent(server)).toHaveLength(new Set(statements.map(({ text }) => text)).size);
    const retriever = createRetriever(corpus, index.signal);
    const query = retriever.understand('crossings', []);
    expect(createRetriever(corpus).retrieve(query)[0]?.statement.text ?? '').not.toMatch(/ferry/i);
    await index.prepare(query.text, null, never());
    const top = retriever.retrieve(retriever.understand('crossings', []))[0]?.statement.text;
    expect(top).toMatch(/ferry/i);
    expect(index.signal.near(query)).not.toBeNull();
  });

  test('is built from disk the next time, and only what is new is sent', async () => {
    const folder = makeFolder();
    await (await open(embeds, { folder })).index.build(never());
    const again = await open(embeds, { folder });
    expect(await again.index.build(never())).toBe(true);
    expect(again.server.received).toEqual([]);
  });

  test('is built anew for another model', async () => {
    const folder = makeFolder();
    await (await open(embeds, { folder })).index.build(never());
    const other = await open(embeds, { folder, name: 'embed-2' });
    expect(await other.index.build(never())).toBe(true);
    expect(sent(other.server).length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('half built is not used, and goes on where it was', async () => {
    const folder = makeFolder();
    const half = await open(
      (received, response, count) => (count === 1 ? embeds : fails(401))(received, response, count),
      { folder },
    );
    expect(await half.index.build(never())).toBe(false);
    const query = createRetriever(corpus).understand('crossings', []);
    await half.index.prepare(query.text, null, never());
    expect(half.index.signal.near(query)).toBeNull();
    const rest = await open(embeds, { folder });
    expect(await rest.index.build(never())).toBe(true);
    expect(sent(rest.server).length).toBeLessThan(statements.length);
  });

  test.each([
    ['cut short', (file: string) => truncateSync(file, 500)],
    [
      'with a byte changed',
      (file: string) => {
        const content = readFileSync(file);
        content[content.length - 2] = (content[content.length - 2] ?? 0) ^ 255;
        writeFileSync(file, content);
      },
    ],
    ['emptied', (file: string) => writeFileSync(file, '')],
  ])('from a file %s is made again', async (_, damage) => {
    const folder = makeFolder();
    await (await open(embeds, { folder })).index.build(never());
    for (const file of readdirSync(folder)) damage(join(folder, file));
    const again = await open(embeds, { folder });
    expect(await again.index.build(never())).toBe(true);
    expect(sent(again.server).length).toBeGreaterThan(0);
  });

  test('knows nothing of a question that could not be embedded, or was not', async () => {
    const { index } = await open((received, response, count) =>
      ((received.body.input?.length ?? 0) > 1 ? embeds : fails(401))(received, response, count),
    );
    const query = createRetriever(corpus).understand('crossings', []);
    await index.build(never());
    expect(index.signal.near(query)).toBeNull();
    await index.prepare(query.text, null, never());
    expect(index.signal.near(query)).toBeNull();
  });

  test('is not whole with vectors of several lengths, or too few of them', async () => {
    const odd = await open(({ body }, response) =>
      json(response, 200, {
        data: (body.input ?? []).map((_, index) => ({ index, embedding: index % 2 ? [1] : [1, 2] })),
      }),
    );
    expect(await odd.index.build(never())).toBe(false);
    const few = await open((_, response) => json(response, 200, { data: [{ index: 0, embedding: [1, 2] }] }));
    expect(await few.index.build(never())).toBe(false);
  });

  test('is sent questions without the name of whoever asks', async () => {
    const { index, server } = await open(embeds);
    await index.build(never());
    await index.prepare('Robin asks about boats', 'Robin', never());
    expect(server.received.at(-1)?.body.input).toEqual(['[person] asks about boats']);
  });
});
