import type { Activity } from 'botbuilder';

/** The tenant from which an activity comes; null where it names none, as in the Playground. */
export function tenantOf({ conversation, channelData }: Partial<Activity>): string | null {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: unknown } };
  return conversation?.tenantId ?? (typeof tenant?.id === 'string' ? tenant.id : null);
}

/** The team to which a channel belongs; null outside teams. */
export function teamOf({ channelData }: Partial<Activity>): string | null {
  const { team } = (channelData ?? {}) as { team?: { id?: unknown } };
  return typeof team?.id === 'string' ? team.id : null;
}
