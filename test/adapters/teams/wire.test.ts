import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Sends one message with a citation over botbuilder, in a process of its own, and returns what went over the wire. */
async function sendOverTheWire({ restored }: { readonly restored: boolean }): Promise<string> {
  let body = '';
  const server = createServer(async (request, response) => {
    for await (const chunk of request) body += String(chunk);
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const script = `
    import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
    import { restoreEntityFields } from ${JSON.stringify(join(ROOT, 'adapters/teams/restore-entity-fields.ts'))};
    if (${restored}) restoreEntityFields();
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const reference = {
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:${port}/',
      conversation: { id: 'c' },
    };
    await adapter.continueConversationAsync('', reference, async (context) => {
      const entity = { type: 'https://schema.org/Message', '@type': 'Message', citation: [{ position: 1 }] };
      await context.sendActivity({ type: 'message', text: 'Hello [1].', entities: [entity] });
    });`;
  const args = ['--input-type=module', '--eval', await compile(script)];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  await new Promise((done) => server.close(done));
  return body;
}

async function compile(script: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: ROOT },
    ...{ bundle: true, packages: 'external', format: 'esm', platform: 'node', write: false },
  });
  return outputFiles[0]?.text ?? '';
}

describe('the fields of entities', () => {
  test('arrive when they are restored', async () => {
    expect(JSON.parse(await sendOverTheWire({ restored: true })).entities).toEqual([
      { type: 'https://schema.org/Message', '@type': 'Message', citation: [{ position: 1 }] },
    ]);
  });

  // When this fails, botbuilder has mended it, and `restoreEntityFields` can go.
  test('are dropped by botbuilder itself', async () => {
    expect(JSON.parse(await sendOverTheWire({ restored: false })).entities).toEqual([
      { type: 'https://schema.org/Message' },
    ]);
  });
});
