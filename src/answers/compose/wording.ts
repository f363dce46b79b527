import type { Unworded } from '../answer.ts';

/** Said beside an answer that a model was to word and did not. */
export const WITHOUT_MODEL: Readonly<Record<Unworded, string>> = {
  late: say('did not answer in time'),
  unreachable: say('cannot be reached just now'),
  'server-error': say('has a fault at its end'),
  'rate-limited': say('has too many requests just now'),
  paused: say('has failed several times and is given a rest'),
  busy: say('is busy with other questions'),
  budget: say('has used up its budget for today'),
  'no-access': say('did not accept our key; whoever runs me should look at that'),
  'no-model': say('was not found at its address; whoever runs me should look at that'),
  rejected: say('did not accept the question; whoever runs me should look at that'),
  refused: say('declined to answer'),
  truncated: say('broke off before the end'),
  empty: say('gave no answer'),
  'not-json': say('gave an answer that could not be read'),
  'wrong-shape': say('gave an answer that could not be read'),
  'too-large': say('gave an answer far too long to read'),
  unsupported:
    'The language model’s wording was not borne out by the documents, so these are the statements as they stand.',
};

function say(what: string): string {
  return `The language model ${what}, so this answer was put together without it.`;
}

/** For a question that was not found: the one that may have been meant. */
export function didYouMean(question: string): string {
  return `Did you mean: “${question}”? The documents speak of that; ask it and I will look.`;
}
