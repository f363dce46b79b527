import { App } from '@slack/bolt';
import { ACTION_ID } from './action-id.ts';
import { COMMAND, LOG_SHORTCUT } from './app-surface.ts';
import { clientOptions } from './clients.ts';
import type { Desk } from './desk.ts';
import { answerAction } from './handlers/answer-action.ts';
import { answerCommand } from './handlers/answer-command.ts';
import { answerMessage } from './handlers/answer-message.ts';
import { greet } from './handlers/greet.ts';
import { logMessage } from './handlers/log-message.ts';
import { shareToChannel } from './handlers/share-answer.ts';
import { showHome } from './handlers/show-home.ts';
import { submitForm } from './handlers/submit-form.ts';
import { parseAction } from './incoming/parse-action.ts';
import { parseCommand } from './incoming/parse-command.ts';
import { parseHomeOpened } from './incoming/parse-home-opened.ts';
import { parseMessage } from './incoming/parse-message.ts';
import { parseShortcut } from './incoming/parse-shortcut.ts';
import { parseSubmission } from './incoming/parse-submission.ts';
import { createRecogniser } from './recognise.ts';
import { FORM_VIEW, SHARE_VIEW } from './render/render-view.ts';
import type { SlackConfig } from './slack-config.ts';
import { createSlackLogger } from './slack-logger.ts';
import type { Work } from './work.ts';

/**
 * Bolt with a listener for everything that the manifest subscribes to. Each acknowledges first and begins its work
 * behind that: Slack waits three seconds, and delivers again what was not acknowledged.
 */
export function createApp(desk: Desk, config: SlackConfig, work: Work): App {
  const app = new App({
    authorize: async () => ({
      botToken: config.botToken,
      botId: desk.identity.botId,
      botUserId: desk.identity.botUser,
      ...(desk.identity.team ? { teamId: desk.identity.team } : {}),
    }),
    ...(config.socketMode
      ? { socketMode: true, appToken: config.appToken ?? '', installerOptions: reconnecting(desk, config) }
      : { signingSecret: config.signingSecret ?? '' }),
    // Bolt's own memory of conversations never forgets; nobody reads it.
    convoStore: false,
    clientOptions: clientOptions(config.apiUrl, desk.log),
    logger: createSlackLogger(desk.log),
  });
  app.use(async ({ next }) => {
    desk.turns.noteArrival();
    await next();
  });
  listenToEvents(app, desk, work);
  listenToPresses(app, desk, work);
  listenToForms(app, desk, work);
  app.error(async (cause) => {
    desk.log.error(
      { cause: `${cause.name}: ${cause.message}` },
      'a delivery of Slack could not be worked on',
    );
  });
  return app;
}

/**
 * What fetches the address of a new connection tries on and on: with one try, as other calls have it, a network that is
 * away for a moment would end the process (`SocketModeClient.delayReconnectAttempt` lets its failure go unhandled).
 */
function reconnecting({ log }: Desk, { apiUrl }: SlackConfig) {
  const retryConfig = { retries: 10_000, factor: 1.3, maxTimeout: 60_000 };
  return { clientOptions: { ...clientOptions(apiUrl, log), retryConfig, rejectRateLimitedCalls: false } };
}

/** Bolt acknowledges events by itself, before the listener runs. */
function listenToEvents(app: App, desk: Desk, work: Work): void {
  const isKnownEvent = createRecogniser();
  const isKnownMessage = createRecogniser();
  const take = async ({ body }: { readonly body: unknown }) => {
    const delivery = parseMessage(body, desk.identity, desk.threads.isJoined);
    if (!delivery || isKnownEvent(delivery.eventId) || isKnownMessage(delivery.message.id)) return;
    work.begin('a message could not be answered', () => answerMessage(desk, delivery));
  };
  app.message(take);
  app.event('app_mention', take);
  app.event('app_home_opened', async ({ body }) => {
    const opened = parseHomeOpened(body);
    if (!opened || isKnownEvent(opened.eventId)) return;
    work.begin('a home page could not be shown', () =>
      opened.tab === 'home' ? showHome(desk, opened.user, opened.hash) : greet(desk, opened.channel),
    );
  });
  app.event('tokens_revoked', async () => {
    desk.log.error(
      {},
      'Slack has revoked tokens of this app; if answers fail, reinstall it and set SLACK_BOT_TOKEN',
    );
  });
  app.event('app_uninstalled', async () => {
    desk.log.error(
      {},
      'the app was removed from its workspace; nothing can be answered until it is installed again',
    );
  });
}

function listenToPresses(app: App, desk: Desk, work: Work): void {
  app.command(COMMAND, async ({ ack, body }) => {
    await ack();
    const command = parseCommand(body, desk.now());
    work.begin('a command could not be answered', () => answerCommand(desk, command));
  });
  app.action(ACTION_ID, async ({ ack, body }) => {
    await ack();
    const action = parseAction(body);
    if (action) work.begin('a button could not be answered', () => answerAction(desk, action));
  });
}

function listenToForms(app: App, desk: Desk, work: Work): void {
  app.shortcut(LOG_SHORTCUT, async ({ ack, body }) => {
    await ack();
    const shortcut = parseShortcut(body);
    work.begin('a form could not be opened', () => logMessage(desk, shortcut));
  });
  // These two acknowledge themselves: what they say then is shown.
  app.view(FORM_VIEW, async ({ ack, body }) => {
    const submission = parseSubmission(body);
    work.begin('a form could not be handed in', () => submitForm(desk, submission, (answer) => ack(answer)));
  });
  app.view(SHARE_VIEW, async ({ ack, body }) => {
    const submission = parseSubmission(body);
    work.begin('an answer could not be shared', () =>
      shareToChannel(desk, submission, (answer) => ack(answer)),
    );
  });
}
