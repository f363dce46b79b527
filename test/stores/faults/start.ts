import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Started {
  readonly lines: readonly string[];
  /** Resolves when a line of that beginning has come, or the process has ended. */
  said(beginning: string): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a compiled script, which ends with the test; `under` is a command of the shell before it. */
export function startScript(script: string, args: readonly string[], under = ''): Started {
  const command = `${under} exec "$0" "$@"`;
  const child = spawn('/bin/sh', ['-c', command, process.execPath, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const kill = () => {
    child.kill('SIGKILL');
    return ended;
  };
  onTestFinished(kill);
  return {
    ...{ lines, kill },
    said: (beginning) =>
      new Promise((resolve) => {
        const look = () => lines.some((line) => line.startsWith(beginning)) && resolve();
        reader.on('line', look);
        void ended.then(resolve);
        look();
      }),
  };
}
