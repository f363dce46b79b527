/** How often a method may be called: Slack's tiers, which allow short bursts. */
export interface Rate {
  /** Calls a second in the long run. */
  readonly perSecond: number;
  /** Calls at once. */
  readonly burst: number;
}

const TIER_2: Rate = { perSecond: 20 / 60, burst: 20 };
const TIER_3: Rate = { perSecond: 50 / 60, burst: 50 };
const TIER_4: Rate = { perSecond: 100 / 60, burst: 100 };

/** Per channel for `chat.postMessage`, for the whole workspace otherwise. */
export const RATES: Readonly<Record<string, Rate>> = {
  'chat.postMessage': { perSecond: 1, burst: 4 },
  'chat.postEphemeral': TIER_4,
  'chat.update': TIER_3,
  'users.info': TIER_4,
  'users.list': TIER_2,
  'users.lookupByEmail': TIER_3,
  'views.open': TIER_4,
  'views.update': TIER_4,
  'views.publish': TIER_4,
  'conversations.members': TIER_4,
  'conversations.open': TIER_3,
  'conversations.replies': TIER_3,
  'conversations.history': TIER_3,
};

/** Seconds to wait where there is no room; null where the call is fine and counted. */
export function createRateLimits(rates: Readonly<Record<string, Rate>> = RATES) {
  const buckets = new Map<string, { left: number; at: number }>();
  return (method: string, channel: string): number | null => {
    const rate = rates[method];
    if (!rate) return null;
    const key = method === 'chat.postMessage' ? `${method} ${channel}` : method;
    const now = Date.now();
    const bucket = buckets.get(key) ?? { left: rate.burst, at: now };
    const left = Math.min(rate.burst, bucket.left + ((now - bucket.at) / 1000) * rate.perSecond);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1 ? null : Math.ceil((1 - left) / rate.perSecond);
  };
}
