import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { RUN } from '../../root.ts';
import { type AckMeasures, measureAcks } from './measure-acks.ts';
import type { SizeMeasures } from './measure-size.ts';
import { measureStart, type StartMeasures } from './measure-start.ts';
import { measureStore, type StoreMeasures } from './measure-store.ts';
import { measureTokens, type TokenMeasures } from './measure-tokens.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface BenchOptions {
  readonly knowledge: string;
  /** The folder of the documents; null where none are at hand. */
  readonly sources: string | null;
  /** The folder of what the bot has to remember: the store is measured on its disk. */
  readonly data: string;
  readonly quick: boolean;
  readonly report: (doing: string) => void;
}

/** One size over all its processes. `plain` is MiniSearch alone. */
export interface SizeResult {
  readonly passages: number;
  readonly statements: number;
  readonly processes: number;
  readonly build: number;
  readonly answer: Spread;
  readonly memory: { readonly loaded: number; readonly answered: number };
  readonly plain: { readonly build: number; readonly answer: Spread };
}

export interface BenchResult {
  readonly tokens: TokenMeasures;
  readonly starts: readonly { readonly over: string; readonly measures: StartMeasures }[];
  readonly sizes: readonly SizeResult[];
  readonly acks: AckMeasures;
  readonly store: StoreMeasures;
}

interface Plan {
  readonly starts: number;
  /** Passages to grow to (0: the documents as they are), and how many processes measure it. */
  readonly sizes: readonly { readonly passages: number; readonly processes: number }[];
}

const FULL: Plan = {
  starts: 20,
  sizes: [
    { passages: 0, processes: 5 },
    { passages: 10_000, processes: 3 },
    { passages: 100_000, processes: 2 },
  ],
};
const QUICK: Plan = {
  starts: 5,
  sizes: [
    { passages: 0, processes: 1 },
    { passages: 10_000, processes: 1 },
  ],
};

const TOKEN_QUESTIONS = 200;

/** Runs the whole bench, one thing after the other. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const plan = options.quick ? QUICK : FULL;
  const starts = [];
  for (const sources of options.sources === null ? [null] : [null, options.sources]) {
    const over = sources === null ? 'the digest alone' : 'the documents';
    options.report(`starting the chat over ${over}, 2 × ${plan.starts} times`);
    starts.push({
      over,
      measures: await measureStart({ knowledge: options.knowledge, sources, runs: plan.starts }),
    });
  }
  const { knowledge, sources } = options;
  options.report('counting what a language model would be sent');
  const tokens = await measureTokens({ knowledge, sources, questions: TOKEN_QUESTIONS });
  const sizes = [];
  for (const size of plan.sizes) sizes.push(await runSize(size, options));
  options.report('asking in Slack, 200 at once and 200 meanwhile');
  const acks = await measureAcks({ knowledge, sources });
  return { starts, tokens, sizes, acks, store: await measureStore(options) };
}

const run = promisify(execFile);

async function runSize({ passages, processes }: Plan['sizes'][number], options: BenchOptions) {
  const measured: SizeMeasures[] = [];
  for (let number = 1; number <= processes; number++) {
    options.report(`answering over ${passages || 'the real'} passages, process ${number} of ${processes}`);
    measured.push(await runProcess(passages, options));
  }
  return joinProcesses(measured);
}

async function runProcess(passages: number, { knowledge, sources }: BenchOptions) {
  const { stdout } = await run(
    process.execPath,
    ['--expose-gc', RUN, 'cli/bench', '--passages', String(passages)],
    {
      env: { PEERSAY_KNOWLEDGE: knowledge, PEERSAY_SOURCES: sources ?? 'none' },
      maxBuffer: 2 ** 26,
    },
  );
  return JSON.parse(stdout) as SizeMeasures;
}

function joinProcesses(measured: readonly SizeMeasures[]): SizeResult {
  const [first] = measured;
  if (!first) throw new Error('no process measured anything');
  const median = (value: (measures: SizeMeasures) => number) => spreadOf(measured.map(value)).p50;
  return {
    passages: first.passages,
    statements: first.statements,
    processes: measured.length,
    build: median(({ build }) => build),
    answer: spreadOf(measured.flatMap(({ answers }) => answers)),
    memory: {
      loaded: median(({ memory }) => memory.loaded),
      answered: median(({ memory }) => memory.answered),
    },
    plain: {
      build: median(({ plain }) => plain.build),
      answer: spreadOf(measured.flatMap(({ plain }) => plain.answers)),
    },
  };
}
