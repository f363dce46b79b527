import type { AnyBlock, InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Form, FormField, Reply } from '../../../src/chat.ts';
import { clip, LIMITS, sizeOf } from '../limits.ts';
import { FORMS, HOME, SHARING } from '../wording.ts';
import { renderBlocks } from './render-reply.ts';
import { plainText, renderHint } from './render-words.ts';
import { paragraphs, richText, words } from './rich-text.ts';

export const FORM_VIEW = 'form';
export const SHARE_VIEW = 'share';
export const SHARE_BLOCK = 'channel';

const title = (text: string) => plainText(clip(text || FORMS.title, LIMITS.modalTitle));

/** Opened at once, because what opens a form is valid for three seconds; the form takes its place. */
export function renderLoading(): ModalView {
  return renderNotice(FORMS.loadingTitle, FORMS.loading);
}

/** A sentence in a window of its own. */
export function renderNotice(heading: string, text: string): ModalView {
  return { type: 'modal', title: title(heading), close: plainText(FORMS.close), blocks: paragraphs(text) };
}

/** A reply in a window: what a button on the bot's page brings. */
export function renderReplyView(reply: Reply): ModalView {
  const blocks = withinView(renderBlocks(reply, 'modal'));
  return {
    type: 'modal',
    title: title(FORMS.title),
    close: plainText(FORMS.close),
    blocks: blocks.length > 0 ? blocks : paragraphs(reply.summary),
  };
}

/** As many blocks as a page or window holds, and a word where some had to stay away. */
export function withinView(all: readonly AnyBlock[]): AnyBlock[] {
  const blocks = withFewCharts(all);
  // 250 KB is the limit of a view; its other fields and four-byte characters need some of it.
  const fits = (some: readonly AnyBlock[]) => some.length <= LIMITS.blocksInView && sizeOf(some) <= 60_000;
  if (fits(blocks)) return [...blocks];
  const kept = blocks.slice(0, LIMITS.blocksInView - 1);
  while (!fits(kept)) kept.pop();
  return [...kept, ...renderHint(HOME.left)];
}

/** A view takes as many charts as a message; under each one the same stands in words, which stay. */
function withFewCharts(blocks: readonly AnyBlock[]): readonly AnyBlock[] {
  const tooMany = blocks.filter(({ type }) => type === 'data_visualization').slice(LIMITS.chartsInMessage);
  return blocks.filter((block) => !tooMany.includes(block));
}

/** `metadata` comes back with what was filled in. */
export function renderForm(form: Form, metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    title: title(form.title),
    submit: title(form.submit),
    close: plainText(FORMS.cancel),
    private_metadata: metadata,
    blocks: [...(form.intro ? paragraphs(form.intro) : []), ...form.fields.map(renderField)].slice(
      0,
      LIMITS.blocksInView,
    ),
  };
}

const BLOCK = 'field:';
export const toBlockId = (field: string) => `${BLOCK}${field}`;
export const readBlockId = (id: string) => (id.startsWith(BLOCK) ? id.slice(BLOCK.length) : null);

function renderField(field: FormField): InputBlock {
  return {
    type: 'input',
    block_id: toBlockId(field.name),
    label: plainText(clip(field.label, LIMITS.inputLabel)),
    optional: !field.required,
    element: renderInput(field),
    ...(field.hint ? { hint: plainText(clip(field.hint, LIMITS.inputLabel)) } : {}),
  };
}

function renderInput({ kind, value, options }: FormField): InputBlock['element'] {
  switch (kind) {
    case 'choice':
      return renderChoice(value, options);
    case 'date':
      return {
        type: 'datepicker',
        action_id: 'value',
        ...(value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { initial_date: value } : {}),
      };
    case 'line':
    case 'text':
      return {
        type: 'plain_text_input',
        action_id: 'value',
        multiline: kind === 'text',
        max_length: LIMITS.inputText,
        ...(value ? { initial_value: clip(value, LIMITS.inputText) } : {}),
      };
  }
}

/** A menu; with more options than one holds, in groups. A value that Slack cannot carry is not offered. */
function renderChoice(value: string | null, options: FormField['options']): InputBlock['element'] {
  const fitting = options.filter((option) => option.value !== '' && option.value.length <= LIMITS.optionText);
  const rendered = fitting.map(renderOption);
  const initial = rendered.find((option) => option.value === value);
  return {
    type: 'static_select',
    action_id: 'value',
    placeholder: plainText(FORMS.choose),
    ...(initial ? { initial_option: initial } : {}),
    ...(rendered.length <= LIMITS.options
      ? { options: rendered }
      : { option_groups: groupOptions(rendered) }),
  };
}

function renderOption({ value, label }: FormField['options'][number]): PlainTextOption {
  return { text: plainText(clip(label || value, LIMITS.optionText)), value };
}

function groupOptions(options: readonly PlainTextOption[]) {
  const groups = [];
  for (let at = 0; at < options.length && groups.length < LIMITS.optionGroups; at += LIMITS.options) {
    const some = options.slice(at, at + LIMITS.options);
    const label = plainText(`${at + 1}–${at + some.length}`);
    groups.push({ label, options: [...some] });
  }
  return groups;
}

/** Asks which channel to share to. */
export function renderShareView(metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: SHARE_VIEW,
    title: title(SHARING.title),
    submit: title(SHARING.submit),
    close: plainText(FORMS.cancel),
    private_metadata: metadata,
    blocks: [
      richText({ type: 'rich_text_section', elements: words(SHARING.intro) }),
      {
        type: 'input',
        block_id: SHARE_BLOCK,
        label: plainText(SHARING.channel),
        element: {
          type: 'conversations_select',
          action_id: 'value',
          filter: { include: ['public', 'private'], exclude_external_shared_channels: true },
        },
      },
    ],
  };
}
