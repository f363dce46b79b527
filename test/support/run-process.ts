import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, RUN } from '../../src/root.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status; null where a signal ended it. */
  readonly status: number | null;
}

/** Runs a command as `npm run` does (`main`, `cli/ask`), in a process of its own. */
export function runProcess(
  command: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  // What people of this checkout have stored is no matter of the tests.
  const data = mkdtempSync(join(tmpdir(), 'peersay-run-'));
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [RUN, command, ...args], {
      cwd: ROOT,
      env: { ...process.env, PEERSAY_LOG: '', PEERSAY_DATA: data, ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (status) => {
      rmSync(data, { recursive: true, force: true });
      done({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), status });
    });
    // A process that refuses its arguments closes its input before it has read it.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
