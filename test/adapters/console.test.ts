import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runConsole } from '../../adapters/console/console.ts';
import { renderReply } from '../../adapters/console/render.ts';
import type { Block, Bot, Message } from '../../src/chat.ts';
import { SMALL_TALK, WORDS } from '../../src/wording.ts';
import { HARBOUR_DOCUMENTS, HARBOUR_KNOWLEDGE, loadHarbour } from '../support/harbour.ts';
import { newFolder } from '../support/new-folder.ts';
import { type Ran, runProcess } from '../support/run-process.ts';

const MAIN = 'main';
const chat = (input: string, sources = 'none'): Promise<Ran> =>
  runProcess(MAIN, [], { input, env: { PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: sources } });

describe('the terminal chat, with its input piped in', () => {
  test('answers each line on standard output, says nothing on standard error, and ends well', async () => {
    const { stdout, stderr, status } = await chat('what did peers say about lifeboats?\nthanks\n');
    expect(stdout).toBe(
      [
        'The town is proud of its volunteer lifeboats. (peers, 2023, section 4.2) [1]',
        'You can go on with: “words 1”.',
        '',
        `${SMALL_TALK.thanks}`,
        '',
        '',
      ].join('\n'),
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('is one conversation', async () => {
    const { stdout } = await chat('words 1\nferry\nwho said that?\n');
    expect(stdout.startsWith(WORDS.none)).toBe(true);
    expect(stdout).toContain('Statement 1: peers, 2023');
  });

  test('answers a last line without a line end, and lines with Windows line ends', async () => {
    expect((await chat('thanks')).stdout).toContain(SMALL_TALK.thanks);
    const { stdout } = await chat('thanks\r\nthanks\r\n');
    expect(stdout.split(SMALL_TALK.thanks)).toHaveLength(3);
  });

  test('takes an empty input, and empty lines, for no question', async () => {
    expect(await chat('')).toEqual({ stdout: '', stderr: '', status: 0 });
    const { stdout, stderr, status } = await chat('\n   \nthanks\n');
    expect(stdout.trim()).toBe(SMALL_TALK.thanks);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test.each([
    ['4,000', 4000],
    ['100,000', 100_000],
  ])('says of a question of %s characters that it is too long', async (_, length) => {
    const { stdout, stderr, status } = await chat(
      `${'ferry '.repeat(length / 6).padEnd(length, '!')}\nthanks\n`,
    );
    expect(stdout).toMatch(/a question can have 2,000/);
    expect(stdout).toContain(SMALL_TALK.thanks);
    expect(stdout.length).toBeLessThan(1000);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('answers in spite of control characters, and never sends them back', async () => {
    const { stdout, stderr, status } = await chat(
      '\u001b[2J\u0007fer\u0000ry?\u001b]0;title\u0007 lifeboats\u0008\n\u001b\u0007\n',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come back
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    expect(stdout.trim().length).toBeGreaterThan(0);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('shows the words of the documents that are at hand', async () => {
    const { stdout, stderr } = await chat('lifeboats\nwords 1\n', HARBOUR_DOCUMENTS);
    expect(stdout).toContain('“The lifeboats are crewed by volunteers, of whom the town is rightly proud.”');
    expect(stderr).toBe('');
  });

  test('cannot start without a catalogue, and says so in a sentence', async () => {
    const env = { PEERSAY_KNOWLEDGE: resolve(HARBOUR_DOCUMENTS), PEERSAY_SOURCES: 'none' };
    const { stdout, stderr, status } = await runProcess(MAIN, [], { input: 'hi\n', env });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^PEERSAY_KNOWLEDGE must name a folder with a catalogue\.yml/);
    expect(stderr).not.toMatch(/ at /);
  });

  test('stops quietly when the reader of its output goes away', async () => {
    const process = spawn(globalThis.process.execPath, ['run.mjs', MAIN], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: {
        ...globalThis.process.env,
        ...{ PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: 'none', PEERSAY_DATA: newFolder() },
      },
    });
    let stderr = '';
    process.stderr.on('data', (chunk: Buffer) => (stderr += String(chunk)));
    process.stdin.on('error', () => {});
    process.stdout.once('data', () => process.stdout.destroy());
    process.stdin.end('ferry\n'.repeat(3000));
    await new Promise((done) => process.on('close', done));
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});

describe('the terminal chat with a person at it', () => {
  async function sit(lines: string): Promise<{ shown: string; heard: Message[] }> {
    const heard: Message[] = [];
    const bot: Pick<Bot, 'handle'> = {
      handle: async (message) => {
        heard.push(message);
        return { summary: 'ok', blocks: [{ type: 'text', text: `heard ${message.text}` }] };
      },
    };
    let shown = '';
    const output = new Writable({
      write(chunk, _encoding, done) {
        shown += String(chunk);
        done();
      },
    });
    const now = () => new Date('2026-02-03T10:00:00Z');
    await runConsole({
      bot,
      input: Readable.from([lines]),
      output,
      interactive: true,
      greeting: 'Good day.',
      person: { id: 'sam', name: 'Sam' },
      now,
    });
    return { shown, heard };
  }

  test('greets, prompts, and leaves on “quit” without a word more', async () => {
    const { shown, heard } = await sit('hello\nquit\nferry\n');
    expect(shown).toBe('Good day.\n\n> heard hello\n\n> ');
    expect(heard.map(({ text }) => text)).toEqual(['hello']);
  });

  test('gives every message an id of its own and the time of now', async () => {
    const { heard } = await sit('one\none\n');
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2);
    expect(heard[0]).toMatchObject({ platform: 'console', at: new Date('2026-02-03T10:00:00Z') });
  });
});

describe('the render contract', () => {
  const quotation = (text: string): Block => ({
    type: 'quotation',
    number: null,
    text,
    attribution: 'peers, 2023, section 4.2',
    ...{ before: '', after: '', caution: null },
  });
  /** The words between the line that opens a quotation and the one that closes it. */
  const recover = (rendered: string) =>
    rendered.slice(rendered.indexOf('“') + 1, rendered.lastIndexOf('”\n   peers, 2023, section 4.2'));
  const styles = { bold: (text: string) => `\u001b[1m${text}\u001b[22m`, dim: (text: string) => text };

  test('a quotation arrives character for character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        expect(recover(renderReply({ summary: '', blocks: [quotation(text)] }))).toBe(text);
        expect(recover(renderReply({ summary: '', blocks: [quotation(text)] }, styles))).toBe(text);
      }),
    );
  });

  test.each([
    '*bold* _it_ `code` <@U1> & &amp;',
    'a\nb\n\n  c',
    '“quoted” and ”',
    'tabs\tand\u00a0spaces  ',
    '1. a list\n- b',
  ])('markup, quotation marks and line breaks in it included: %j', (text) => {
    const blocks: Block[] = [{ type: 'text', text: 'The words:' }, quotation(text)];
    expect(recover(renderReply({ summary: '', blocks }))).toBe(text);
  });

  test('every passage of the documents does', async () => {
    const corpus = await loadHarbour();
    for (const { text, passages } of corpus.documents.values())
      for (const { start, end } of passages) {
        const source = text.slice(start, end);
        expect(recover(renderReply({ summary: '', blocks: [quotation(source)] }))).toBe(source);
      }
  });

  test('a caution stands outside the quotation', () => {
    const blocks: Block[] = [{ ...quotation('Words.'), caution: 'It goes on with “however”.' } as Block];
    const rendered = renderReply({ summary: '', blocks });
    expect(recover(rendered)).toBe('Words.');
    expect(rendered).toContain('Before printing: It goes on with “however”.');
  });

  test('colour changes no word', () => {
    const blocks: Block[] = [
      { type: 'heading', text: 'The peers, 2023' },
      { type: 'statement', number: 1, text: 'A statement.', place: 'peers, 2023' },
      { type: 'list', items: ['one', 'two'] },
      { type: 'hint', text: 'A hint.' },
    ];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    const bare = renderReply({ summary: '', blocks }, styles).replace(/\u001b\[\d+m/g, '');
    expect(bare).toBe(renderReply({ summary: '', blocks }));
  });
});
