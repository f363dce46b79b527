import { type ComposeDeps, type Composer, createComposer, isForModels } from './compose.ts';
import { createSuggester, type SuggestDeps } from './suggest.ts';

export type WordingDeps = Omit<ComposeDeps & SuggestDeps, 'names'> & { readonly names?: readonly string[] };

/** What a model may do for an answer: word one that was found, or offer a question in place of one that was not. */
export function createWording({ names = [], ...deps }: WordingDeps): Composer {
  const compose = createComposer({ ...deps, names });
  const suggest = createSuggester({ ...deps, names });
  return (answer, earlier, asker, deadline) =>
    isForModels(answer) ? compose(answer, earlier, asker, deadline) : suggest(answer, asker, deadline);
}
