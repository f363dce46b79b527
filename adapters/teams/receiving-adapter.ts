import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { validateAndFixActivity } from 'botbuilder/lib/activityValidator.js';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import * as z from 'zod';
import { describe } from './describe.ts';

/** What every activity of Teams has; the rest is read where it is needed. */
const ActivityFrame = z.looseObject({
  type: z.string().min(1),
  // Another channel is authenticated in another way, so that a name in the body would choose the lock.
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});

export interface Reception {
  readonly status: number;
  readonly body?: unknown;
  /** Why it was turned away, for the log. */
  readonly refused?: string;
  /** What went wrong on our side, for the log. */
  readonly cause?: unknown;
}

/**
 * Botbuilder's adapter without its own HTTP half, which writes to the console, answers a forged token with a 500 and
 * cannot look at the tenant between checking the token and running the turn.
 */
export class ReceivingAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #isAllowedTenant: (tenant: string | null) => boolean;

  constructor(
    authentication: BotFrameworkAuthentication,
    isAllowedTenant: (tenant: string | null) => boolean,
  ) {
    super(authentication);
    this.#authentication = authentication;
    this.#isAllowedTenant = isAllowedTenant;
  }

  /** Checks who sends, then runs the turn. Never throws. */
  async receive(
    authorization: string,
    body: unknown,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<Reception> {
    const frame = ActivityFrame.safeParse(body);
    if (!frame.success) return { status: 400, refused: 'not an activity of Teams' };
    const activity = validateAndFixActivity(frame.data as unknown as Activity);
    const authenticated = await this.#authenticate(activity, authorization);
    if ('status' in authenticated) return authenticated;
    if (!tenantsOf(frame.data).every(this.#isAllowedTenant))
      return { status: 403, refused: 'the tenant is not allowed' };
    try {
      const response = await this.processActivity(authenticated.result, activity, turn);
      return renderResponse(response);
    } catch (cause) {
      return { status: 500, cause };
    }
  }

  async #authenticate(activity: Activity, authorization: string) {
    try {
      return { result: await this.#authentication.authenticateRequest(activity, authorization) };
    } catch (cause) {
      return describeRefusal(cause);
    }
  }
}

function renderResponse(response: InvokeResponse | undefined): Reception {
  return response ? { status: response.status, body: response.body } : { status: 200 };
}

/** Both places that name a tenant; null where neither does. */
function tenantsOf({ conversation, channelData }: z.infer<typeof ActivityFrame>): (string | null)[] {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  return named.length > 0 ? named : [null];
}

/** Keys that could not be fetched are our trouble, and worth another try; any other failure is the token's. */
function describeRefusal(cause: unknown): Reception {
  const isOurs =
    (cause instanceof AuthenticationError && cause.statusCode >= 500) ||
    (cause instanceof Error && cause.name === 'FetchError');
  return isOurs ? { status: 503, cause } : { status: 401, refused: describe(cause) };
}
