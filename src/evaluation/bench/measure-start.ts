import { spawn } from 'node:child_process';
import { Bench, type Task } from 'tinybench';
import { RUN } from '../../root.ts';
import type { Spread } from './spread.ts';

export interface StartOptions {
  readonly knowledge: string;
  /** Null for the digest alone. */
  readonly sources: string | null;
  readonly runs: number;
}

/** Milliseconds from the start of the process: until the chat can reply at all, and until the first answer. */
export interface StartMeasures {
  readonly ready: Spread;
  readonly answer: Spread;
}

/** Needs no search, so its reply tells when the chat is ready. */
const COMMAND = 'help';
const QUESTION = 'what did peers say about housing?';

/** Starts the chat as `npm start` does, again and again, with one piped message. */
export async function measureStart({ runs, ...corpus }: StartOptions): Promise<StartMeasures> {
  // The first start brings the files into the memory of the system.
  const bench = new Bench({ iterations: runs, time: 0, warmupIterations: 1, warmupTime: 0, throws: true });
  const ready = startAndAsk(COMMAND, corpus);
  const answer = startAndAsk(QUESTION, corpus);
  bench.add('ready', async () => ({ overriddenDuration: await ready() }));
  bench.add('answer', async () => ({ overriddenDuration: await answer() }));
  await bench.run();
  return { ready: readSpread(bench.getTask('ready')), answer: readSpread(bench.getTask('answer')) };
}

function readSpread(task: Task | undefined): Spread {
  if (task?.result.state !== 'completed') throw new Error('the start of the chat was not measured');
  const { p50, p99, samplesCount } = task.result.latency;
  return { p50, p99, runs: samplesCount };
}

/** Milliseconds from the start of the process to its first words; waits for its end, so that runs do not overlap. */
function startAndAsk(
  message: string,
  { knowledge, sources }: Omit<StartOptions, 'runs'>,
): () => Promise<number> {
  const env = { PEERSAY_KNOWLEDGE: knowledge, PEERSAY_SOURCES: sources ?? 'none' };
  return () =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const chat = spawn(process.execPath, [RUN, 'main'], {
        env,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let first: number | null = null;
      chat.stdout.once('data', () => {
        first = performance.now() - start;
      });
      chat.stdout.resume();
      chat.once('error', reject);
      chat.once('close', () =>
        first === null ? reject(new Error('the chat ended without a word')) : resolve(first),
      );
      chat.stdin.end(`${message}\n`);
    });
}
