import type { OpenAI } from 'openai';
import * as z from 'zod';
import type { EmbeddingModel } from '../embedding-model.ts';
import type { Guard } from '../guard/guard.ts';
import { failed, type ModelOutcome } from '../outcome.ts';
import { estimateTokens } from '../usage.ts';
import { classifyFailure } from './classify-failure.ts';

const Embeddings = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ prompt_tokens: z.number() }).nullish(),
});

export function createOpenAiEmbeddingModel(
  client: () => Promise<OpenAI>,
  name: string,
  guard: Guard,
): EmbeddingModel {
  return {
    name,
    embed(texts, deadline) {
      const estimate = { input: texts.reduce((sum, text) => sum + estimateTokens(text), 0), output: 0 };
      const attempt = async (): Promise<ModelOutcome<readonly Float32Array[]>> => {
        try {
          const reply: unknown = await (await client()).embeddings.create(
            // As numbers: not every compatible server knows the package's usual base64.
            { model: name, input: [...texts], encoding_format: 'float' },
            { signal: deadline },
          );
          return readVectors(reply, texts.length, estimate.input);
        } catch (cause) {
          return classifyFailure(cause);
        }
      };
      return guard({ purpose: 'embedding', estimate, deadline, attempt });
    },
  };
}

/** One vector for each text, all of one length; anything else is of no use. */
function readVectors(
  reply: unknown,
  wanted: number,
  estimate: number,
): ModelOutcome<readonly Float32Array[]> {
  const read = Embeddings.safeParse(reply);
  if (!read.success) return failed('wrong-shape');
  const usage = { input: read.data.usage?.prompt_tokens ?? estimate, output: 0 };
  const ordered = [...read.data.data].sort((one, other) => one.index - other.index);
  const length = ordered[0]?.embedding.length;
  const fits =
    ordered.length === wanted &&
    ordered.every(({ index, embedding }, at) => index === at && embedding.length === length);
  if (!fits) return { ...failed('wrong-shape'), usage };
  return { ok: true, value: ordered.map(({ embedding }) => Float32Array.from(embedding)), usage };
}
