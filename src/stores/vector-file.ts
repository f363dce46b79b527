import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../parse-json.ts';
import type { VectorStore } from '../retrieval/meaning-index.ts';

const Header = z.object({
  model: z.string(),
  dimensions: z.int().positive(),
  keys: z.array(z.string()),
  checksum: z.string(),
});

/**
 * Vectors in a file for each model: a line of JSON with the keys, then the numbers. Written beside and moved into place,
 * so that a crash leaves the old file or the new one; a file that is damaged counts as none and is made again.
 */
export function createVectorFiles(folder: string): VectorStore {
  return {
    load(model) {
      const file = fileOf(folder, model);
      return (existsSync(file) ? parseVectors(readFileSync(file), model) : null) ?? new Map();
    },
    save(model, vectors) {
      const file = fileOf(folder, model);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const beside = `${file}.new`;
      writeFileSync(beside, renderVectors(vectors, model), { mode: 0o600 });
      renameSync(beside, file);
    },
  };
}

/** Names of models have slashes and colons. */
function fileOf(folder: string, model: string): string {
  return join(folder, `${createHash('sha256').update(model).digest('hex').slice(0, 16)}.vectors`);
}

const BYTES = Float32Array.BYTES_PER_ELEMENT;

function renderVectors(vectors: ReadonlyMap<string, Float32Array>, model: string): Buffer {
  const dimensions = vectors.values().next().value?.length ?? 1;
  const whole = [...vectors].filter(([, { length }]) => length === dimensions);
  const body = Buffer.concat(
    whole.map(([, vector]) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)),
  );
  const header = { model, dimensions, keys: whole.map(([key]) => key), checksum: checksumOf(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** Null for a file of another model, or one that is not whole. */
function parseVectors(content: Buffer, model: string): Map<string, Float32Array> | null {
  const end = content.indexOf('\n');
  const header = Header.safeParse(parseJson(content.subarray(0, Math.max(0, end)).toString()));
  if (!header.success || header.data.model !== model) return null;
  const { dimensions, keys, checksum } = header.data;
  const body = content.subarray(end + 1);
  if (body.byteLength !== keys.length * dimensions * BYTES || checksumOf(body) !== checksum) return null;
  // A copy begins where numbers may begin; the line before it has any length.
  const numbers = new Float32Array(Uint8Array.from(body).buffer);
  return new Map(keys.map((key, at) => [key, numbers.slice(at * dimensions, (at + 1) * dimensions)]));
}

function checksumOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}
