import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setCouncilZone } from './council-clock.ts';
import { UserError } from './errors.ts';
import { type ModelConfig, parseModelConfig } from './models/model-config.ts';
import { ROOT } from './root.ts';
import { readSlackSettings, type SlackSettings } from './settings/slack-settings.ts';
import {
  readTeamsApp,
  readTeamsSettings,
  type TeamsApp,
  type TeamsSettings,
} from './settings/teams-settings.ts';
import { type RhythmConfig, readRhythmConfig } from './updates/rhythm/read-rhythm-config.ts';

/** Everything that the environment decides. */
export interface Config {
  /** Folder of the catalogue, the digest and the registers. */
  readonly knowledge: string;
  /** Folder of the documents themselves, which need not exist yet; null means the digest alone. */
  readonly sources: string | null;
  /** Folder of what the bot has to remember; made when something is first written. */
  readonly data: string;
  /** Days for which it is kept who asked and saw what; null for ever. */
  readonly keepAuditFor: number | null;
  /** Hours after which a draft that nobody goes on with is put aside. */
  readonly draftHours: number;
  /** When reminders and the digest go out, and where to. */
  readonly rhythm: RhythmConfig;
  /** How much is logged on standard error: silent, error, warn, info. */
  readonly logLevel: string;
  /** Null where the bot is not in Slack. */
  readonly slack: SlackSettings | null;
  /** The language model; null where none is configured, and then everything works without. */
  readonly model: ModelConfig | null;
  /** Null where the bot is not in Microsoft Teams. */
  readonly teams: TeamsSettings | null;
  /** For the app package for Teams. */
  readonly teamsApp: TeamsApp;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from the environment; a variable that is empty counts as not set.
 * Throws one `UserError` that names every fault, so that nobody corrects them one start at a time. Sets the council's clocks.
 */
export function readConfig(env: Environment = process.env): Config {
  const faults: string[] = [];
  const config = {
    knowledge: readKnowledge(env, faults),
    sources: readSources(env, faults),
    data: resolve(env.PEERSAY_DATA || join(ROOT, 'data')),
    keepAuditFor: readCount(env, 'PEERSAY_KEEP_AUDIT_DAYS', null, faults),
    draftHours: readCount(env, 'PEERSAY_DRAFT_HOURS', 48, faults) ?? 48,
    rhythm: readRhythmConfig(env, faults),
    logLevel: readLogLevel(env, faults),
    slack: readSlackSettings(env, faults),
    model: parseModelConfig(env, faults),
    teams: readTeamsSettings(env, faults),
    teamsApp: readTeamsApp(env),
  };
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  setCouncilZone(config.rhythm.schedule.zone);
  return config;
}

function readKnowledge(env: Environment, faults: string[]): string {
  const folder = resolve(env.PEERSAY_KNOWLEDGE || join(ROOT, 'knowledge'));
  if (!existsSync(join(folder, 'catalogue.yml')))
    faults.push(`PEERSAY_KNOWLEDGE must name a folder with a catalogue.yml in it; ${folder} has none.`);
  return folder;
}

/** `none` stands for no documents, because an empty variable means the usual folder. */
function readSources(env: Environment, faults: string[]): string | null {
  if (env.PEERSAY_SOURCES === 'none') return null;
  const folder = resolve(env.PEERSAY_SOURCES || join(ROOT, 'knowledge', 'sources'));
  if (existsSync(folder) && !statSync(folder).isDirectory())
    faults.push(`PEERSAY_SOURCES must name a folder; ${folder} is a file.`);
  return folder;
}

function readCount(
  env: Environment,
  name: string,
  otherwise: number | null,
  faults: string[],
): number | null {
  const text = env[name];
  if (!text) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(text))
    faults.push(`${name} must be a whole number above zero; it is “${text}”.`);
  return Number(text);
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info'];

function readLogLevel(env: Environment, faults: string[]): string {
  const level = env.PEERSAY_LOG || 'warn';
  if (!LOG_LEVELS.includes(level))
    faults.push(`PEERSAY_LOG must be one of ${LOG_LEVELS.join(', ')}; it is “${level}”.`);
  return level;
}
