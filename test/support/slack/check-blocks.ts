import * as z from 'zod';

/** Block Kit as strict as Slack reads it: every limit of every block and field that the bot uses. */

export type Surface = 'message' | 'home' | 'modal';

const visible = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', { error: 'must be more than 0 characters' });

const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: visible(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: visible(most), verbatim: z.boolean().optional() });
const text = (most: number) => z.union([plain(most), mrkdwn(most)]);
const blockId = { block_id: z.string().max(255).optional() };
const actionId = { action_id: z.string().min(1).max(255).optional() };

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});
const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }).max(3000),
    text: z.string().min(1).optional(),
    style: style.optional(),
  }),
]);
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richElement).min(1),
});
const richText = z.strictObject({
  type: z.literal('rich_text'),
  ...blockId,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(richSection).min(1),
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement).min(1) }),
        z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(richElement).min(1) }),
      ]),
    )
    .min(1),
});

const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(75) });
const button = z.strictObject({
  type: z.literal('button'),
  ...actionId,
  text: plain(75),
  value: z.string().min(1).max(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...actionId,
    placeholder: plain(150).optional(),
    options: z.array(option).min(1).max(100).optional(),
    option_groups: z
      .array(z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) }))
      .min(1)
      .max(100)
      .optional(),
    initial_option: option.optional(),
  })
  .superRefine(({ options, option_groups, initial_option }, context) => {
    if ((options === undefined) === (option_groups === undefined))
      context.addIssue({ code: 'custom', message: 'options or option_groups, one of them' });
    const all = options ?? option_groups?.flatMap((group) => group.options) ?? [];
    if (initial_option && !all.some((one) => JSON.stringify(one) === JSON.stringify(initial_option)))
      context.addIssue({ code: 'custom', message: 'initial_option is none of the options' });
  });
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...actionId,
  filter: z
    .strictObject({
      include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).min(1),
      exclude_external_shared_channels: z.boolean().optional(),
    })
    .optional(),
});
const input = z.union([
  staticSelect,
  conversationsSelect,
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...actionId,
    multiline: z.boolean().optional(),
    initial_value: z.string().max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  z.strictObject({ type: z.literal('datepicker'), ...actionId, initial_date: z.iso.date().optional() }),
]);
const feedbackButton = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().max(75).optional(),
});
const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });

const BLOCKS = {
  section: z.strictObject({
    type: z.literal('section'),
    ...blockId,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
  }),
  header: z.strictObject({ type: z.literal('header'), ...blockId, text: plain(150) }),
  divider: z.strictObject({ type: z.literal('divider'), ...blockId }),
  context: z.strictObject({
    type: z.literal('context'),
    ...blockId,
    elements: z.array(text(3000)).min(1).max(10),
  }),
  actions: z.strictObject({
    type: z.literal('actions'),
    ...blockId,
    elements: z.array(button).min(1).max(25),
  }),
  context_actions: z.strictObject({
    type: z.literal('context_actions'),
    ...blockId,
    elements: z
      .array(
        z.strictObject({
          type: z.literal('feedback_buttons'),
          ...actionId,
          positive_button: feedbackButton,
          negative_button: feedbackButton,
        }),
      )
      .min(1)
      .max(5),
  }),
  rich_text: richText,
  data_table: z.strictObject({
    type: z.literal('data_table'),
    ...blockId,
    caption: visible(3000),
    rows: z.array(z.array(rawText).min(1).max(20)).min(1).max(100),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).optional(),
  }),
  data_visualization: z.strictObject({
    type: z.literal('data_visualization'),
    ...blockId,
    title: visible(50),
    chart: z.strictObject({
      type: z.literal('pie'),
      segments: z
        .array(z.strictObject({ label: visible(20), value: z.number().positive() }))
        .min(1)
        .max(6),
    }),
  }),
  input: z.strictObject({
    type: z.literal('input'),
    ...blockId,
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    element: input,
  }),
} as const;

