import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchDocument } from '../../../src/corpus/import/fetch-document.ts';
import { UserError } from '../../../src/errors.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A real server on a free port; gives its address without a path. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answer = (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200) =>
  serve((_, response) => response.writeHead(status, headers).end(body));

async function refusal(...given: Parameters<typeof fetchDocument>): Promise<string> {
  const outcome = await fetchDocument(...given).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(UserError);
  return (outcome as UserError).message;
}

describe('a document from the web', () => {
  test('comes with its bytes, media type, name and final address', async () => {
    const site = await answer('Tides', { 'content-type': 'text/plain; charset=utf-8' });
    const document = await fetchDocument(` ${site}/files/Spring%20tides.txt?v=2 `);
    expect({ ...document, bytes: Buffer.from(document.bytes).toString() }).toEqual({
      name: 'Spring tides.txt',
      bytes: 'Tides',
      contentType: 'text/plain; charset=utf-8',
      url: `${site}/files/Spring%20tides.txt?v=2`,
    });
  });

  test('is found behind redirects', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/new.txt') response.end('Tides');
      else response.writeHead(302, { location: '/new.txt' }).end();
    });
    expect(await fetchDocument(`${site}/old`)).toMatchObject({ name: 'new.txt', url: `${site}/new.txt` });
  });

  test('has the name that the server gives, without any folder in it', async () => {
    const plain = await answer('x', { 'content-disposition': 'attachment; filename="../Tide table.pdf"' });
    expect((await fetchDocument(`${plain}/download?id=7`)).name).toBe('Tide table.pdf');
    const encoded = await answer('x', {
      'content-disposition': `attachment; filename="t.pdf"; filename*=UTF-8''Tide%20%C3%A9bb.pdf`,
    });
    expect((await fetchDocument(`${encoded}/download`)).name).toBe('Tide ébb.pdf');
  });

  test('is named for its host when the address has no path', async () => {
    expect((await fetchDocument(await answer('x'))).name).toBe('127.0.0.1');
  });

  test('may be a page that mentions logging in', async () => {
    const site = await answer('<html><title>How to log in</title><p>Use a <a href="/login">login</a>.', {
      'content-type': 'text/html',
    });
    expect((await fetchDocument(`${site}/login-help`)).contentType).toBe('text/html');
  });
});

describe('a refusal says what to do next', () => {
  test('for what is no web address', async () => {
    for (const address of ['tides', 'ftp://example.org/a', 'file:///etc/hosts', '']) {
      expect(await refusal(address)).toBe(
        `“${address}” is not a web address: give one that starts with https://.`,
      );
    }
  });

  test('for an address with a password, which is not repeated', async () => {
    expect(await refusal('https://ann:secret@example.org/')).toBe(
      'The address of example.org has a user name in it: give it without, or import a downloaded file.',
    );
  });

  test('for a host that does not exist', async () => {
    expect(await refusal('http://no-such-host.invalid/tides')).toBe(
      'no-such-host.invalid was not found: check the address and the connection to the internet.',
    );
  });

  test('for a host that refuses', async () => {
    const site = await answer('x');
    const server = servers.pop();
    await new Promise((done) => server?.close(done));
    expect(await refusal(`${site}/tides`)).toBe(
      `${new URL(site).host} refused the connection: check the address, or try again later.`,
    );
  });

  test('for a server that does not answer in time', async () => {
    const site = await serve(() => {});
    expect(await refusal(`${site}/tides`, { timeoutMs: 100 })).toBe(
      `${site}/tides did not answer within 0.1 seconds: try again later, or download the document with a browser and import that file.`,
    );
  });

  test('for a server that stops in the middle', async () => {
    const slow = await serve((_, response) => void response.write('Ti'));
    expect(await refusal(`${slow}/tides`, { timeoutMs: 200 })).toContain('did not answer within 0.2 seconds');
    const broken = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('Ti', () => request.socket.destroy());
    });
    expect(await refusal(`${broken}/tides`)).toBe(
      `The connection to ${new URL(broken).host} broke off: try again, or download the document with a browser and import that file.`,
    );
  });

  test.each([
    [401, 'is not open to everyone (status 401)'],
    [403, 'is not open to everyone (status 403)'],
    [404, 'does not exist (status 404): check the address, or look for its new place.'],
    [410, 'does not exist (status 410)'],
    [429, 'has had too many requests (status 429): wait some minutes and try again.'],
    [500, 'has a fault on its side (status 500): try again later'],
    [503, 'has a fault on its side (status 503)'],
    [418, 'answered with status 418 and no document: download the document'],
  ])('for status %i', async (status, sentence) => {
    const site = await answer('An error page', {}, status);
    expect(await refusal(`${site}/tides`)).toContain(`${site}/tides ${sentence}`);
  });

  test('for an empty answer', async () => {
    expect(await refusal(`${await answer('')}/tides`)).toContain(
      'gave an empty answer: open it in a browser',
    );
    expect(await refusal(`${await answer('', {}, 204)}/tides`)).toContain('gave an empty answer');
  });

  test('for a page with a password field', async () => {
    const site = await answer('<html><form><input type="PASSWORD"></form></html>', {
      'content-type': 'text/html',
    });
    expect(await refusal(`${site}/tides`)).toBe(
      `${site}/tides leads to a sign-in page: sign in with a browser, download the document and import that file.`,
    );
  });

  test.each(['Sign in to your account', 'Log in', 'Login | Harbour'])(
    'for a page titled “%s”',
    async (title) => {
      const site = await answer(`<!doctype html><title>${title}</title><p>Welcome`);
      expect(await refusal(`${site}/tides`)).toContain('leads to a sign-in page');
    },
  );

  test('for a redirect to a sign-in address', async () => {
    const site = await serve((request, response) => {
      if (request.url?.startsWith('/signin'))
        response.setHeader('content-type', 'text/html').end('<p>Welcome');
      else response.writeHead(302, { location: '/signin?next=tides' }).end();
    });
    expect(await refusal(`${site}/tides`)).toContain('leads to a sign-in page');
  });

  test('for an answer that says it is too large, and for one that turns out to be', async () => {
    const declared = await answer(Buffer.alloc(3000));
    expect(await refusal(`${declared}/a`, { maxBytes: 2000 })).toContain('is larger than');
    let sent = 0;
    const endless = await serve((_, response) => {
      const more = () => {
        sent += 1000;
        if (!response.destroyed) response.write(Buffer.alloc(1000), () => setImmediate(more));
      };
      more();
    });
    expect(await refusal(`${endless}/a`, { maxBytes: 5 * 1024 * 1024 })).toBe(
      `${endless}/a is larger than 5 MB: download it, save it in parts and import those files.`,
    );
    expect(sent).toBeGreaterThan(5_000_000);
  });
});
