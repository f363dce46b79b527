import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://issuer.example';

/** Made once: making a key takes longer than everything that is tested with it. */
const PUBLISHED = generateKeyPair('RS256');
const OTHER = generateKeyPair('RS256');

export interface Claims {
  readonly audience: string;
  readonly serviceUrl: string;
  readonly issuer?: string;
  /** Seconds from now; the service's tokens live for an hour. */
  readonly expiresIn?: number;
  readonly more?: Readonly<Record<string, string>>;
}

export interface KeyServer {
  readonly metadata: string;
  /** A token as the service sends it with each activity. */
  sign(claims: Claims): Promise<string>;
  /** The same, signed with a key that is not published, under the name of one that is. */
  forge(claims: Claims): Promise<string>;
  close(): Promise<void>;
}

/** Publishes keys as the Bot Connector service does, and signs with them. */
export async function startKeyServer(): Promise<KeyServer> {
  const published = await PUBLISHED;
  const other = await OTHER;
  const jwk = {
    ...(await exportJWK(published.publicKey)),
    kid: 'key-1',
    use: 'sig',
    endorsements: ['msteams'],
  };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    if (request.url === '/metadata')
      response.end(JSON.stringify({ issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` }));
    else if (request.url === '/keys') response.end(JSON.stringify({ keys: [jwk] }));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  type Key = typeof published.privateKey;
  const sign = (key: Key, { audience, serviceUrl, issuer = ISSUER, expiresIn = 3_600, more }: Claims) =>
    new SignJWT({ serviceurl: serviceUrl, ...more })
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(Math.floor(Date.now() / 1000) - 7_200)
      .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
      .sign(key);
  return {
    metadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,
    sign: (claims) => sign(published.privateKey, claims),
    forge: (claims) => sign(other.privateKey, claims),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
