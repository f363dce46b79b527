import { Composition } from '../../answers/compose/composition.ts';
import { loadCorpus } from '../../corpus/library.ts';
import type { LanguageModel, ModelRequest } from '../../models/language-model.ts';
import type { Models } from '../../models/models.ts';
import { failed } from '../../models/outcome.ts';
import { estimateTokens } from '../../models/usage.ts';
import { createAnswering } from '../../talk/answering.ts';
import { makeQuestions } from './make-questions.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Tokens of the answers that a model would word, estimated at four characters a token. */
export interface TokenMeasures {
  /** Questions asked, and those that a model would be asked to word. */
  readonly asked: number;
  readonly worded: number;
  readonly input: Spread;
  readonly output: Spread;
}

export interface TokenOptions {
  readonly knowledge: string;
  readonly sources: string | null;
  readonly questions: number;
}

/** Claims of an answer as a model that copies would return them. */
const COPIED = 4;
const SEED = 8;

/**
 * Counts what would be sent for each answer, by a model that sends nothing: it copies the first passages, which is about
 * as much as a real one writes. Measures the bot's side alone; a server's own count is in the record of tokens.
 */
export async function measureTokens({ knowledge, sources, questions }: TokenOptions): Promise<TokenMeasures> {
  const corpus = await loadCorpus({ knowledge, sources });
  const calls: { input: number; output: number }[] = [];
  const answering = createAnswering(corpus, { models: countingModels((call) => calls.push(call)) });
  const asked = makeQuestions(corpus.findings, questions, SEED);
  for (const question of asked) await answering.respond(question, [], null);
  return {
    ...{ asked: asked.length, worded: calls.length },
    input: spreadOf(calls.map(({ input }) => input)),
    output: spreadOf(calls.map(({ output }) => output)),
  };
}

function countingModels(count: (call: { input: number; output: number }) => void): Models {
  const language: LanguageModel = {
    name: 'counting',
    async ask<T>(request: ModelRequest<T>) {
      // What a question in unknown words costs is no part of the cost of an answer.
      if (request.purpose !== 'answer') return failed('refused');
      const reply = copyPassages(request.data);
      const input = estimateTokens(request.instructions + request.data);
      const output = estimateTokens(JSON.stringify(reply));
      count({ input, output });
      return { ok: true, value: request.schema.parse(reply), usage: { input, output } };
    },
  };
  const never = new AbortController().signal;
  return { language, embedding: null, updates: false, deadline: () => never, isAllowed: () => true };
}

function copyPassages(data: string) {
  const { passages } = JSON.parse(data.replace(/^<data>|<\/data>$/g, '')) as {
    passages: { n: number; says: string }[];
  };
  return Composition.parse({
    claims: passages.slice(0, COPIED).map(({ n, says }) => ({ text: says, passages: [n] })),
  });
}
