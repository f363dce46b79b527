import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import type { AdapterLog } from '../../src/chat.ts';
import { baseOf } from './address-book.ts';
import { describe } from './describe.ts';
import { isGuest, Member } from './members.ts';
import { createRecent } from './recent.ts';
import { type Backoff, sendWithBackoff } from './send-with-backoff.ts';
import { tenantOf } from './tenant-of.ts';

/** A guest can be invited at any time. */
const FRESH = 10 * 60_000;
const CHANNELS_KEPT = 1_000;
/** The most members that Teams gives at once, and the most that are looked at: beyond that nobody can say. */
const PAGE = 500;
const MOST_PAGES = 20;

export interface ReadersOptions {
  readonly isAllowedTenant: (tenant: string | null) => boolean;
  readonly backoff: Backoff;
  readonly now: () => Date;
  readonly log: AdapterLog;
}

/** Tells of the place of an activity whether guests may read it. */
export type GuestCheck = (context: TurnContext, activity: Partial<Activity>) => Promise<boolean>;

/** True where a guest is a member, and where nobody can say; a personal chat has no other readers. */
export function createGuestCheck({ isAllowedTenant, backoff, now, log }: ReadersOptions): GuestCheck {
  const known = createRecent<{ readonly until: number; readonly hasGuests: boolean }>(CHANNELS_KEPT);
  return async (context, activity) => {
    const { conversation } = activity;
    if (conversation?.conversationType === 'personal') return false;
    // What a message extension shows, the person sees alone; its chat may be one of which the bot is no member.
    if (activity.name?.startsWith('composeExtension/')) return false;
    // The members of a team are not all who read a channel that it shares.
    if (activity.channelData?.channel?.type === 'shared') return true;
    const key = baseOf(conversation?.id ?? '');
    const before = known.get(key);
    if (before && before.until > now().getTime()) return before.hasGuests;
    try {
      const isMemberGuest = (member: unknown) =>
        isGuest(Member.parse(member), tenantOf(activity), isAllowedTenant);
      const hasGuests = await findsGuest(context, isMemberGuest, backoff);
      known.set(key, { until: now().getTime() + FRESH, hasGuests });
      return hasGuests;
    } catch (cause) {
      log.warn({ cause: describe(cause) }, 'Teams could not say who reads a channel');
      return true;
    }
  };
}

async function findsGuest(
  context: TurnContext,
  isMemberGuest: (member: unknown) => boolean,
  backoff: Backoff,
): Promise<boolean> {
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const from = token;
    const found = await sendWithBackoff(() => TeamsInfo.getPagedMembers(context, PAGE, from), backoff);
    if (found.members.some(isMemberGuest)) return true;
    token = found.continuationToken;
    if (!token) return false;
  }
  return true;
}
