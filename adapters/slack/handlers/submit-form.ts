import type { ModalView } from '@slack/types';
import type { FormOutcome, Reply } from '../../../src/chat.ts';
import { type Desk, toDelivery } from '../desk.ts';
import { describeFault } from '../faults.ts';
import { conversationOf, isDirect } from '../incoming/incoming.ts';
import type { Submission } from '../incoming/parse-submission.ts';
import { callPatiently } from '../patience.ts';
import { renderLoading, renderNotice, renderReplyView, toBlockId } from '../render/render-view.ts';
import { FORMS } from '../wording.ts';
import { type Origin, readOrigin } from './origin.ts';
import { showHome } from './show-home.ts';
import { whisperOrWrite } from './whisper-or-write.ts';

/** What Slack is told of a form within three seconds: close it, show faults under its fields, or show something else. */
export type FormAck = (
  answer?:
    | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
    | { readonly response_action: 'update'; readonly view: ModalView },
) => Promise<void>;

/** Slack waits three seconds; some of them are its own way here and back. */
const ACK_WITHIN = 2000;

/** Hands in a form. What is slow is waited for behind a window that says so. */
export async function submitForm(desk: Desk, submission: Submission, ack: FormAck): Promise<void> {
  const written = readOrigin(submission.metadata);
  if (!written) return ack({ response_action: 'update', view: renderNotice(FORMS.title, FORMS.lost) });
  const { form, origin } = written;
  const work = handIn(desk, submission, form, origin);
  const outcome = await within(ACK_WITHIN, work);
  if (outcome !== null) return finish(desk, submission, origin, outcome, ack);
  await ack({ response_action: 'update', view: renderLoading() });
  await finish(desk, submission, origin, await work, updating(desk, submission.view));
}

async function handIn(
  desk: Desk,
  submission: Submission,
  form: string,
  origin: Origin,
): Promise<FormOutcome> {
  const { id, user, isForeign, values } = submission;
  const conversation = origin.kind === 'place' ? conversationOf(origin) : `view:${user}`;
  const ts = (desk.now().getTime() / 1000).toFixed(6);
  const about = await toDelivery(desk, { id, user, isForeign, conversation, ts });
  return desk.turns.take(`form:${user}`, ts, () => desk.bot.submitForm({ ...about, form, values }));
}

async function finish(
  desk: Desk,
  submission: Submission,
  origin: Origin,
  outcome: FormOutcome,
  ack: FormAck,
): Promise<void> {
  if (outcome.kind === 'errors') return ack(errorsAck(submission, outcome.errors));
  if (origin.kind === 'view') {
    await ack({ response_action: 'update', view: renderReplyView(outcome.reply) });
    return showHome(desk, submission.user, null);
  }
  await ack();
  await sayAt(desk, submission, origin, outcome.reply);
}

/** Faults of fields that the form does not show are told at its first field. */
function errorsAck({ fields }: Submission, faults: Readonly<Record<string, string>>) {
  const errors: Record<string, string> = {};
  for (const [name, fault] of Object.entries(faults)) {
    const block = toBlockId(fields.includes(name) ? name : (fields[0] ?? name));
    errors[block] = errors[block] ? `${errors[block]} ${fault}` : fault;
  }
  return { response_action: 'errors' as const, errors };
}

/** A form that was opened by a private command has no thread; what comes of it is private too. */
async function sayAt(desk: Desk, { id, user }: Submission, place: Origin & { kind: 'place' }, reply: Reply) {
  const { channel, thread } = place;
  const isPrivate = !isDirect(channel) && (reply.audience === 'asker' || thread === null);
  if (isPrivate) return whisperOrWrite(desk, place, user, reply, id);
  try {
    await desk.outbox.post(place, reply, id);
  } catch (cause) {
    // The message that the form was opened on may stand where the bot is no member.
    desk.log.info({ cause: describeFault(cause) }, 'the outcome of a form goes by direct message');
    const direct = await desk.outbox.openDirect(user);
    await desk.outbox.post({ channel: direct, thread: null }, reply, id);
  }
}

/** For an outcome that came too late to be acknowledged: the window shows it. */
function updating({ client, patience }: Desk, view: string): FormAck {
  return async (answer) => {
    const shown = !answer
      ? renderNotice(FORMS.title, FORMS.done)
      : answer.response_action === 'update'
        ? answer.view
        : renderNotice(
            FORMS.title,
            [FORMS.faults, ...Object.values(answer.errors), FORMS.notSaved].join('\n'),
          );
    await callPatiently(() => client.views.update({ view_id: view, view: shown }), patience);
  };
}

/** What a promise gives, or null where it takes longer. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
