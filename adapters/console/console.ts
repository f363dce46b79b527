import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Bot, Person } from '../../src/chat.ts';
import { PLAIN, renderReply, type Style } from './render.ts';

export interface ConsoleOptions {
  readonly bot: Pick<Bot, 'handle'>;
  readonly input: Readable;
  readonly output: Writable;
  /** A person sits at the terminal: show a prompt and a greeting. Piped input gets answers alone. */
  readonly interactive: boolean;
  readonly style?: Style;
  readonly greeting: string;
  /** Who sits at the terminal: updates are recorded under this name. */
  readonly person: Person;
  readonly now: () => Date;
}

const PROMPT = '\n> ';
const LEAVE = /^(?:exit|quit|bye|goodbye|leave|:q)$/i;

/** Runs a chat over lines of text until the input ends or the person leaves. Each line is one message. */
export async function runConsole(options: ConsoleOptions): Promise<void> {
  const { bot, input, output, interactive, style = PLAIN, greeting, person, now } = options;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  if (interactive) output.write(`${greeting}\n${PROMPT}`);
  let number = 0;
  for await (const line of lines) {
    if (interactive && LEAVE.test(line.trim())) break;
    if (line.trim() !== '' || interactive) {
      const reply = await bot.handle({
        id: String(++number),
        platform: 'console',
        conversation: 'terminal',
        private: true,
        person,
        text: line,
        at: now(),
      });
      if (reply) output.write(`${renderReply(reply, style)}\n`);
    }
    output.write(interactive ? PROMPT : '\n');
  }
  lines.close();
}
