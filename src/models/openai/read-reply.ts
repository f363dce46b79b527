import * as z from 'zod';
import { parseJson } from '../../parse-json.ts';
import { failed, type ModelOutcome, type Usage } from '../outcome.ts';

/** As much of a chat completion as is used. Compatible servers leave out or add what they like. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

/** Reads a reply into the shape wanted. `estimate` stands in where the server counts no tokens. */
export function readReply<T>(reply: unknown, schema: z.ZodType<T>, estimate: Usage): ModelOutcome<T> {
  const completion = Completion.safeParse(reply);
  const [choice] = completion.data?.choices ?? [];
  if (!completion.success || !choice) return { ...failed('not-json'), usage: estimate };
  const counted = completion.data.usage;
  const usage = counted ? { input: counted.prompt_tokens, output: counted.completion_tokens } : estimate;
  return { ...readMessage(choice, schema), usage };
}

type Choice = z.infer<typeof Completion>['choices'][number];
type Read<T> = { ok: true; value: T } | ReturnType<typeof failed>;

function readMessage<T>({ finish_reason, message }: Choice, schema: z.ZodType<T>): Read<T> {
  if (message.refusal || finish_reason === 'content_filter') return failed('refused');
  if (finish_reason === 'length') return failed('truncated');
  if (!message.content?.trim()) return failed('empty');
  const json = findJson(message.content);
  if (json === undefined) return failed('not-json');
  const value = schema.safeParse(json);
  return value.success ? { ok: true, value: value.data } : failed('wrong-shape');
}

/** Servers without a JSON mode wrap the object in a code fence or a sentence: the outermost braces are it. */
function findJson(content: string): unknown {
  const whole = parseJson(content);
  if (whole !== undefined) return whole;
  const start = content.indexOf('{');
  const end = content.lastIndexOf('}');
  return start >= 0 && end > start ? parseJson(content.slice(start, end + 1)) : undefined;
}
