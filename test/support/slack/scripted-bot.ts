import type { Action, Bot, FormAnswers, FormRequest, Message, Person, Reply } from '../../../src/chat.ts';

/** A bot that says what a test wants it to say, and keeps what it was told. */
export interface ScriptedBot extends Bot {
  readonly messages: Message[];
  readonly actions: Action[];
  readonly requests: FormRequest[];
  readonly answers: FormAnswers[];
  readonly visitors: Person[];
}

export function say(text: string, ...more: Reply['blocks']): Reply {
  return { summary: text, blocks: [{ type: 'text', text }, ...more] };
}

/** Echoes what it is asked where the script says nothing else. */
export function createScriptedBot(script: Partial<Bot> = {}): ScriptedBot {
  const told = {
    messages: [] as Message[],
    actions: [] as Action[],
    requests: [] as FormRequest[],
    answers: [] as FormAnswers[],
    visitors: [] as Person[],
  };
  return {
    ...told,
    async handle(message) {
      told.messages.push(message);
      return script.handle ? script.handle(message) : say(`You asked: ${message.text}`);
    },
    async act(action) {
      told.actions.push(action);
      return script.act ? script.act(action) : say(`You pressed ${action.name} ${action.value}`);
    },
    async openForm(request) {
      told.requests.push(request);
      return script.openForm ? script.openForm(request) : { reply: say('There is nothing to fill in.') };
    },
    async submitForm(answers) {
      told.answers.push(answers);
      return script.submitForm ? script.submitForm(answers) : { kind: 'reply', reply: say('Saved.') };
    },
    async home(person, platform, at) {
      told.visitors.push(person);
      return script.home ? script.home(person, platform, at) : say(`The page of ${person.name}`);
    },
    findQuotations: async () => ({ quotations: [] }),
    warmUp: () => {},
  };
}
