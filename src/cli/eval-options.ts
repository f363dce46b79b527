import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { ROOT } from '../root.ts';
import { orUsage } from './read-options.ts';

const USAGE = `Usage: npm run eval -- [--questions FILE] [--updates FILE] [--sources DIR] [--floors FILE]
                    [--check] [--raise] [--json] [--quiet] [--model] [--wordings]
  none      in place of a file or folder leaves out what is measured on it
  --check   ends with 1 where a floor is broken
  --raise   raises the floors to the figures reached; never lowers one
  --quiet   tables only, no line for each miss
  --model   asks the questions with the configured language model, too, and prints what verification removed
  --wordings  holds true and false wordings against the documents as a model’s are held`;

/** What a clone may or may not have beside it. */
const BESIDE = resolve(ROOT, '../shared');

export interface EvalOptions {
  /** Null where there is none beside the clone. */
  readonly questions: string | null;
  readonly updates: string | null;
  readonly sources: string | null;
  readonly floors: string;
  readonly check: boolean;
  readonly raise: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly model: boolean;
  readonly wordings: boolean;
  /** What is not there and so will not be measured, a sentence each. */
  readonly absent: readonly string[];
}

/** Reads the options. A file that was named must exist; one that only might lie beside the clone need not. */
export function readEvalOptions(): EvalOptions {
  const values = readArguments();
  // Floors that another set of questions reached say nothing of the usual one.
  const isOther =
    values.questions !== undefined || values.updates !== undefined || values.sources !== undefined;
  if (values.raise && isOther && values.floors === undefined)
    throw new UserError(
      `The usual floors are raised by the usual questions and documents only; name others with --floors.\n${USAGE}`,
    );
  const questions = find('questions', values.questions, 'eval/questions.jsonl');
  const updates = find('updates', values.updates, 'eval/updates.jsonl');
  const sources = find('sources', values.sources, 'sources');
  return {
    ...{ questions, updates, sources },
    floors: resolve(values.floors ?? resolve(ROOT, 'test/eval-floors.json')),
    check: values.check ?? false,
    raise: values.raise ?? false,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    model: values.model ?? false,
    wordings: values.wordings ?? false,
    absent: [
      ...(questions ? [] : ['No question file: no questions are asked.']),
      ...(updates ? [] : ['No file of updates: no updates are read.']),
      ...(sources ? [] : ['No folder of documents: only the digest is measured.']),
    ],
  };
}

function readArguments() {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const files = { questions: text, updates: text, sources: text, floors: text };
  return orUsage(USAGE, () => {
    return parseArgs({
      options: { ...files, check: flag, raise: flag, json: flag, quiet: flag, model: flag, wordings: flag },
    }).values;
  });
}

function find(option: string, named: string | undefined, beside: string): string | null {
  if (named === 'none') return null;
  const path = named === undefined ? resolve(BESIDE, beside) : resolve(named);
  if (existsSync(path)) return path;
  if (named !== undefined) throw new UserError(`--${option}: ${path} does not exist.`);
  return null;
}
