import type { Bot, Delivery, Form, FormRequest, Reply } from '../../src/chat.ts';
import type { AdaptiveCard } from './cards/adaptive-card.ts';
import type { Surface } from './cards/buttons.ts';
import { readFormValues, renderForm } from './cards/form.ts';
import type { Press } from './parse-activity.ts';
import type { Recent } from './recent.ts';

/** What a pressed button leads to: a form to fill in, or a reply; null where it had been pressed before. */
export type Outcome =
  | { readonly kind: 'form'; readonly card: AdaptiveCard; readonly title: string }
  | { readonly kind: 'reply'; readonly reply: Reply | null };

export interface PressDesk {
  readonly bot: Bot;
  /** Forms that are open, by id: one that comes back with faults is shown again. */
  readonly forms: Recent<Form>;
}

/** Carries out a pressed button. */
export async function press(
  { bot, forms }: PressDesk,
  pressed: Press,
  delivery: Delivery,
  surface: Surface,
): Promise<Outcome> {
  switch (pressed.kind) {
    case 'act':
      return {
        kind: 'reply',
        reply: await bot.act({ ...delivery, name: pressed.name, value: pressed.value }),
      };
    case 'draft':
    case 'recommendation': {
      const about = pressed.value === '' ? {} : { [pressed.kind]: pressed.value };
      return openForm({ bot, forms }, { ...delivery, ...about }, surface);
    }
    case 'form':
      return submitForm({ bot, forms }, pressed, delivery, surface);
  }
}

export async function openForm(
  { bot, forms }: PressDesk,
  request: FormRequest,
  surface: Surface,
): Promise<Outcome> {
  const opened = await bot.openForm(request);
  if ('reply' in opened) return { kind: 'reply', reply: opened.reply };
  const { form } = opened;
  forms.set(form.id, form);
  return { kind: 'form', card: renderForm(form, surface), title: form.title };
}

async function submitForm(
  { bot, forms }: PressDesk,
  pressed: Press & { kind: 'form' },
  delivery: Delivery,
  surface: Surface,
): Promise<Outcome> {
  const values = readFormValues(pressed.data);
  const outcome = await bot.submitForm({ ...delivery, form: pressed.form, values });
  if (outcome.kind === 'reply') return { kind: 'reply', reply: { replaces: true, ...outcome.reply } };
  const { errors } = outcome;
  const form = forms.get(pressed.form);
  // The process was started anew while somebody was filling in: the sentences alone have to do.
  if (!form) return { kind: 'reply', reply: listErrors(Object.values(errors)) };
  return { kind: 'form', card: renderForm(form, surface, { values, errors }), title: form.title };
}

function listErrors(errors: readonly string[]): Reply {
  return { summary: errors.join(' '), blocks: [{ type: 'list', items: errors }] };
}
