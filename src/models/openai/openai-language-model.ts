import type { OpenAI } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import * as z from 'zod';
import type { Guard } from '../guard/guard.ts';
import type { LanguageModel, ModelRequest } from '../language-model.ts';
import type { ModelConfig } from '../model-config.ts';
import { failed, type ModelOutcome } from '../outcome.ts';
import { estimateTokens } from '../usage.ts';
import { classifyFailure } from './classify-failure.ts';
import { readReply } from './read-reply.ts';

/** How the shape is asked for, the strictest first. Servers differ in what they know. */
const LADDER = ['schema', 'json', 'plain'] as const;
type Rung = (typeof LADDER)[number];

/**
 * Chat completions, which OpenAI, Azure and the compatible servers share. Where a server rejects a way of asking for
 * JSON, the next one is tried, and the server is asked that way from then on.
 */
export function createOpenAiLanguageModel(
  client: () => Promise<OpenAI>,
  config: Pick<ModelConfig, 'name' | 'access' | 'effort'>,
  guard: Guard,
): LanguageModel {
  let known = 0;
  const send = async <T>(request: ModelRequest<T>, rung: Rung, deadline: AbortSignal) => {
    try {
      const body = toBody(request, rung, config);
      const reply = await (await client()).chat.completions.create(body, { signal: deadline });
      return readReply(reply, request.schema, { ...estimateOf(request), output: 0 });
    } catch (cause) {
      return classifyFailure(cause);
    }
  };
  const climbDown = async <T>(request: ModelRequest<T>, deadline: AbortSignal): Promise<ModelOutcome<T>> => {
    let outcome: ModelOutcome<T> = failed('rejected');
    for (const [at, rung] of LADDER.entries()) {
      if (at < known) continue;
      outcome = await send(request, rung, deadline);
      if (outcome.ok || outcome.failure !== 'rejected') {
        // A request that no way of asking makes acceptable says nothing of the ways.
        if (outcome.ok) known = at;
        break;
      }
    }
    return outcome;
  };
  return {
    name: config.name,
    ask: (request, deadline) =>
      guard({
        ...{ purpose: request.purpose, deadline, estimate: estimateOf(request) },
        attempt: () => climbDown(request, deadline),
      }),
  };
}

function estimateOf<T>({ instructions, data, schema, mostOutput }: ModelRequest<T>) {
  const input = estimateTokens(instructions + data + describeShape(schema));
  return { input, output: mostOutput };
}

function toBody<T>(
  request: ModelRequest<T>,
  rung: Rung,
  { name, access, effort }: Pick<ModelConfig, 'name' | 'access' | 'effort'>,
): ChatCompletionCreateParamsNonStreaming {
  const { instructions, data, schema, mostOutput } = request;
  const shape =
    rung === 'schema'
      ? ''
      : `\n\nReply with one JSON object of this schema and nothing else:\n${describeShape(schema)}`;
  return {
    model: name,
    messages: [
      { role: 'system', content: `${instructions}${shape}` },
      { role: 'user', content: data },
    ],
    // Servers of one's own know the older name, newer models of OpenAI only the newer one.
    ...(access.kind === 'compatible' ? { max_tokens: mostOutput } : { max_completion_tokens: mostOutput }),
    ...responseFormat(request, rung),
    ...(effort ? { reasoning_effort: effort } : {}),
    // Nothing is kept at the other end. A server that checks its arguments strictly may not know the setting.
    ...(access.kind === 'compatible' && rung === 'plain' ? {} : { store: false }),
  };
}

function responseFormat<T>({ schema, schemaName }: ModelRequest<T>, rung: Rung) {
  switch (rung) {
    case 'schema':
      return { response_format: zodResponseFormat(schema, schemaName) };
    case 'json':
      return { response_format: { type: 'json_object' as const } };
    case 'plain':
      return {};
  }
}

function describeShape(schema: z.ZodType): string {
  return JSON.stringify(z.toJSONSchema(schema));
}
