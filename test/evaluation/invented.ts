import type { Citation, Quotation } from '../../src/answers/answer.ts';
import type { AskResult } from '../../src/answers/result.ts';
import type { Passage, Voice } from '../../src/corpus/types.ts';
import { type Ground, groundOf } from '../../src/evaluation/ground.ts';
import type { Measure } from '../../src/evaluation/measure.ts';
import type { Question } from '../../src/evaluation/question.ts';
import { type Asked, measureQuestions, scoreQuestions } from '../../src/evaluation/score-questions.ts';

/** Two invented documents: a peers' report that pastes an inspector's sentence, and the council's own statement. */
const TEXTS: Readonly<Record<string, string>> = {
  report:
    'The ferry is loved by all who use it every day. Nobody pays for the old pier, which will fall. ' +
    'Inspectors found the schools to be good in every way. Reserves are 21 per cent of the budget this year. ' +
    'Scrutiny lacks confidence and also lacks officers of its own. The market is busy on Saturdays in summer.',
  statement: 'We pay for the old pier ourselves and always have. Our ferry is the envy of the coast.',
};

export const REPORT = 'report';
export const STATEMENT = 'statement';

/** A citation of the sentence that starts with `words`, as the source has it. */
export function cite(source: string, words: string, section = '1'): Citation {
  const text = TEXTS[source] ?? '';
  const start = text.indexOf(words);
  const end = text.indexOf('.', start) + 1;
  return { source, section, start, end, quote: text.slice(start, end) };
}

/** A citation with the digest alone. */
export function citeSection(source: string, section: string): Citation {
  return { source, section, start: 0, end: 0, quote: null };
}

export function quotation(source: string, words: string, voice: Voice = 'peers'): Quotation {
  const { section, start, end, quote } = cite(source, words);
  const context = { before: '', after: '', attribution: '', caution: null };
  return { text: quote ?? '', voice, source, section, start, end, ...context };
}

export function claim(text: string, citations: Citation[], voice: Voice = 'peers') {
  return { text, voice, year: 2023, citations };
}

export function ask(change: Partial<Question> = {}): Question {
  const gold = [{ source: REPORT, section: '1', snippet: 'the ferry is loved by all who use it' }];
  return {
    ...{
      id: 'q1',
      question: 'what do the peers and the council say of the ferry?',
      kind: 'finding',
      history: [],
      answerable: true,
    },
    ...{ voice: 'any', gold, mustInclude: [] },
    ...change,
  };
}

export function result(change: Partial<AskResult> = {}): AskResult {
  return {
    ...{ question: '', outcome: 'answered', text: '', claims: [], quotes: [], conflicts: [] },
    ...{ recommendations: [], nearest: [], model: 'none', milliseconds: 1 },
    ...change,
  };
}

export const NOT_FOUND = result({ outcome: 'not-found', text: 'The documents do not cover that.' });

export function asked(question: Question, found: AskResult, shape: Asked['shape'] = 'finding'): Asked {
  return { question, result: found, shape };
}

/** The invented documents as the ground of a score. */
export function makeGround(mode: Ground['mode'] = 'documents'): Ground {
  const sources = new Map<string, { voice: Voice }>([
    [REPORT, { voice: 'peers' }],
    [STATEMENT, { voice: 'council' }],
  ]);
  const documents = new Map(
    Object.entries(TEXTS).map(([source, text]) => [source, { source, text, passages: passagesOf(source) }]),
  );
  const corpus = { sources, documents: mode === 'digest' ? new Map() : documents };
  return groundOf(corpus as unknown as Parameters<typeof groundOf>[0], mode);
}

function passagesOf(source: string): Passage[] {
  const text = TEXTS[source] ?? '';
  return [...text.matchAll(/[A-Z][^.]*\./g)].map(({ 0: sentence, index }) => {
    const own = source === REPORT ? 'peers' : 'council';
    const voice: Voice = sentence.startsWith('Inspectors') ? 'ofsted' : own;
    const shape = { section: '1', subheading: null, kind: 'paragraph', reading: sentence } as const;
    return { id: `${source}-${index}`, source, ...shape, start: index, end: index + sentence.length, voice };
  });
}

/** A measure over all questions. */
export function measureOf(name: string, all: readonly Asked[], ground = makeGround()): Measure['value'] {
  const found = measureQuestions(scoreQuestions(all, ground)).overall.find((own) => own.name === name);
  if (!found) throw new Error(`${name} is not measured`);
  return found.value;
}
