import { userInfo } from 'node:os';
import type { Config } from '../config.ts';
import type { Author } from '../updates/record/update.ts';
import { CONSOLE } from '../wording.ts';
import type { OpenRecord } from './open-record.ts';

/** What an export of the record is run with. */
export interface ExportDeps {
  readonly config: Config;
  readonly openRecord: (config: Config) => Promise<OpenRecord>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Does something with the record and lets go of it, whatever happens. */
export async function withRecord<T>(
  { config, openRecord }: ExportDeps,
  use: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const record = await openRecord(config);
  try {
    return await use(record);
  } finally {
    await record.close();
  }
}

/** Whoever runs a command, by their account on the machine; `name` is how they want to be named in print. */
export function commandAuthor(name: string | undefined): Author {
  const account = readAccount();
  return {
    person: `console:${account ?? 'terminal'}`,
    name: name?.trim() || (account ?? CONSOLE.somebody),
    platform: 'console',
  };
}

/** In a container an account may have a number only. */
function readAccount(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
