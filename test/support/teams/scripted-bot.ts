import type { Action, Bot, FormAnswers, FormRequest, Message, Person, Reply } from '../../../src/chat.ts';

/** A bot of which a test says what it does; everything else is quiet. Remembers what reached it. */
export interface ScriptedBot extends Bot {
  readonly messages: Message[];
  readonly actions: Action[];
  readonly requests: FormRequest[];
  readonly answers: FormAnswers[];
}

export function createScriptedBot(script: Partial<Bot> = {}): ScriptedBot {
  const messages: Message[] = [];
  const actions: Action[] = [];
  const requests: FormRequest[] = [];
  const answers: FormAnswers[] = [];
  const seen = new Set<string>();
  const isFirst = (id: string) => !seen.has(id) && seen.add(id) !== undefined;
  return {
    messages,
    actions,
    requests,
    answers,
    async handle(message) {
      messages.push(message);
      if (!isFirst(message.id)) return null;
      return script.handle ? script.handle(message) : sayBlocks(`You said: ${message.text}`);
    },
    async act(action) {
      actions.push(action);
      if (!isFirst(action.id)) return null;
      return script.act ? script.act(action) : sayBlocks(`${action.name} ${action.value}`);
    },
    async openForm(request) {
      requests.push(request);
      return script.openForm ? script.openForm(request) : { reply: sayBlocks('no form') };
    },
    async submitForm(filled) {
      answers.push(filled);
      return script.submitForm ? script.submitForm(filled) : { kind: 'reply', reply: sayBlocks('submitted') };
    },
    home: async (person: Person, platform, at) =>
      script.home ? script.home(person, platform, at) : sayBlocks(`home of ${person.name}`),
    findQuotations: async (topic, person, platform, at) =>
      script.findQuotations ? script.findQuotations(topic, person, platform, at) : { quotations: [] },
    warmUp: () => {},
  };
}

/** A reply of paragraphs, or of other blocks. */
export function sayBlocks(
  summary: string,
  blocks: Reply['blocks'] = [{ type: 'text', text: summary }],
): Reply {
  return { summary, blocks };
}
