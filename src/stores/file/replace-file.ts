import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is written beside a file until it takes its place; one that is left over is worth nothing. */
export const UNFINISHED = '.new';

/** Puts a text in the place of a file, private, whole and on disk, or leaves the file as it is. */
export async function replaceFile(file: string, text: string | Buffer): Promise<void> {
  const handle = await writeBeside(file, text);
  try {
    await rename(`${file}${UNFINISHED}`, file);
    await syncFolder(dirname(file));
  } finally {
    await handle.close();
  }
}

/** Writes and syncs what will replace a file once it is renamed. The handle stays good for it. */
export async function writeBeside(file: string, text: string | Buffer): Promise<FileHandle> {
  const beside = `${file}${UNFINISHED}`;
  await rm(beside, { force: true });
  const handle = await open(beside, 'wx+', 0o600);
  try {
    await writeAll(handle, typeof text === 'string' ? Buffer.from(text) : text, 0);
    await handle.sync();
    return handle;
  } catch (cause) {
    await handle.close();
    // The space it takes may be the very space that is wanting.
    await rm(beside, { force: true }).catch(() => {});
    throw cause;
  }
}

/** Anything that can be written to at a place. */
export type Writable = Pick<FileHandle, 'write'>;

/** A disk that fills up takes part of what it is given before it refuses. */
export async function writeAll(handle: Writable, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A name that was made or changed is on disk when its folder is. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
