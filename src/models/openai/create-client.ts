import { AzureOpenAI, OpenAI } from 'openai';
import type { ModelAccess } from '../model-config.ts';
import { createLimitedFetch } from './limited-fetch.ts';

const OPENAI = 'https://api.openai.com/v1';
/** Scope of an Entra token for Azure OpenAI. */
const ENTRA_SCOPE = 'https://cognitiveservices.azure.com/.default';

/**
 * The package's client. It retries nothing, because it obeys a `Retry-After` of any length and hears no abort while it
 * does; it logs nothing, because it would log content. Every setting that it would otherwise take from the environment
 * is given here.
 */
export async function createClient(
  access: ModelAccess,
  { deadline, mostBytes }: { readonly deadline: number; readonly mostBytes: number },
): Promise<OpenAI> {
  const options = {
    ...{ timeout: deadline, maxRetries: 0, logLevel: 'off' as const },
    ...{ organization: null, project: null, fetch: createLimitedFetch(mostBytes) },
  };
  switch (access.kind) {
    case 'openai':
      return new OpenAI({ ...options, apiKey: access.key, baseURL: OPENAI });
    case 'compatible':
      return new OpenAI({ ...options, apiKey: access.key, baseURL: access.address });
    case 'azure': {
      const baseURL = `${access.endpoint.replace(/\/+$/, '')}/openai`;
      const azure = { ...options, baseURL, apiVersion: access.version };
      if (access.key !== null) return new AzureOpenAI({ ...azure, apiKey: access.key });
      // An empty key, because the package would take one from the environment and refuse to have both.
      return new AzureOpenAI({ ...azure, apiKey: '', azureADTokenProvider: await entraTokens() });
    }
  }
}

/** Tokens of the machine's own identity: managed, workload, environment or command line. Cached until they expire. */
async function entraTokens(): Promise<() => Promise<string>> {
  const { DefaultAzureCredential, getBearerTokenProvider } = await import('@azure/identity');
  return getBearerTokenProvider(new DefaultAzureCredential(), ENTRA_SCOPE);
}
