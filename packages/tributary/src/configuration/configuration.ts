import { resolve } from 'node:path';
import type { ApprovalPolicy, ModelSettings } from '@tributary/agent';
import type { EncoderSetting, RateLimits } from '@tributary/router';
import type { z } from 'zod';
import { Failure } from '../failure.ts';
import type { Environment } from './environment.ts';
import { type Variables, variables } from './variables.ts';

/** A Confluence site other than the local one. */
export interface ConfluenceAccount {
  /** Origin, without a trailing slash. */
  readonly url: string;
  readonly email: string;
  readonly apiToken: string;
  /** Given for an API token with scopes, which the site takes by the gateway alone. */
  readonly cloudId?: string | undefined;
}

/** An OAuth app at Atlassian, by which people log in to their Confluence. */
export interface ConfluenceApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A router other than the local one, for the agent. */
export interface OtherRouter {
  readonly url: string;
  readonly apiKey: string;
}

/** The files of a certificate. */
export interface TlsFiles {
  /** Absolute. PEM: the certificate, then those that lead to its root. */
  readonly certificate: string;
  /** Absolute. PEM, without a passphrase. */
  readonly key: string;
}

/** What the program was told, checked and in its own words. */
export interface Configuration {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly publicUrl: string | undefined;
  /** Given where the router itself is to speak TLS. */
  readonly tls: TlsFiles | undefined;
  readonly allowedHosts: readonly string[];
  /** Hosts to which people may be sent when they have connected an account. */
  readonly callbackHosts: readonly string[];
  /** 0: any that is free. */
  readonly sitePort: number | 'off';
  /** Absolute. */
  readonly dataFolder: string;
  /** A PostgreSQL database that holds the router's state in place of the data folder. */
  readonly databaseUrl: string | undefined;
  /** Given, where there is a `databaseUrl`; so is the secret key. */
  readonly apiKey: string | undefined;
  /** Its versions, the current one first. */
  readonly secretKey: readonly string[] | undefined;
  /** What projects, users and connections may do in a time; the router's own limits where it says nothing. */
  readonly limits: Partial<RateLimits>;
  /** How long the journal keeps calls; for ever when undefined. */
  readonly journalRetentionDays: number | undefined;
  /** A running server to use. */
  readonly runningServer: string | undefined;
  /** The user whom the agent works for, and to whom the configured connections belong. */
  readonly userId: string;
  readonly otherRouter: OtherRouter | undefined;
  /** `COMPOSIO_API_KEY` where no `COMPOSIO_BASE_URL` says whose it is. */
  readonly composioKey: string | undefined;
  readonly confluence: ConfluenceAccount | undefined;
  readonly confluenceApp: ConfluenceApp | undefined;
  /** Without a key or an address, the built-in planner. */
  /** Absolute. A file of MCP servers that the agent works with, beside the router. */
  readonly mcpConfig: string | undefined;
  /** When a person is asked before the agent writes. */
  readonly approvals: ApprovalPolicy;
  readonly model: ModelSettings;
  /** What lets the router's search compare by meaning too. */
  readonly encoder: EncoderSetting;
}

/**
 * Checks the variables and puts them into the program's words.
 *
 * @param folder what relative paths are relative to
 * @throws Failure `bad_configuration`: a sentence for each variable that is wrong, a line each
 */
export function readConfiguration(environment: Environment, folder: string): Configuration {
  const parsed = variables.safeParse(environment);
  if (!parsed.success) {
    throw new Failure('bad_configuration', sentences(parsed.error.issues, environment).join('\n'));
  }
  const values = parsed.data;
  refuseSharedPort(values);
  requireSharedKeys(values);
  return {
    host: values.TRIBUTARY_HOST,
    port: values.TRIBUTARY_PORT,
    publicUrl: values.TRIBUTARY_PUBLIC_URL,
    tls: readTlsFiles(values, folder),
    allowedHosts: values.TRIBUTARY_ALLOWED_HOSTS,
    callbackHosts: values.TRIBUTARY_CALLBACK_HOSTS,
    sitePort: values.TRIBUTARY_SITE_PORT,
    dataFolder: resolve(folder, values.TRIBUTARY_DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    apiKey: values.TRIBUTARY_API_KEY,
    secretKey: values.TRIBUTARY_SECRET_KEY,
    limits: readLimits(values),
    journalRetentionDays: values.TRIBUTARY_JOURNAL_RETENTION_DAYS,
    runningServer: values.TRIBUTARY_URL,
    userId: values.COMPOSIO_USER_ID,
    otherRouter: readOtherRouter(values),
    composioKey: values.COMPOSIO_BASE_URL === undefined ? values.COMPOSIO_API_KEY : undefined,
    confluence: readConfluence(values),
    confluenceApp: readConfluenceApp(values),
    model: readModel(values),
    mcpConfig: values.TRIBUTARY_MCP_CONFIG && resolve(folder, values.TRIBUTARY_MCP_CONFIG),
    approvals: values.TRIBUTARY_APPROVALS,
    encoder: readEncoder(values),
  };
}

function readModel(values: Variables): ModelSettings {
  const { TRIBUTARY_MODEL_TIMEOUT: patience } = values;
  return {
    apiKey: values.OPENAI_API_KEY,
    baseUrl: values.OPENAI_BASE_URL,
    anthropic: { apiKey: values.ANTHROPIC_API_KEY, baseUrl: values.ANTHROPIC_BASE_URL },
    google: { apiKey: values.GOOGLE_GENERATIVE_AI_API_KEY, baseUrl: values.GOOGLE_GENERATIVE_AI_BASE_URL },
    modelName: values.TRIBUTARY_MODEL,
    fallbackName: values.TRIBUTARY_FALLBACK_MODEL,
    patienceMilliseconds: patience === undefined ? undefined : patience * 1000,
    contextTokens: values.TRIBUTARY_CONTEXT_TOKENS,
  };
}

function readTlsFiles(
  { TRIBUTARY_TLS_CERT: certificate, TRIBUTARY_TLS_KEY: key }: Variables,
  folder: string,
): TlsFiles | undefined {
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate !== undefined && key !== undefined) {
    return { certificate: resolve(folder, certificate), key: resolve(folder, key) };
  }
  const missing = certificate === undefined ? 'TRIBUTARY_TLS_CERT' : 'TRIBUTARY_TLS_KEY';
  throw new Failure(
    'bad_configuration',
    `TLS needs a certificate and its key. Set ${missing} too, or unset both.`,
  );
}

