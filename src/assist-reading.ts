import { lazily } from './lazily.ts';
import type { AnsweringHelp } from './talk/answering.ts';
import { dayAt } from './updates/days.ts';
import { createAssistedReader } from './updates/reading/assisted/create-assisted-reader.ts';
import { createUpdateReader } from './updates/reading/read-update.ts';
import type { UpdateKnowledge } from './updates/reading/view.ts';
import type { Assist } from './updates/reporting/desk.ts';

/** Reading with a model's help; null where no model is configured for updates. */
export function assistReading(help: AnsweringHelp, knowledge: UpdateKnowledge): Assist | null {
  const { models, names = [] } = help;
  if (!models?.updates) return null;
  const reader = lazily(() => createUpdateReader(knowledge));
  return async (words, by) => {
    if (!models.isAllowed(by)) return null;
    const never = [...names, by.person.name];
    const read = createAssistedReader(reader(), models.language, { knowledge, names: never });
    const { readings, model } = await read([words], dayAt(by.at), models.deadline());
    return model === null ? null : (readings[0] ?? null);
  };
}
