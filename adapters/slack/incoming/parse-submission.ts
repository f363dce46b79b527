import * as z from 'zod';
import { readBlockId, SHARE_BLOCK } from '../render/render-view.ts';

const Input = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_conversation: z.string().nullish(),
});

const Payload = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    private_metadata: z.string(),
    blocks: z.array(z.object({ block_id: z.string().optional() })),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }),
  }),
});

/** A form that was sent off. */
export interface Submission {
  /** Unique for this sending: the hash changes with each change of the view. */
  readonly id: string;
  readonly user: string;
  readonly isForeign: boolean;
  readonly view: string;
  readonly metadata: string;
  /** The names of the fields of the form, filled in or not. */
  readonly fields: readonly string[];
  /** What was filled in, by the names of the fields; empty ones are left out. */
  readonly values: Readonly<Record<string, string>>;
  /** The channel that was chosen, in the form that asks for one. */
  readonly channel: string | null;
}

/** Throws a `ZodError` for a payload that Slack does not send. */
export function parseSubmission(body: unknown): Submission {
  const { user, team, view } = Payload.parse(body);
  const values: Record<string, string> = {};
  for (const [block, inputs] of Object.entries(view.state.values)) {
    const name = readBlockId(block);
    const value = readInput(inputs.value);
    if (name !== null && value) values[name] = value;
  }
  return {
    id: `${view.id}:${view.hash}`,
    user: user.id,
    isForeign: user.team_id !== undefined && team != null && user.team_id !== team.id,
    view: view.id,
    metadata: view.private_metadata,
    fields: view.blocks.flatMap(({ block_id = '' }) => readBlockId(block_id) ?? []),
    values,
    channel: view.state.values[SHARE_BLOCK]?.value?.selected_conversation ?? null,
  };
}

function readInput(input: z.infer<typeof Input> | undefined): string {
  return input?.selected_option?.value ?? input?.selected_date ?? input?.value?.trim() ?? '';
}
