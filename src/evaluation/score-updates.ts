import type { Intent, Reading, Slot, UpdateReading } from '../updates/reading/reading.ts';
import { levelText } from './matching.ts';

/** What a case expects of one reading; text slots by phrases that must be kept. */
export interface ExpectedReading {
  readonly recommendation: string | null;
  readonly status: string | null;
  readonly progress: readonly string[];
  readonly nextStep: string | null;
  readonly due: string | null;
  readonly blocker: string | null;
  readonly figures: readonly string[];
}

/** One conversation with what should be read from it (`shared/eval/updates.jsonl`). */
export interface UpdateCase {
  readonly id: string;
  readonly now: string;
  readonly turns: readonly string[];
  readonly kind: string;
  readonly expected: ExpectedReading;
  readonly more?: readonly ExpectedReading[] | undefined;
  readonly mustAsk: readonly Slot[];
}

/** A share of right answers out of those that a case could ask for. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface UpdateMeasures {
  readonly intent: Share;
  readonly recommendation: Share;
  readonly status: Share;
  readonly due: Share;
  readonly progress: Share;
  readonly nextStep: Share;
  readonly blocker: Share;
  readonly figures: Share;
  readonly asks: Share;
  /** Slots filled where nothing was said for them, and words that are not the sender's. Should be 0. */
  readonly invented: number;
}

export interface UpdateScore {
  readonly measures: UpdateMeasures;
  /** One line for each case that failed in anything: id, what, and what was read. */
  readonly failures: readonly string[];
}

type Measure = Exclude<keyof UpdateMeasures, 'invented'>;
const MEASURES: readonly Measure[] = [
  'intent',
  'recommendation',
  'status',
  'due',
  'progress',
  'nextStep',
  'blocker',
  'figures',
  'asks',
];
const TEXT_SLOTS = ['progress', 'nextStep', 'blocker'] as const;
const NOTHING: ExpectedReading = {
  recommendation: null,
  status: null,
  progress: [],
  nextStep: null,
  due: null,
  blocker: null,
  figures: [],
};

/** Scores a reader on cases by the conventions of `shared/eval/check.mjs`. */
export function scoreUpdates(
  cases: readonly UpdateCase[],
  read: (turns: readonly string[], now: string) => UpdateReading,
): UpdateScore {
  const totals = new Map<Measure, { right: number; of: number }>(
    MEASURES.map((name) => [name, { right: 0, of: 0 }]),
  );
  const failures: string[] = [];
  let invented = 0;
  for (const item of cases) {
    const faults: string[] = [];
    const mark = (name: Measure, right: boolean, detail: string) => {
      const total = totals.get(name);
      if (!total) return;
      total.of++;
      if (right) total.right++;
      else faults.push(`${name} ${detail}`);
    };
    const reading = read(item.turns, item.now);
    mark('intent', reading.intent === intentOf(item.kind), reading.intent);
    mark(
      'asks',
      sameSet(reading.asks, item.mustAsk),
      `[${reading.asks.join(' ')}] for [${item.mustAsk.join(' ')}]`,
    );
    const found = invent(item, reading);
    invented += found.length;
    faults.push(...found.map((what) => `invented ${what}`));
    for (const [expected, actual] of pair(item, reading.readings)) markReading(expected, actual, mark);
    if (faults.length > 0) failures.push(`${item.id} ${faults.join('; ')}`);
  }
  const share = (name: Measure): Share => totals.get(name) ?? { right: 0, of: 0 };
  return {
    measures: {
      intent: share('intent'),
      recommendation: share('recommendation'),
      status: share('status'),
      due: share('due'),
      progress: share('progress'),
      nextStep: share('nextStep'),
      blocker: share('blocker'),
      figures: share('figures'),
      asks: share('asks'),
      invented,
    },
    failures,
  };
}

function intentOf(kind: string): Intent {
  if (kind === 'question') return 'question';
  return kind === 'notAnUpdate' ? 'other' : 'update';
}

function expectedOf(item: UpdateCase): ExpectedReading[] {
  return [item.expected, ...(item.more ?? [])];
}

/** Each expected reading with the one read for the same recommendation; in order where there is none. */
function pair(item: UpdateCase, readings: readonly Reading[]): [ExpectedReading, Reading | undefined][] {
  const left = [...readings];
  const take = (at: number) => (at >= 0 ? left.splice(at, 1)[0] : undefined);
  const matched = expectedOf(item).map((expected): [ExpectedReading, Reading | undefined] => [
    expected,
    take(left.findIndex(({ recommendation }) => recommendation === expected.recommendation)),
  ]);
  const all = matched.map(([expected, actual]): [ExpectedReading, Reading | undefined] => [
    expected,
    actual ?? left.shift(),
  ]);
  return [...all, ...left.map((extra): [ExpectedReading, Reading | undefined] => [NOTHING, extra])];
}

function markReading(
  expected: ExpectedReading,
  actual: Reading | undefined,
  mark: (name: Measure, right: boolean, detail: string) => void,
): void {
  for (const name of ['recommendation', 'status', 'due'] as const)
    mark(
      name,
      (actual?.[name] ?? null) === expected[name],
      `${actual?.[name] ?? null} for ${expected[name]}`,
    );
  for (const phrase of expected.progress)
    mark('progress', holds(actual?.progress, phrase), `"${actual?.progress ?? null}" lacks "${phrase}"`);
  for (const name of ['nextStep', 'blocker'] as const) {
    const phrase = expected[name];
    if (phrase !== null)
      mark(name, holds(actual?.[name], phrase), `"${actual?.[name] ?? null}" lacks "${phrase}"`);
  }
  for (const figure of expected.figures)
    mark(
      'figures',
      actual?.figures.includes(figure) ?? false,
      `[${actual?.figures.join(' ') ?? ''}] lacks ${figure}`,
    );
}

/** Slots filled where the case says that nothing was given, and text that its sender did not write. */
function invent(item: UpdateCase, { readings }: UpdateReading): string[] {
  const written = level(item.turns.join('\n'));
  return pair(item, readings).flatMap(([expected, actual]) => {
    if (!actual) return [];
    const filled = TEXT_SLOTS.filter(
      (name) =>
        actual[name] !== null &&
        (name === 'progress' ? expected.progress.length === 0 : expected[name] === null),
    );
    const foreign = TEXT_SLOTS.filter((name) =>
      (actual[name] ?? '')
        .split('\n')
        .some((line) => !line.split(/\s+/).every((word) => written.includes(level(word)))),
    );
    const figures = actual.figures.filter((figure) => !expected.figures.includes(figure));
    const values = (['status', 'due', 'recommendation'] as const).filter(
      (name) => expected[name] === null && actual[name] !== null,
    );
    return [
      ...filled.map((name) => `${name} "${actual[name]}"`),
      ...foreign.map((name) => `words in ${name} "${actual[name]}"`),
      ...figures.map((figure) => `figure ${figure}`),
      ...values.map((name) => `${name} ${actual[name]}`),
    ];
  });
}

function holds(text: string | null | undefined, phrase: string): boolean {
  return text != null && level(text).includes(level(phrase));
}

/** Case, quotes, dashes, entities and spacing aside. */
function level(text: string): string {
  return levelText(text).replace(/&amp;/g, '&');
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
