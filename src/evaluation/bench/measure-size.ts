import { setTimeout as wait } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { type LibraryOptions, loadCorpus } from '../../corpus/library.ts';
import type { Statement } from '../../corpus/statements.ts';
import { type Answering, createAnswering } from '../../talk/answering.ts';
import { growCorpus } from './grow-corpus.ts';
import { makeQuestions } from './make-questions.ts';

export interface SizeOptions extends LibraryOptions {
  /** Passages to grow to; 0 for the documents as they are. */
  readonly passages: number;
  /** Questions whose answers are timed, each asked once: what people ask is new. */
  readonly questions: number;
  /** Other questions that are asked before: the first answers of a process are slower. */
  readonly before: number;
}

/** What one process measured at one size: times in milliseconds, memory of the whole process in MB. */
export interface SizeMeasures {
  readonly passages: number;
  readonly statements: number;
  readonly build: number;
  readonly answers: readonly number[];
  readonly memory: { readonly loaded: number; readonly answered: number };
  /** MiniSearch as it comes, over the same texts in one field, asked the same questions in turn. */
  readonly plain: { readonly build: number; readonly answers: readonly number[] };
}

const SEED = 20_240_301;

/** Measures one size. Wants a process of its own: memory is that of the process, and the first build is a cold one. */
export async function measureSize(options: SizeOptions): Promise<SizeMeasures> {
  const corpus = growCorpus(await loadCorpus(options), options.passages, SEED);
  const all = makeQuestions(corpus.findings, options.before + options.questions, SEED);
  const before = all.slice(0, options.before);
  const [answering, build] = time(() => createAnswering(corpus));
  const loaded = await readMemory();
  for (const question of before) answering.answer(question, []);
  // Before the other index is built, which takes its room in the same process.
  const answered = await readMemory();
  const { statements } = answering.retriever;
  const [plain, plainBuild] = time(() => buildPlain(statements));
  for (const question of before) plain.search(question);
  const times = timeAnswers(answering, plain, all.slice(options.before));
  return {
    passages: [...corpus.documents.values()].reduce((sum, document) => sum + document.passages.length, 0),
    statements: statements.length,
    build,
    answers: times.answers,
    memory: { loaded, answered },
    plain: { build: plainBuild, answers: times.plain },
  };
}

/** Peersay and MiniSearch take turns, so that whatever else the machine does falls on both. */
function timeAnswers(
  answering: Answering,
  plain: MiniSearch,
  questions: readonly string[],
): { answers: number[]; plain: number[] } {
  const times = questions.map((question) => ({
    answer: time(() => answering.answer(question, []))[1],
    plain: time(() => plain.search(question))[1],
  }));
  return { answers: times.map(({ answer }) => answer), plain: times.map((both) => both.plain) };
}

function buildPlain(statements: readonly Statement[]): MiniSearch {
  const plain = new MiniSearch({ fields: ['text'] });
  plain.addAll(statements.map((statement, id) => ({ id, text: readText(statement) })));
  return plain;
}

/** All that Peersay indexes of a statement. */
function readText({ text, finding, passages, subheading, section, themes }: Statement): string {
  const behind = finding ? passages.map(({ reading }) => reading) : [];
  return [text, ...behind, subheading ?? '', section, ...themes].join(' ');
}

function time<T>(run: () => T): [T, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

/**
 * Resident memory in MB, without what making the corpus left behind where the collector can be called. What it frees is
 * given back to the system a moment later, some of it only the second time.
 */
async function readMemory(): Promise<number> {
  for (let round = 0; round < 2; round++) {
    globalThis.gc?.();
    await wait(GIVEN_BACK);
  }
  return process.memoryUsage.rss() / 2 ** 20;
}

/** Milliseconds. */
const GIVEN_BACK = 200;