const KNOWN: Readonly<Record<Surface, readonly (keyof typeof BLOCKS)[]>> = {
  message: [
    'section',
    'header',
    'divider',
    'context',
    'actions',
    'context_actions',
    'rich_text',
    'data_table',
    'data_visualization',
  ],
  home: ['section', 'header', 'divider', 'context', 'actions', 'rich_text', 'data_visualization', 'input'],
  modal: ['section', 'header', 'divider', 'context', 'actions', 'rich_text', 'input'],
};
const MOST = { message: 50, home: 100, modal: 100 } as const;

/** What Slack would say is wrong, as in `response_metadata.messages`; nothing where all is well. */
export function checkBlocks(blocks: unknown, surface: Surface, refused: readonly string[] = []): string[] {
  if (!Array.isArray(blocks)) return ['[ERROR] must be an array [json-pointer:/blocks]'];
  if (blocks.length > MOST[surface])
    return [`[ERROR] no more than ${MOST[surface]} items allowed [json-pointer:/blocks]`];
  const faults = blocks.flatMap((block, at) => checkBlock(block, at, surface, refused));
  return [...faults, ...checkTogether(blocks)];
}

function checkBlock(
  block: { readonly type?: unknown; readonly elements?: unknown },
  at: number,
  surface: Surface,
  refused: readonly string[],
): string[] {
  const type = String(block?.type);
  const known = (KNOWN[surface] as readonly string[]).includes(type) && !refused.includes(type);
  if (!known) return [`[ERROR] unsupported type: ${type} [json-pointer:/blocks/${at}/type]`];
  const checked = BLOCKS[type as keyof typeof BLOCKS].safeParse(block);
  if (checked.success) return checkIds(block, at);
  return checked.error.issues.map(
    ({ message, path }) => `[ERROR] ${message} [json-pointer:/blocks/${[at, ...path].join('/')}]`,
  );
}

function checkIds(block: { elements?: unknown }, at: number): string[] {
  if (!Array.isArray(block.elements)) return [];
  const ids = block.elements.flatMap((element: { action_id?: string }) => element.action_id ?? []);
  return new Set(ids).size === ids.length
    ? []
    : [`[ERROR] \`action_id\` already exists [json-pointer:/blocks/${at}]`];
}

function checkTogether(blocks: readonly { type?: unknown; block_id?: string }[]): string[] {
  const count = (type: string) => blocks.filter((block) => block.type === type).length;
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  return [
    ...(count('data_table') > 1 ? ['[ERROR] only_one_table_allowed [json-pointer:/blocks]'] : []),
    ...(count('data_visualization') > 2 ? ['[ERROR] no more than 2 charts [json-pointer:/blocks]'] : []),
    ...(new Set(ids).size < ids.length ? ['[ERROR] `block_id` already exists [json-pointer:/blocks]'] : []),
  ];
}

const VIEW = z.strictObject({
  type: z.enum(['modal', 'home']),
  title: plain(24).optional(),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  blocks: z.array(z.unknown()),
});

/** The same for a modal or a home page. */
export function checkView(view: unknown, surface: 'home' | 'modal'): string[] {
  const checked = VIEW.safeParse(view);
  if (!checked.success)
    return checked.error.issues.map(
      ({ message, path }) => `[ERROR] ${message} [json-pointer:/view/${path.join('/')}]`,
    );
  const { type, title, submit, blocks } = checked.data;
  const hasInput = blocks.some((block) => (block as { type?: string }).type === 'input');
  return [
    ...(type === surface ? [] : [`[ERROR] expected a ${surface} [json-pointer:/view/type]`]),
    ...(surface === 'modal' && !title ? ['[ERROR] missing title [json-pointer:/view/title]'] : []),
    ...(surface === 'modal' && hasInput && !submit
      ? ['[ERROR] missing submit [json-pointer:/view/submit]']
      : []),
    ...checkBlocks(blocks, surface),
  ];
}
