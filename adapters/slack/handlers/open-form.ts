import type { Form, FormRequest, Reply } from '../../../src/chat.ts';
import { type Desk, toDelivery } from '../desk.ts';
import { describeFault, refusalOf } from '../faults.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { callPatiently } from '../patience.ts';
import { renderForm, renderLoading, renderNotice, renderReplyView } from '../render/render-view.ts';
import { FORMS } from '../wording.ts';
import { type Origin, writeOrigin } from './origin.ts';
import { whisperOrWrite } from './whisper-or-write.ts';

export interface FormOpening {
  /** What Slack opens a window for, within three seconds of the press. */
  readonly trigger: string;
  /** Where what comes of the form is said. */
  readonly origin: Origin;
  readonly about: () => Promise<Pick<FormRequest, 'text' | 'draft' | 'recommendation'>>;
}

/** Opens a window at once and puts the form in it when the bot has made it. */
export async function openForm(desk: Desk, incoming: Incoming, opening: FormOpening): Promise<void> {
  const view = await openLoading(desk, incoming, opening);
  if (view === null) return;
  const request = { ...(await toDelivery(desk, incoming)), ...(await opening.about()) };
  const made = await desk.turns.take(incoming.conversation, incoming.ts, () => desk.bot.openForm(request));
  await fillView(desk, view, made, opening.origin);
}

/** Null where the window could not be opened; the person has been told. */
async function openLoading(
  desk: Desk,
  { user, id }: Incoming,
  { trigger, origin }: FormOpening,
): Promise<string | null> {
  const { client, log, outbox } = desk;
  try {
    // One try: by the second the trigger would have expired.
    const { view } = await client.views.open({ trigger_id: trigger, view: renderLoading() });
    return view?.id ?? null;
  } catch (cause) {
    log.warn({ cause: describeFault(cause) }, 'a form could not be opened');
    const late = refusalOf(cause) === 'expired_trigger_id';
    const text = late ? FORMS.tooLate : FORMS.notOpened;
    const reply: Reply = { summary: text, blocks: [{ type: 'text', text }] };
    const place = origin.kind === 'place' ? origin : { channel: await outbox.openDirect(user), thread: null };
    await whisperOrWrite(desk, place, user, reply, `${id}:not-opened`);
    return null;
  }
}

async function fillView(
  { client, patience, log }: Desk,
  view: string,
  made: { readonly form: Form } | { readonly reply: Reply },
  origin: Origin,
): Promise<void> {
  const filled =
    'form' in made ? renderForm(made.form, writeOrigin(made.form.id, origin)) : renderReplyView(made.reply);
  try {
    await callPatiently(() => client.views.update({ view_id: view, view: filled }), patience);
  } catch (cause) {
    // The person may have closed the window.
    log.warn({ cause: describeFault(cause) }, 'a form could not be shown');
    const notice = renderNotice(FORMS.title, FORMS.notOpened);
    await client.views.update({ view_id: view, view: notice }).catch(() => {});
  }
}
