import { createHash } from 'node:crypto';
import type { Statement } from '../corpus/statements.ts';
import type { EmbeddingModel } from '../models/embedding-model.ts';
import type { MeaningSignal } from './find-statements.ts';

/** Vectors by the hash of their text. `load` gives those of one model alone; none where there is no whole file of it. */
export interface VectorStore {
  load(model: string): ReadonlyMap<string, Float32Array>;
  save(model: string, vectors: ReadonlyMap<string, Float32Array>): void;
}

/** Nearness in meaning by the embeddings of a model. */
export interface MeaningIndex {
  readonly signal: MeaningSignal;
  /** Embeds what is new; true once every statement has its vector. Until then the signal knows nothing. */
  build(deadline: AbortSignal): Promise<boolean>;
  /** Embeds a question ahead of its search; without it, or where it fails, the signal knows nothing of it. */
  prepare(question: string, asker: string | null, deadline: AbortSignal): Promise<void>;
}

export interface MeaningDeps {
  readonly model: EmbeddingModel;
  readonly store: VectorStore;
  /** What must not leave the house is taken out of questions first. */
  readonly clean: (question: string, asker: string | null) => string;
}

/** Texts in one call: well within what servers take. */
const BATCH = 64;
/** Questions whose vectors are kept: the steps of one answer ask again and again. */
const MOST_QUESTIONS = 500;
/** Below this cosine two texts have little to do with each other. */
const UNRELATED = 0.2;

export function createMeaningIndex(
  statements: readonly Statement[],
  { model, store, clean }: MeaningDeps,
): MeaningIndex {
  let whole: ReadonlyMap<string, Float32Array> | null = null;
  const questions = new Map<string, Float32Array>();
  return {
    signal: {
      near({ text }) {
        const question = questions.get(text);
        if (!whole || !question) return null;
        const vectors = whole;
        return (statement) => {
          const vector = vectors.get(statement.text);
          return vector?.length === question.length ? toNearness(cosine(question, vector)) : 0;
        };
      },
    },
    async build(deadline) {
      const known = new Map(store.load(model.name));
      const missing = [...new Map(statements.map(({ text }) => [keyOf(text), text]))].filter(
        ([key]) => !known.has(key),
      );
      const added = await embedAll(missing, known, model, deadline);
      // What came is kept even where more is lacking: the next start goes on from there.
      if (added > 0) store.save(model.name, known);
      whole = gatherWhole(statements, known);
      return whole !== null;
    },
    async prepare(question, asker, deadline) {
      if (!whole || questions.has(question)) return;
      const outcome = await model.embed([clean(question, asker)], deadline);
      const vector = outcome.ok ? outcome.value[0] : undefined;
      if (!vector) return;
      if (questions.size >= MOST_QUESTIONS) questions.clear();
      questions.set(question, vector);
    },
  };
}

async function embedAll(
  missing: readonly (readonly [string, string])[],
  known: Map<string, Float32Array>,
  model: EmbeddingModel,
  deadline: AbortSignal,
): Promise<number> {
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH);
    const outcome = await model.embed(
      batch.map(([, text]) => text),
      deadline,
    );
    if (!outcome.ok) return at;
    batch.forEach(([key], place) => {
      const vector = outcome.value[place];
      if (vector) known.set(key, vector);
    });
  }
  return missing.length;
}

/** The vectors by the text of their statement. Null unless each has one, and all have one length. */
function gatherWhole(
  statements: readonly Statement[],
  known: ReadonlyMap<string, Float32Array>,
): ReadonlyMap<string, Float32Array> | null {
  const vectors = new Map<string, Float32Array>();
  for (const { text } of statements) {
    const vector = known.get(keyOf(text));
    if (!vector) return null;
    vectors.set(text, vector);
  }
  return new Set([...vectors.values()].map(({ length }) => length)).size === 1 ? vectors : null;
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function cosine(one: Float32Array, other: Float32Array): number {
  let [dot, square, otherSquare] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at] as number, other[at] as number];
    dot += a * b;
    square += a * a;
    otherSquare += b * b;
  }
  return square === 0 || otherSquare === 0 ? 0 : dot / Math.sqrt(square * otherSquare);
}

function toNearness(similarity: number): number {
  return Math.max(0, (similarity - UNRELATED) / (1 - UNRELATED));
}
