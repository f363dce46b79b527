import * as z from 'zod';
import { isSafeAddress } from '../safe-address.ts';

/** Where a model is and how to be let in. */
export type ModelAccess =
  | { readonly kind: 'openai'; readonly key: string }
  /** Any server that speaks the same language; `key` is what it wants to see, and most want none. */
  | { readonly kind: 'compatible'; readonly address: string; readonly key: string }
  /** `key` null: an Entra token, from whatever identity the machine has. */
  | {
      readonly kind: 'azure';
      readonly endpoint: string;
      readonly version: string;
      readonly key: string | null;
    };

/** What may be spent in a day (by the council's clocks). */
export type DailyBudget =
  | { readonly unit: 'tokens'; readonly most: number }
  | { readonly unit: 'pounds'; readonly most: number };

/** Pounds for a million tokens. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

export interface ModelConfig {
  /** Model, or deployment with Azure. */
  readonly name: string;
  readonly embeddings: string | null;
  readonly access: ModelAccess;
  /** For the whole reply, retry and all, in milliseconds. */
  readonly deadline: number;
  /** Calls at one time. */
  readonly atOnce: number;
  readonly budget: DailyBudget | null;
  readonly prices: Prices | null;
  /** Reasoning effort, for models that have one. */
  readonly effort: 'none' | 'minimal' | 'low' | 'medium' | 'high' | null;
  /** Progress updates may be read with the model's help. */
  readonly updates: boolean;
  /** Channels and people for whom no model is used: "slack:C123", "teams:19:…", an e-mail address. Lower case. */
  readonly notFor: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The month's stable version of the Azure interface; structured outputs need 2024-08-01 or newer. */
const AZURE_VERSION = '2024-10-21';

/**
 * Reads the settings of a language model; null where `PEERSAY_MODEL` names none. A key that lies in the environment for
 * another program's sake turns nothing on. Faults are added to `faults`, a sentence each.
 */
export function parseModelConfig(env: Environment, faults: string[]): ModelConfig | null {
  const name = env.PEERSAY_MODEL;
  if (!name) {
    const stray = Object.keys(env).filter((key) => key.startsWith('PEERSAY_MODEL_') && env[key]);
    if (stray.length > 0) faults.push(`PEERSAY_MODEL must name the model, because ${stray[0]} is set.`);
    return null;
  }
  const prices = readPrices(env, faults);
  return {
    name,
    embeddings: env.PEERSAY_MODEL_EMBEDDINGS || null,
    access: readAccess(env, faults),
    deadline: 1000 * readNumber(env, 'PEERSAY_MODEL_SECONDS', { usual: 8, least: 0.1, most: 60 }, faults),
    atOnce: readNumber(env, 'PEERSAY_MODEL_AT_ONCE', { usual: 4, least: 1, most: 100 }, faults),
    budget: readBudget(env, prices, faults),
    prices,
    effort: readEffort(env, faults),
    updates: readSwitch(env, 'PEERSAY_MODEL_UPDATES', faults),
    notFor: (env.PEERSAY_MODEL_NOT_FOR ?? '')
      .split(/[,\s]+/)
      .filter((item) => item !== '')
      .map((item) => item.toLowerCase()),
  };
}

function readAccess(env: Environment, faults: string[]): ModelAccess {
  const azure = env.PEERSAY_MODEL_AZURE || env.AZURE_OPENAI_ENDPOINT;
  const address = env.PEERSAY_MODEL_ADDRESS || env.OPENAI_BASE_URL;
  if (azure && env.PEERSAY_MODEL_ADDRESS)
    faults.push('PEERSAY_MODEL_ADDRESS and an Azure endpoint exclude each other; unset one of them.');
  if (azure) return readAzure(azure, env, faults);
  const key = env.PEERSAY_MODEL_KEY || env.OPENAI_API_KEY;
  if (address) {
    checkAddress(address, 'PEERSAY_MODEL_ADDRESS', faults);
    // The package refuses to work without a key; a server of one's own wants none.
    return { kind: 'compatible', address, key: key || 'none' };
  }
  if (!key) faults.push('PEERSAY_MODEL_KEY (or OPENAI_API_KEY) must be set for the model of PEERSAY_MODEL.');
  return { kind: 'openai', key: key ?? '' };
}

