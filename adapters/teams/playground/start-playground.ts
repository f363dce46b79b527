import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

/** In milliseconds; it takes a few seconds on a slow machine. */
const PATIENCE = 60_000;

export interface Playground {
  /** To open in a browser. */
  readonly url: string;
  /** Resolves when the process has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface PlaygroundOptions {
  /** Port on which the bot listens. */
  readonly botPort: number;
  /** The path of `preload.mjs`, beside this file; what is compiled may be elsewhere. */
  readonly preload: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where it may write its log; made if it is not there. */
  readonly folder: string;
}

/** The path of the Playground's command; null where it is not installed, as after `npm ci --omit=dev`. */
export function findPlayground(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return null;
  }
}

/** Starts the Microsoft 365 Agents Playground, on this machine alone. Rejects where it does not come up. */
export async function startPlayground(command: string, options: PlaygroundOptions): Promise<Playground> {
  mkdirSync(options.folder, { recursive: true });
  const endpoint = `http://127.0.0.1:${options.botPort}/api/messages`;
  const asked = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(options.port), '--disable-telemetry'];
  const child = spawn(process.execPath, ['--import', options.preload, command, ...asked], {
    cwd: options.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => {
    child.once('close', () => done());
  });
  const port = await readPort(child);
  return {
    url: `http://127.0.0.1:${port}`,
    ended,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** It takes another port where the one asked for is busy, and says which. */
function readPort(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    let said = '';
    const give = (reason: string) => {
      child.kill();
      fail(new Error(`The Playground did not start: ${reason}\n${said}`));
    };
    const late = setTimeout(() => give('it took too long.'), PATIENCE);
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      done(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => {
      clearTimeout(late);
      give('it ended at once.');
    });
  });
}
