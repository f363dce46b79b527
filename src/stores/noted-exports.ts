import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { isRecordEvent } from '../updates/record/event-schema.ts';
import type { EventKind, RecordEvent } from '../updates/record/events.ts';
import type { Store } from '../updates/record/store.ts';
import { makeFolder } from './file/prepare-folder.ts';
import { replaceFile } from './file/replace-file.ts';
import { NOTED } from './wording.ts';

const ENDING = '.event.json';

/**
 * Puts on record what was noted while another process held it. A note goes once its event is on record; its key keeps
 * it from being recorded twice where that is interrupted.
 */
export async function recordNoted(folder: string, store: Store): Promise<void> {
  for (const { file, event } of await readNotes(folder)) {
    await store.append(event);
    await rm(file, { force: true });
  }
}

/**
 * The record while the bot has it open: it can be read, and exports are noted in a folder beside it until the record is
 * opened for writing again, so that exporting does not mean stopping the bot. All else is refused as before.
 */
export async function withNotedExports(store: Store, folder: string): Promise<Store> {
  const noted = (await readNotes(folder)).map(({ event }) => event);
  const events = () => [...store.events(), ...noted];
  return {
    ...store,
    events,
    eventsOf: <Kind extends EventKind>(...kinds: readonly Kind[]) =>
      events().filter((event): event is Extract<RecordEvent, { kind: Kind }> =>
        kinds.some((kind) => kind === event.kind),
      ),
    async append(event) {
      if (event.kind !== 'exported') return store.append(event);
      await makeFolder(folder);
      await replaceFile(join(folder, `${randomUUID()}${ENDING}`), `${JSON.stringify(event)}\n`);
      noted.push(event);
      return 'written';
    },
  };
}

/** Oldest first. Throws a `UserError` for a damaged note. */
async function readNotes(folder: string): Promise<{ readonly file: string; readonly event: RecordEvent }[]> {
  const names = (await listFolder(folder)).filter((name) => name.endsWith(ENDING));
  const notes = await Promise.all(
    names.map(async (name) => ({ file: join(folder, name), event: await readNote(join(folder, name)) })),
  );
  return notes.sort((one, other) => one.event.at.localeCompare(other.event.at));
}

async function readNote(file: string): Promise<RecordEvent> {
  const event: unknown = parseJson(await readFile(file, 'utf8'));
  if (!isRecordEvent(event)) throw new UserError(NOTED.damaged(file));
  return event;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
