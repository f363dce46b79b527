import { parseModelConfig } from '../../src/models/model-config.ts';
import { createModels, type Models } from '../../src/models/models.ts';
import { createMemoryUsageRecord, type UsageRecord } from '../../src/models/usage.ts';

export interface ModelSetting {
  readonly env?: Readonly<Record<string, string>>;
  readonly usage?: UsageRecord;
  readonly now?: () => Date;
  readonly warnOfBudget?: (share: number) => void;
}

/** Models over a server of one's own, as the environment would configure them. */
export function modelsAt(address: string, { env = {}, usage, now, warnOfBudget }: ModelSetting = {}): Models {
  const faults: string[] = [];
  const config = parseModelConfig(
    // A busy machine may take its time; what is given up says so by a deadline of its own.
    { PEERSAY_MODEL: 'stand-in', PEERSAY_MODEL_ADDRESS: address, PEERSAY_MODEL_SECONDS: '25', ...env },
    faults,
  );
  if (!config) throw new Error(faults.join(' '));
  return createModels(config, {
    now: now ?? (() => new Date('2026-11-21T12:00:00Z')),
    usage: usage ?? createMemoryUsageRecord(),
    warnOfBudget: warnOfBudget ?? (() => {}),
  });
}
