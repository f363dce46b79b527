import * as z from 'zod';
import { readYaml } from '../corpus/read-yaml.ts';

/** The scale, in the order of the board. Rules hang on these ids; how they are worded and coloured is configuration. */
export const STATUS_IDS = ['complete', 'on-track', 'at-risk', 'off-track', 'not-started'] as const;
export type StatusId = (typeof STATUS_IDS)[number];

/** One step of the scale: how it is shown, what it means, and the words people use for it. */
export interface Status {
  readonly id: StatusId;
  readonly word: string;
  readonly symbol: string;
  readonly colour: string;
  readonly means: string;
  readonly signs: readonly string[];
  readonly colours: readonly string[];
  /** Single letters, read only as the whole of what is said, or behind the label: "R4 G", "RAG: A". */
  readonly initials: readonly string[];
  readonly says: readonly string[];
  readonly whole: readonly string[];
}

export interface StatusScale {
  readonly statuses: readonly Status[];
  /** Words that tell of trouble or movement without telling the status ("delayed"). */
  readonly unclear: readonly string[];
}

const Words = z.array(z.string().min(1)).default([]);
const StatusFile = z.object({
  statuses: z
    .array(
      z.object({
        id: z.enum(STATUS_IDS),
        word: z.string().min(1),
        symbol: z.string().min(1),
        colour: z.string().min(1),
        means: z.string().min(1),
        signs: Words,
        colours: Words,
        initials: Words,
        says: Words,
        whole: Words,
      }),
    )
    .refine((list) => STATUS_IDS.every((id) => list.filter((item) => item.id === id).length === 1), {
      message: `each of ${STATUS_IDS.join(', ')} must stand in the list once`,
    }),
  unclear: Words,
});

/** Loads the scale (`knowledge/statuses.yml`). Throws a `UserError` that names the fault. */
export function loadStatuses(file: string): StatusScale {
  return readYaml(file, StatusFile);
}

/** "🟠 At risk": symbol and word together, never one alone, and never a colour alone. */
export function printStatus({ symbol, word }: Pick<Status, 'symbol' | 'word'>): string {
  return `${symbol} ${word}`;
}

/** Words for finished work that are not the scale's own. */
const FINISHED = /^(?:done|finished|completed?)$/i;

/** The status that a word of the scale, or a colour, names; undefined where none is meant. */
export function findStatusByWord(word: string, { statuses }: StatusScale): Status | undefined {
  const plain = word.toLowerCase().replace('-', ' ');
  return statuses.find(
    ({ id, word: own, colours }) =>
      [own, id.replace('-', ' '), ...colours].some((name) => name.toLowerCase() === plain) ||
      (id === 'complete' && FINISHED.test(plain)),
  );
}
