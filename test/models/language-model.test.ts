import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { ModelRequest } from '../../src/models/language-model.ts';
import { createMemoryUsageRecord } from '../../src/models/usage.ts';
import { modelsAt } from '../support/models.ts';
import { fails, hangs, json, type Script, say, says, standIn } from '../support/stand-in-model.ts';

const REQUEST: ModelRequest<{ word: string }> = {
  purpose: 'answer',
  instructions: 'Give a word.',
  data: '<data>{}</data>',
  schema: z.object({ word: z.string() }),
  schemaName: 'word',
  mostOutput: 20,
};
const WORD = '{"word":"quay"}';

/** Enough for a loopback answer, short enough for a test that waits in vain. */
const never = () => new AbortController().signal;

async function askOnce(script: Script, deadline = never()) {
  const server = await standIn(script);
  const outcome = await modelsAt(server.address).language.ask(REQUEST, deadline);
  return { outcome, server };
}

describe('a language model', () => {
  test('fills the shape, is asked to keep nothing, and tells its tokens', async () => {
    const { outcome, server } = await askOnce(
      says(WORD, { usage: { prompt_tokens: 31, completion_tokens: 7 } }),
    );
    expect(outcome).toEqual({ ok: true, value: { word: 'quay' }, usage: { input: 31, output: 7 } });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.body).toMatchObject({
      model: 'stand-in',
      store: false,
      max_tokens: 20,
      response_format: { type: 'json_schema', json_schema: { name: 'word', strict: true } },
      messages: [
        { role: 'system', content: 'Give a word.' },
        { role: 'user', content: '<data>{}</data>' },
      ],
    });
  });

  test('is offered no tools', async () => {
    const { server } = await askOnce(says(WORD));
    expect(Object.keys(server.received[0]?.body ?? {})).not.toContain('tools');
  });

  test('without a count of tokens counts the characters', async () => {
    const { outcome } = await askOnce(says(WORD, { usage: null }));
    expect(outcome).toMatchObject({ ok: true, usage: { input: expect.any(Number) } });
  });

  test('in a code fence and a sentence is still read', async () => {
    const { outcome } = await askOnce(says(`Here it is:\n\`\`\`json\n${WORD}\n\`\`\``));
    expect(outcome).toMatchObject({ ok: true, value: { word: 'quay' } });
  });

  test.each([
    ['401', fails(401), 'no-access'],
    ['403', fails(403), 'no-access'],
    ['404', fails(404), 'no-model'],
    ['422 in every form', fails(422), 'rejected'],
    ['429 with a long Retry-After', fails(429, { 'retry-after': '3600' }), 'rate-limited'],
    ['429 until a date', fails(429, { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }), 'rate-limited'],
    ['500', fails(500), 'server-error'],
    ['503', fails(503), 'server-error'],
    ['a filter that answers with 400', fails(400, {}, { message: 'x', code: 'content_filter' }), 'refused'],
    ['a refusal', says(null, { refusal: 'I cannot help with that.' }), 'refused'],
    ['a filtered reply', says('', { finish: 'content_filter' }), 'refused'],
    ['a truncated reply', says('{"word":"qu', { finish: 'length' }), 'truncated'],
    ['an empty reply', says(''), 'empty'],
    ['no content at all', says(null), 'empty'],
    ['prose', says('The word is quay.'), 'not-json'],
    ['broken JSON', says('{"word": "quay"'), 'not-json'],
    ['another shape', says('{"words":["quay"]}'), 'wrong-shape'],
    ['a list', says('["quay"]'), 'wrong-shape'],
    ['no choices', ((_, response) => json(response, 200, { choices: [] })) satisfies Script, 'not-json'],
    [
      'a page of HTML',
      ((_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')) satisfies Script,
      'not-json',
    ],
    [
      'JSON that breaks off',
      ((_, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"choices":[')) satisfies Script,
      'not-json',
    ],
    ['10 MB', says('x'.repeat(10_000_000)), 'too-large'],
    [
      'a redirection',
      ((_, response) =>
        void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()) satisfies Script,
      'unreachable',
    ],
    ['a connection that breaks', ((_, response) => void response.destroy()) satisfies Script, 'unreachable'],
  ] as const)('that answers with %s gives an outcome', async (_, script, failure) => {
    const { outcome } = await askOnce(script);
    expect(outcome).toMatchObject({ ok: false, failure });
  });

  test('that hangs is given up at the deadline', async () => {
    const { outcome } = await askOnce(hangs, AbortSignal.timeout(60));
    expect(outcome).toEqual({ ok: false, failure: 'late' });
  });

  test('that sends a byte now and then is given up at the deadline, too', async () => {
    const drips: Script = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    };
    const { outcome } = await askOnce(drips, AbortSignal.timeout(80));
    expect(outcome).toEqual({ ok: false, failure: 'late' });
  });

  test('that nobody runs is unreachable', async () => {
    const outcome = await modelsAt('http://127.0.0.1:9/v1').language.ask(REQUEST, never());
    expect(outcome).toMatchObject({
      ok: false,
      failure: 'unreachable',
      detail: expect.stringContaining('APIConnectionError'),
    });
  });

  test('is tried once more after a fault that passes, and no more', async () => {
    const second = await askOnce((received, response, count) =>
      count === 1 ? fails(503)(received, response, count) : say(response, WORD),
    );
    expect(second.outcome).toMatchObject({ ok: true });
    const always = await askOnce(fails(503));
    expect(always.server.received).toHaveLength(2);
    const soon = await askOnce((received, response, count) =>
      count === 1 ? fails(429, { 'retry-after-ms': '20' })(received, response, count) : say(response, WORD),
    );
    expect(soon.outcome).toMatchObject({ ok: true });
  });

  test('is not tried again where that cannot help, or the server asks for more patience than there is', async () => {
    for (const script of [fails(401), fails(404), fails(429, { 'retry-after': '30' }), says('{}')]) {
      const { server } = await askOnce(script);
      expect(server.received).toHaveLength(1);
    }
  });

  test('that knows no schemas is asked for JSON, then plainly, and is remembered', async () => {
    const server = await standIn((received, response, count) =>
      received.body.response_format ? fails(400)(received, response, count) : say(response, WORD),
    );
    const { language } = modelsAt(server.address);
    expect(await language.ask(REQUEST, never())).toMatchObject({ ok: true });
    expect(await language.ask(REQUEST, never())).toMatchObject({ ok: true });
    const forms = server.received.map(({ body }) => body.response_format?.type ?? 'plain');
    expect(forms).toEqual(['json_schema', 'json_object', 'plain', 'plain']);
    expect(server.received[3]?.body.messages?.[0]?.content).toContain('"word"');
  });

  test('that rejects one request in every form is asked as before the next time', async () => {
    const server = await standIn((received, response, count) =>
      count <= 3 ? fails(400)(received, response, count) : say(response, WORD),
    );
    const { language } = modelsAt(server.address);
    await language.ask(REQUEST, never());
    await language.ask(REQUEST, never());
    expect(server.received[3]?.body.response_format?.type).toBe('json_schema');
  });
});

describe('the record of tokens', () => {
  test('holds what each call used, a useless reply included, and no content', async () => {
    const usage = createMemoryUsageRecord();
    const server = await standIn((_, response, count) =>
      say(response, count === 1 ? WORD : 'no', { usage: { prompt_tokens: 40, completion_tokens: 5 } }),
    );
    const { language } = modelsAt(server.address, { usage });
    await language.ask(REQUEST, never());
    await language.ask(REQUEST, never());
    const entry = { day: '2026-11-21', model: 'stand-in', purpose: 'answer', input: 40, output: 5 };
    expect(usage.entriesOf('2026-11-21')).toEqual([entry, entry]);
  });
});
