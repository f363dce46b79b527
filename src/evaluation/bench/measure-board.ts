import { createMemoryStore } from '../../stores/memory-store.ts';
import { makeBoard } from '../../updates/board/board.ts';
import { loadUpdateKnowledge } from '../../updates/load-update-knowledge.ts';
import type { RecordEvent } from '../../updates/record/events.ts';
import { createRecord } from '../../updates/record/record.ts';
import { makeEvents } from './make-events.ts';
import { type Spread, spreadOf } from './spread.ts';

/** The board over a long record: milliseconds of each drawing up, after the first, which plays the record back. */
export interface BoardMeasures {
  readonly updates: number;
  readonly board: Spread;
}

const UPDATES = 10_000;
const ROUNDS = 30;
const SEED = 1;

/** Made events speak of recommendations by number: those are the ones that the board shows. */
function placeOn(event: RecordEvent, ids: readonly string[]): RecordEvent {
  if (event.kind !== 'update-saved' && event.kind !== 'update-amended') return event;
  const number = Number(/\d+$/.exec(event.update.recommendation)?.[0] ?? 1);
  const recommendation = ids[(number - 1) % ids.length] ?? '';
  return { ...event, update: { ...event.update, recommendation } };
}

export async function measureBoard(knowledge: string): Promise<BoardMeasures> {
  const { recommendations, statuses } = loadUpdateKnowledge(knowledge);
  const store = createMemoryStore();
  const ids = recommendations.map(({ id }) => id);
  for (const event of makeEvents(UPDATES, SEED, { updates: 1 })) await store.append(placeOn(event, ids));
  const deps = { recommendations, scale: statuses, view: createRecord(store) };
  const last = store.events().at(-1)?.at;
  const now = last ? new Date(last) : new Date(0);
  makeBoard(deps, now);
  const samples = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    makeBoard(deps, now);
    return performance.now() - start;
  });
  return { updates: UPDATES, board: spreadOf(samples) };
}
