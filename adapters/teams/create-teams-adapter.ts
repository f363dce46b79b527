import type { Courier, Form } from '../../src/chat.ts';
import { createAddressBook } from './address-book.ts';
import { createAuthentication, type TrustedServices } from './create-authentication.ts';
import { describe } from './describe.ts';
import { identifyPerson } from './identify-person.ts';
import { createBackground } from './in-time.ts';
import { type Listener, listen } from './listen.ts';
import { findConfigFaults, type TeamsConfig, type TeamsOptions, USUAL_TIMING } from './options.ts';
import { createOutbox } from './outbox.ts';
import { createCourier } from './proactive.ts';
import { createReach } from './reach.ts';
import { createGuestCheck } from './readers.ts';
import { ReceivingAdapter } from './receiving-adapter.ts';
import { createRecent } from './recent.ts';
import { restoreEntityFields } from './restore-entity-fields.ts';
import type { Backoff } from './send-with-backoff.ts';
import { TeamsHandler } from './teams-handler.ts';

/** Answers whose thumbs are waited for, and forms that are open. */
const MOST_RATED = 2_000;
const MOST_FORMS = 500;

export interface TeamsAdapter {
  /** Listens for Teams; rejects where the port cannot be had. Resolves to the port. */
  start(): Promise<number>;
  /** Takes nothing further, and waits for what is under way. */
  stop(): Promise<void>;
  /** Carries reminders and digests; works whether started or not. */
  readonly courier: Courier;
}

/**
 * The bot in Microsoft Teams. Throws where the configuration would let it be used by strangers.
 *
 * @param services other services than those of the public cloud
 */
export function createTeamsAdapter(
  options: TeamsOptions,
  services: TrustedServices | null = null,
): TeamsAdapter {
  const { bot, config, log, references, now, newReference } = options;
  const faults = findConfigFaults(config);
  if (faults.length > 0) throw new Error(faults.join(' '));
  restoreEntityFields();
  const timing = { ...USUAL_TIMING, ...options.timing };
  const backoff: Backoff = { timing, wait, random: Math.random };
  const isAllowedTenant = createTenantCheck(config);
  const book = createAddressBook(references);
  const adapter = new ReceivingAdapter(createAuthentication(config.credentials, services), isAllowedTenant);
  const reach = createReach(adapter, appIdOf(config), book, backoff);
  const rated = createRecent<string>(MOST_RATED);
  const outbox = createOutbox(backoff, rated);
  const background = createBackground((cause) =>
    log.error({ cause: describe(cause) }, 'work came to nothing'),
  );
  const handler = new TeamsHandler({
    ...{ bot, book, reach, outbox, background, log, timing, now, newReference, rated },
    forms: createRecent<Form>(MOST_FORMS),
    identify: (context, activity) =>
      identifyPerson(context, activity, { book, isAllowedTenant, backoff, now, log }),
    hasGuests: createGuestCheck({ isAllowedTenant, backoff, now, log }),
  });
  let listener: Listener | null = null;
  return {
    courier: createCourier(book, reach, outbox),
    async start() {
      const receive = (authorization: string, body: unknown) =>
        adapter.receive(authorization, body, (context) => handler.run(context));
      listener = await listen({ ...config, receive, log });
      log.info({ port: listener.port }, 'listening for Teams');
      return listener.port;
    },
    async stop() {
      await listener?.close();
      await background.idle();
    },
  };
}

const appIdOf = ({ credentials }: TeamsConfig) =>
  credentials.kind === 'development' ? '' : credentials.appId;

/** Without an app id there is no tenant to keep to: the Playground invents one. */
function createTenantCheck({ credentials, allowedTenants }: TeamsConfig): (tenant: string | null) => boolean {
  if (credentials.kind === 'development') return () => true;
  const allowed = new Set(
    [...allowedTenants, ...(allowedTenants.length === 0 ? [credentials.tenantId] : [])].map((id) =>
      id.toLowerCase(),
    ),
  );
  return (tenant) => tenant !== null && allowed.has(tenant.toLowerCase());
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}