function readEncoder({
  TRIBUTARY_ENCODER: encoder,
  TRIBUTARY_ENCODER_MODEL: model,
  TRIBUTARY_ENCODER_API_KEY: apiKey,
}: Variables): EncoderSetting {
  if (encoder === 'off' || encoder === 'local') return { kind: encoder };
  if (model !== undefined) return { kind: 'service', ...encoder, apiKey, model };
  throw new Failure(
    'bad_configuration',
    `TRIBUTARY_ENCODER is a service without a model. Set TRIBUTARY_ENCODER_MODEL to one that ${encoder.baseUrl} has for embeddings.`,
  );
}

function readLimits(values: Variables): Partial<RateLimits> {
  const {
    TRIBUTARY_LIMIT_PROJECT: project,
    TRIBUTARY_LIMIT_USER: user,
    TRIBUTARY_LIMIT_CONNECTION: connection,
  } = values;
  return { ...(project && { project }), ...(user && { user }), ...(connection && { connection }) };
}

function sentences(issues: readonly z.core.$ZodIssue[], environment: Environment): readonly string[] {
  const expectedOf = new Map<string, string>();
  for (const { path, message } of issues) {
    const name = String(path[0]);
    if (!expectedOf.has(name)) expectedOf.set(name, message);
  }
  return [...expectedOf].map(
    ([name, expected]) => `${name} ${shown(name, environment)}. Set it to ${expected}.`,
  );
}

// Secrets must not reach a terminal's history or a log.
function shown(name: string, environment: Environment): string {
  if (/KEY|TOKEN$|DATABASE/.test(name)) return 'cannot be used as it is';
  return `is ${JSON.stringify(environment[name] ?? '')}`;
}

function refuseSharedPort({ TRIBUTARY_PORT: port, TRIBUTARY_SITE_PORT: sitePort }: Variables): void {
  if (port === 0 || port !== sitePort) return;
  throw new Failure(
    'bad_configuration',
    `TRIBUTARY_PORT and TRIBUTARY_SITE_PORT are both ${port}. Set them to different ports.`,
  );
}

/** Routers that share a database must agree on the keys, so none of them may make its own. */
function requireSharedKeys(values: Variables): void {
  if (values.DATABASE_URL === undefined) return;
  const names = ['TRIBUTARY_API_KEY', 'TRIBUTARY_SECRET_KEY'] as const;
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length === 0) return;
  throw new Failure(
    'bad_configuration',
    `DATABASE_URL is set without ${missing.join(' and ')}. Set ${missing.join(' and ')} to what all routers on that database use.`,
  );
}

/** A key alone names no other router: programs of the hosted service set it too. */
function readOtherRouter({
  COMPOSIO_BASE_URL: url,
  COMPOSIO_API_KEY: apiKey,
}: Variables): OtherRouter | undefined {
  if (url === undefined) return undefined;
  if (apiKey !== undefined) return { url, apiKey };
  throw new Failure(
    'bad_configuration',
    `COMPOSIO_BASE_URL is set without COMPOSIO_API_KEY. Set COMPOSIO_API_KEY to a key of ${url}, or unset COMPOSIO_BASE_URL to use the local router.`,
  );
}

function readConfluence(values: Variables): ConfluenceAccount | undefined {
  const { CONFLUENCE_URL: url, CONFLUENCE_EMAIL: email, CONFLUENCE_API_TOKEN: apiToken } = values;
  const { CONFLUENCE_CLOUD_ID: cloudId } = values;
  if (url !== undefined && email !== undefined && apiToken !== undefined) {
    return { url, email, apiToken, cloudId };
  }
  const names = ['CONFLUENCE_URL', 'CONFLUENCE_EMAIL', 'CONFLUENCE_API_TOKEN'] as const;
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length === names.length && cloudId === undefined) return undefined;
  throw new Failure(
    'bad_configuration',
    `A Confluence site needs CONFLUENCE_URL, CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN. Set ${missing.join(' and ')} too, or unset them all to use the local site.`,
  );
}

function readConfluenceApp({
  CONFLUENCE_CLIENT_ID: clientId,
  CONFLUENCE_CLIENT_SECRET: clientSecret,
}: Variables): ConfluenceApp | undefined {
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret };
  const missing = clientId === undefined ? 'CONFLUENCE_CLIENT_ID' : 'CONFLUENCE_CLIENT_SECRET';
  throw new Failure(
    'bad_configuration',
    `An OAuth app at Atlassian has a client id and a secret. Set ${missing} too, or unset both.`,
  );
}
