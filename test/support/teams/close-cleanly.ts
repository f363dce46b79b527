import { expect } from 'vitest';
import type { TeamsWorld } from './start-teams.ts';

/** Ends a test's Teams: nothing may have been sent to it that the service refuses or drops. */
export async function closeCleanly(world: TeamsWorld | null): Promise<void> {
  const faults = world?.connector.faults ?? [];
  await world?.close();
  expect(faults).toEqual([]);
}