function readAzure(endpoint: string, env: Environment, faults: string[]): ModelAccess {
  checkAddress(endpoint, 'PEERSAY_MODEL_AZURE (or AZURE_OPENAI_ENDPOINT)', faults);
  const key = env.PEERSAY_MODEL_KEY || env.AZURE_OPENAI_API_KEY || null;
  const entra = readSwitch(env, 'PEERSAY_MODEL_ENTRA', faults);
  if (!key && !entra)
    faults.push('Azure needs PEERSAY_MODEL_KEY (or AZURE_OPENAI_API_KEY), or PEERSAY_MODEL_ENTRA=on.');
  return {
    kind: 'azure',
    endpoint,
    version: env.PEERSAY_MODEL_AZURE_VERSION || env.OPENAI_API_VERSION || AZURE_VERSION,
    key: entra ? null : key,
  };
}

/** What is asked of a model must not travel in the open, save within the machine. */
function checkAddress(address: string, name: string, faults: string[]): void {
  if (!isSafeAddress(address)) faults.push(`${name} must be an https address; it is “${address}”.`);
}

interface Bounds {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

function readNumber(
  env: Environment,
  name: string,
  { usual, least, most }: Bounds,
  faults: string[],
): number {
  const written = env[name];
  if (!written) return usual;
  const parsed = z.coerce.number().min(least).max(most).safeParse(written);
  if (parsed.success) return parsed.data;
  faults.push(`${name} must be a number from ${least} to ${most}; it is “${written}”.`);
  return usual;
}

function readSwitch(env: Environment, name: string, faults: string[]): boolean {
  const written = env[name] || 'off';
  if (written !== 'on' && written !== 'off') faults.push(`${name} must be on or off; it is “${written}”.`);
  return written === 'on';
}

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high'] as const;

function readEffort(env: Environment, faults: string[]): ModelConfig['effort'] {
  const written = env.PEERSAY_MODEL_EFFORT;
  if (!written) return null;
  const effort = EFFORTS.find((one) => one === written);
  if (!effort) faults.push(`PEERSAY_MODEL_EFFORT must be one of ${EFFORTS.join(', ')}; it is “${written}”.`);
  return effort ?? null;
}

/** "0.12/0.48": pounds for a million tokens in, and out. */
function readPrices(env: Environment, faults: string[]): Prices | null {
  const written = env.PEERSAY_MODEL_PRICES;
  if (!written) return null;
  const match = /^£?(\d+(?:\.\d+)?)\s*\/\s*£?(\d+(?:\.\d+)?)$/.exec(written.trim());
  if (match) return { input: Number(match[1]), output: Number(match[2]) };
  faults.push(
    `PEERSAY_MODEL_PRICES must be pounds for a million tokens in and out, as 0.12/0.48; it is “${written}”.`,
  );
  return null;
}

/** "£2" or "200000" (tokens). */
function readBudget(env: Environment, prices: Prices | null, faults: string[]): DailyBudget | null {
  const written = env.PEERSAY_MODEL_BUDGET?.trim();
  if (!written) return null;
  const match = /^(£)?(\d[\d,]*(?:\.\d+)?)(?:\s*tokens)?$/i.exec(written);
  const most = Number(match?.[2]?.replaceAll(',', ''));
  if (!match || !(most > 0)) {
    faults.push(`PEERSAY_MODEL_BUDGET must be a day’s tokens (200000) or pounds (£2); it is “${written}”.`);
    return null;
  }
  if (match[1] && !prices) {
    faults.push('PEERSAY_MODEL_BUDGET in pounds needs PEERSAY_MODEL_PRICES.');
    return null;
  }
  return { unit: match[1] ? 'pounds' : 'tokens', most };
}
