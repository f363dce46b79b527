import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { TeamsCredentials } from './options.ts';

/** Addresses and names of the services that are trusted; those of the public cloud where none are given. */
export interface TrustedServices {
  readonly openIdMetadata: string;
  readonly tokenIssuer: string;
  readonly loginUrl: string;
  readonly scope: string;
  /** Stands in for the identity service, from which the bot gets its own tokens. */
  readonly credentials: ServiceClientCredentialsFactory;
}

/** How long one call of the connector may take, in milliseconds; by itself the client waits for ever. */
const CALL_TIMEOUT = 15_000;
const UNAUTHORISED = 401;

type Claims = NonNullable<ClaimsIdentity['claims']>;

/** Checks the tokens of what comes in, and signs what goes out. */
export function createAuthentication(
  credentials: TeamsCredentials,
  services: TrustedServices | null = null,
): ConfigurationBotFrameworkAuthentication {
  const appId = credentials.kind === 'development' ? '' : credentials.appId;
  return new TeamsAuthentication(
    { ...describeApp(credentials), ...(services ? describeServices(services) : {}) },
    services?.credentials,
    {
      requiredEndorsements: [],
      validateClaims: async (claims) => requireOwnAudience(claims, appId),
    },
  );
}

function describeApp(credentials: TeamsCredentials): Record<string, string> {
  if (credentials.kind === 'development') return {};
  const app = { MicrosoftAppId: credentials.appId, MicrosoftAppTenantId: credentials.tenantId };
  return credentials.kind === 'secret'
    ? { ...app, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: credentials.password }
    : { ...app, MicrosoftAppType: 'UserAssignedMsi' };
}

/** The package takes all of these or none. */
function describeServices(services: TrustedServices): Record<string, string | boolean> {
  return {
    ToChannelFromBotLoginUrl: services.loginUrl,
    ToChannelFromBotOAuthScope: services.scope,
    ToBotFromChannelTokenIssuer: services.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: services.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: services.openIdMetadata,
    OAuthUrl: services.loginUrl,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  };
}

/**
 * A token of the emulator is checked for the app that asked for it, not for whom it is meant: any token that the bot
 * once sent to somebody would open its own door. And no other bot may call this one.
 */
function requireOwnAudience(claims: Claims, appId: string): void {
  if (appId === '') return;
  const claimed = (type: string) => claims.find((claim) => claim.type === type)?.value;
  if (claimed('aud') !== appId)
    throw new AuthenticationError('The token is not meant for this bot.', UNAUTHORISED);
  const caller = claimed('appid') ?? claimed('azp');
  if (caller !== undefined && caller !== appId)
    throw new AuthenticationError('The token was given to another app.', UNAUTHORISED);
}

class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request);
    return result.connectorFactory
      ? { ...result, connectorFactory: withoutBlindRetries(result.connectorFactory) }
      : result;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return withoutBlindRetries(super.createConnectorFactory(identity));
  }
}

/** The parts of the connector that its types keep to themselves. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest<Response>(
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<Response>,
    ): Promise<Response>;
  }): void;
}

/**
 * The client of the connector repeats by itself whatever failed, after a message has been posted, too, and has no
 * option against it (`noRetryPolicy` is not read). Repeating is for `sendWithBackoff`, which knows when it is safe.
 */
function withoutBlindRetries(factory: ConnectorFactory): ConnectorFactory {
  return {
    async create(serviceUrl, audience): Promise<ConnectorClient> {
      const connector = await factory.create(serviceUrl, audience);
      const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
      pipeline.removePolicy({ name: 'defaultRetryPolicy' });
      pipeline.addPolicy({
        name: 'callTimeout',
        sendRequest: (request, next) => next(Object.assign(request, { timeout: CALL_TIMEOUT })),
      });
      return connector;
    },
  };
}
