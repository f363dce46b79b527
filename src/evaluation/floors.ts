import * as z from 'zod';
import { UserError } from '../errors.ts';
import { formatMeasure, type Measure, type Run } from './measure.ts';

const FloorsFile = z.record(z.string(), z.record(z.string(), z.number()));

/** What every measure of every run must reach: at least so much, or at most where less is better. */
export type Floors = z.infer<typeof FloorsFile>;

export interface BrokenFloor {
  readonly run: string;
  readonly measure: string;
  readonly floor: number;
  /** Null where the run does not measure it any more. */
  readonly found: Measure | null;
}

/** Throws a `UserError` where the file is no list of floors. */
export function parseFloors(text: string, file: string): Floors {
  try {
    return FloorsFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError(`${file} is no list of floors: ${(cause as Error).message}`, { cause });
  }
}

/** One measure a line, so that a change of one figure is a change of one line. */
export function renderFloors(floors: Floors): string {
  return `${JSON.stringify(floors, null, 2)}\n`;
}

/** Floors that a run does not reach. What was not run, or had nothing to measure, breaks no floor. */
export function findBroken(floors: Floors, runs: readonly Run[]): BrokenFloor[] {
  return runs.flatMap(({ name, measures }) =>
    Object.entries(floors[name] ?? {}).flatMap(([measure, floor]) => {
      const found = measures.find((own) => own.name === measure) ?? null;
      const isBroken = found === null || (found.value !== null && isWorse(found, found.value, floor));
      return isBroken ? [{ run: name, measure, floor, found }] : [];
    }),
  );
}

/** Moves every floor to the figure that was reached, where that is better; a new measure gets its first floor. */
export function raiseFloors(floors: Floors, runs: readonly Run[]): Floors {
  const raised = runs.map(({ name, measures }) => {
    const own = floors[name] ?? {};
    const reached = measures.flatMap((measure) => {
      const floor = raiseFloor(own[measure.name], measure);
      return floor === null ? [] : [[measure.name, floor] as const];
    });
    return [name, { ...own, ...Object.fromEntries(reached) }] as const;
  });
  return { ...floors, ...Object.fromEntries(raised) };
}

export function describeBroken({ run, measure, floor, found }: BrokenFloor): string {
  if (found === null) return `${run} ${measure} is not measured any more (floor ${floor})`;
  const sign = found.better === 'higher' ? '<' : '>';
  return `${run} ${measure} ${formatMeasure(found, DIGITS)} ${sign} ${floor}`;
}

const DIGITS = 3;
/** A floor is kept to three digits; what differs by less is the same figure. */
const STEP = 10 ** -DIGITS;
const SAME = STEP / 1000;

function isWorse({ better }: Measure, value: number, floor: number): boolean {
  return better === 'higher' ? value < floor - SAME : value > floor + SAME;
}

function raiseFloor(floor: number | undefined, measure: Measure): number | null {
  if (measure.value === null) return floor ?? null;
  const reached = roundToFloor(measure, measure.value);
  return floor !== undefined && !isWorse(measure, floor, reached) ? floor : reached;
}

/** Rounds to the lenient side, so that the figure itself always holds its floor. */
function roundToFloor({ better }: Measure, value: number): number {
  const steps = better === 'higher' ? Math.floor(value / STEP + SAME) : Math.ceil(value / STEP - SAME);
  return Number((steps * STEP).toFixed(DIGITS));
}
