import { resolve } from 'node:path';
import { loadUpdateKnowledge } from '../../src/updates/load-update-knowledge.ts';
import { createUpdateReader } from '../../src/updates/reading/read-update.ts';
import { prepareReading } from '../../src/updates/reading/view.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const KNOWLEDGE = loadUpdateKnowledge(resolve(ROOT, 'knowledge'));
export const TOOLS = prepareReading(KNOWLEDGE);
export const read = createUpdateReader(KNOWLEDGE);

/** Reads one message of 12 June 2024, a Wednesday, and gives its first reading. */
export function readOne(message: string, now = '2024-06-12') {
  const { readings } = read([message], now);
  const [reading] = readings;
  if (!reading) throw new Error(`"${message}" was read as no update`);
  return reading;
}
