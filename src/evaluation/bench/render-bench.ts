import { cpus, totalmem } from 'node:os';
import type { Prices } from '../../models/model-config.ts';
import { costOf } from '../../models/usage.ts';
import type { AckMeasures } from './measure-acks.ts';
import type { StoreMeasures } from './measure-store.ts';
import type { TokenMeasures } from './measure-tokens.ts';
import type { BenchResult, SizeResult } from './run-bench.ts';
import type { Spread } from './spread.ts';

/** The results as Markdown tables, with the machine that they are from. */
export function renderBench(
  { starts, tokens, sizes, acks, store }: BenchResult,
  now: Date,
  prices: Prices | null,
): string {
  const startRows = starts.map(({ over, measures: { ready, answer } }) => [
    over,
    seconds(ready.p50),
    seconds(ready.p99),
    seconds(answer.p50),
    seconds(answer.p99),
    String(ready.runs),
  ]);
  return [
    describeMachine(now),
    '',
    ...renderTable(
      ['start over', 'chat ready p50', 'p99', 'first answer p50', 'p99', 'runs of each'],
      startRows,
    ),
    '',
    ...renderTable(
      [
        ...['passages', 'statements', 'index build', 'answer p50', 'p99', 'answers'],
        ...['memory loaded', 'after 200 answers', '× MiniSearch: build', 'p50', 'p99'],
      ],
      sizes.map(sizeRow),
    ),
    '',
    ...renderAckTable(acks),
    '',
    ...renderStoreTables(store),
    '',
    ...renderTokens(tokens, prices),
  ].join('\n');
}

/** The measures of acknowledgements to Slack alone. */
export function renderAckBench(acks: AckMeasures, now: Date): string {
  return [describeMachine(now), '', ...renderAckTable(acks)].join('\n');
}

function renderAckTable({ inFlight, together, meanwhile, answered }: AckMeasures): string[] {
  const row = (what: string, { p50, p99, runs }: Spread) => [
    ...[what, milliseconds(p50), milliseconds(p99), count(runs), seconds(answered)],
  ];
  return renderTable(
    ['questions in Slack', 'acknowledged p50', 'p99', 'questions', 'all answered in'],
    [row('all in one moment', together), row(`one every 10 ms, ${count(inFlight)} in flight`, meanwhile)],
  );
}

/** The measures of the store alone. */
export function renderStoreBench(store: StoreMeasures, now: Date): string {
  return [describeMachine(now), '', ...renderStoreTables(store)].join('\n');
}

function renderStoreTables({ writes, starts, board: { updates, board } }: StoreMeasures): string[] {
  return [
    ...renderTable(
      ['writers at once', 'confirmed updates a second'],
      writes.map(({ writers, perSecond }) => [count(writers), count(Math.round(perSecond))]),
    ),
    '',
    ...renderTable(
      ['events on record', 'on disk', 'opened p50', 'p99', 'memory', 'processes'],
      starts.map(({ events, megabytes: size, opening, memory }) => [
        ...[count(events), megabytes(size), seconds(opening.p50), seconds(opening.p99)],
        ...[megabytes(memory), count(opening.runs)],
      ]),
    ),
    '',
    ...renderTable(
      ['updates on record', 'board p50', 'p99', 'runs'],
      [[count(updates), milliseconds(board.p50), milliseconds(board.p99), count(board.runs)]],
    ),
  ];
}

/** What a language model would be sent and send back for an answer; its cost where prices are configured. */
function renderTokens({ asked, worded, input, output }: TokenMeasures, prices: Prices | null): string[] {
  const cost = (at: 'p50' | 'p99') =>
    prices ? `£${costOf({ input: input[at], output: output[at] }, prices).toFixed(5)}` : 'no prices set';
  return renderTable(
    [
      ...[
        'with a language model',
        'questions asked',
        'worded',
        'tokens in p50',
        'p99',
        'tokens out p50',
        'p99',
      ],
      ...['cost p50', 'p99'],
    ],
    [
      [
        ...['estimated, 4 characters a token', count(asked), count(worded), count(Math.round(input.p50))],
        ...[input.p99, output.p50, output.p99].map((tokens) => count(Math.round(tokens))),
        ...[cost('p50'), cost('p99')],
      ],
    ],
  );
}

function describeMachine(now: Date): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const machine = `${cpu?.model.trim() || 'unknown processor'}, ${cpus().length} cores, ${memory}`;
  return `${machine}; ${process.platform}, Node ${process.version}; ${now.toISOString().slice(0, 10)}`;
}

function sizeRow({ passages, statements, build, answer, memory, plain }: SizeResult): string[] {
  return [
    ...[count(passages), count(statements), seconds(build)],
    ...[milliseconds(answer.p50), milliseconds(answer.p99), count(answer.runs)],
    ...[megabytes(memory.loaded), megabytes(memory.answered)],
    ...[build / plain.build, answer.p50 / plain.answer.p50, answer.p99 / plain.answer.p99].map(ratio),
  ];
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)];
}

const count = (value: number) => value.toLocaleString('en-GB');
const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
const megabytes = (value: number) => `${value.toFixed(0)} MB`;
const ratio = (value: number) => value.toFixed(1);
