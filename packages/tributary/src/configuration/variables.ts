import { approvalPolicies, usualApprovalPolicy } from '@tributary/agent';
import { z } from 'zod';
import { secretKeysIn, shortestSecretKey } from './secret-keys.ts';

/*
 * Each schema's message completes the sentence "Set it to …".
 */

const text = z.string();

/** A TCP port; 0 takes any that is free. */
const port = text
  .regex(/^\d{1,5}$/, 'a port number from 0 to 65535 (0 takes any that is free)')
  .transform(Number)
  .refine((number) => number <= 65_535, 'a port number from 0 to 65535 (0 takes any that is free)');

const sitePort = text.transform((value, context) => {
  if (value.toLowerCase() === 'off') return 'off' as const;
  const parsed = port.safeParse(value);
  if (parsed.success) return parsed.data;
  context.addIssue(
    'a port number from 0 to 65535 (0 takes any that is free), or "off" to leave the site out',
  );
  return z.NEVER;
});

const host = text.regex(
  /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:.]*:[0-9a-f:.]*)$/i,
  'an address or host name alone, such as 127.0.0.1 or 0.0.0.0, with no scheme and no port',
);

const hostList = text
  .transform((value) =>
    value
      .split(',')
      .map((entry) => entry.trim().toLowerCase())
      .filter((entry) => entry !== ''),
  )
  .refine(
    (entries) => entries.every((entry) => /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(entry)),
    'host names with commas between, such as tools.example.com, router:8787',
  );

/** An http(s) address without user, query or fragment; answered without its trailing slashes. */
const address = (expected: string) =>
  text.transform((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const plain = url && !url.username && !url.password && !url.search && !url.hash;
    if (plain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
    context.addIssue(expected);
    return z.NEVER;
  });

const origin = (expected: string) =>
  address(expected).refine((value) => new URL(value).origin === value, expected);

/** What travels in an HTTP header: printable ASCII without spaces. */
const headerValue = (expected: string) => text.regex(/^[\x21-\x7e]+$/, expected);

const confluenceAddress = 'https://NAME.atlassian.net, the address your Confluence has in the browser';

/** Loopback alone may do without TLS: the API token travels in every request. */
const confluenceUrl = address(confluenceAddress)
  .transform((value) => value.replace(/\/wiki$/, ''))
  .refine((value) => new URL(value).origin === value, confluenceAddress)
  .refine((value) => value.startsWith('https:') || isLoopback(value), confluenceAddress);

/** Whether the address names this very machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

const databaseAddress = 'a PostgreSQL address, such as postgres://user:password@host:5432/tributary';

const databaseUrl = text.refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url && /^postgres(?:ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1;
}, databaseAddress);

const encoderForm =
  '"off", "local", or the address of an OpenAI-compatible service, such as http://127.0.0.1:11434/v1';

const encoder = text.transform((value, context) => {
  const word = value.toLowerCase();
  if (word === 'off' || word === 'local') return word;
  const parsed = address(encoderForm).safeParse(value);
  if (parsed.success) return { baseUrl: parsed.data };
  context.addIssue(encoderForm);
  return z.NEVER;
});

const days = text
  .regex(/^[1-9]\d{0,4}$/, 'a number of days from 1 to 99999, or unset it to keep everything')
  .transform(Number);

const seconds = text.regex(/^[1-9]\d{0,3}$/, 'a number of seconds from 1 to 9999').transform(Number);

const contextForm = 'a number of tokens from 2000 to 9999999, such as 8000 for a model that reads little';

const contextTokens = text
  .regex(/^\d{4,7}$/, contextForm)
  .transform(Number)
  .refine((tokens) => tokens >= 2_000, contextForm);

const rateLimitForm = 'a count and seconds, such as 600/60 for 600 in a minute, or "off"';

const rateLimit = text.transform((value, context) => {
  if (value.toLowerCase() === 'off') return 'off' as const;
  const [, count, seconds] = /^([1-9]\d{0,8})\/([1-9]\d{0,4})$/.exec(value) ?? [];
  if (count !== undefined && seconds !== undefined) return { count: Number(count), seconds: Number(seconds) };
  context.addIssue(rateLimitForm);
  return z.NEVER;
});

const secretKeys = text
  .transform(secretKeysIn)
  .refine(
    (versions) => versions.length > 0 && versions.every(({ length }) => length >= shortestSecretKey),
    `a secret of at least ${shortestSecretKey} characters, such as "openssl rand -base64 32" prints, or to several with commas between, the current one first`,
  )
  .refine(
    (versions) => new Set(versions).size === versions.length,
    'versions that differ, with commas between, the current one first',
  );

/** The variables the program reads, and what each may be. Names and defaults are part of its contract. */
export const variables = z.object({
  TRIBUTARY_HOST: host.prefault('127.0.0.1'),
  TRIBUTARY_PORT: port.prefault('8787'),
  TRIBUTARY_PUBLIC_URL: origin(
    'the origin that clients use, such as https://tools.example.com, with no path',
  ).optional(),
  TRIBUTARY_TLS_CERT: text.optional(),
  TRIBUTARY_TLS_KEY: text.optional(),
  TRIBUTARY_ALLOWED_HOSTS: hostList.prefault(''),
  TRIBUTARY_CALLBACK_HOSTS: hostList.prefault(''),
  TRIBUTARY_SITE_PORT: sitePort.prefault('8790'),
  TRIBUTARY_DATA_DIR: text.prefault('.tributary'),
  TRIBUTARY_API_KEY: headerValue('a key of letters, digits and signs, without spaces').optional(),
  TRIBUTARY_SECRET_KEY: secretKeys.optional(),
  TRIBUTARY_URL: origin('the origin of a running server, such as http://127.0.0.1:8787').optional(),
  TRIBUTARY_LIMIT_PROJECT: rateLimit.optional(),
  TRIBUTARY_LIMIT_USER: rateLimit.optional(),
  TRIBUTARY_LIMIT_CONNECTION: rateLimit.optional(),
  TRIBUTARY_JOURNAL_RETENTION_DAYS: days.optional(),
  TRIBUTARY_APPROVALS: z
    .enum(approvalPolicies, '"ask", "writes" or "all": what asks first')
    .prefault(usualApprovalPolicy),
  TRIBUTARY_MCP_CONFIG: text.optional(),
  TRIBUTARY_MODEL: text.optional(),
  TRIBUTARY_FALLBACK_MODEL: text.optional(),
  TRIBUTARY_MODEL_TIMEOUT: seconds.optional(),
  TRIBUTARY_CONTEXT_TOKENS: contextTokens.optional(),
  TRIBUTARY_ENCODER: encoder.prefault('off'),
  TRIBUTARY_ENCODER_MODEL: text.optional(),
  TRIBUTARY_ENCODER_API_KEY: headerValue('the key of the encoder service, without spaces').optional(),
  COMPOSIO_BASE_URL: address('the address of a router, such as https://backend.composio.dev').optional(),
  COMPOSIO_API_KEY: headerValue('the key of that router, without spaces').optional(),
  COMPOSIO_USER_ID: text.prefault('default'),
  CONFLUENCE_URL: confluenceUrl.optional(),
  CONFLUENCE_EMAIL: z.email('the e-mail address of your Atlassian account').optional(),
  CONFLUENCE_API_TOKEN: headerValue('an API token of your Atlassian account, without spaces').optional(),
  CONFLUENCE_CLOUD_ID: z
    .uuid('the cloudId that CONFLUENCE_URL/_edge/tenant_info shows, or unset it for a token without scopes')
    .optional(),
  CONFLUENCE_CLIENT_ID: text.optional(),
  CONFLUENCE_CLIENT_SECRET: text.optional(),
  OPENAI_API_KEY: headerValue('the key of the model service, without spaces').optional(),
  OPENAI_BASE_URL: address(
    'the address of an OpenAI-compatible service, such as https://api.openai.com/v1',
  ).optional(),
  ANTHROPIC_API_KEY: headerValue('an API key of Anthropic, without spaces').optional(),
  ANTHROPIC_BASE_URL: address(
    'the address of the Messages API, such as https://api.anthropic.com/v1',
  ).optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: headerValue('an API key of Google AI, without spaces').optional(),
  GOOGLE_GENERATIVE_AI_BASE_URL: address(
    'the address of the Gemini API, such as https://generativelanguage.googleapis.com/v1beta',
  ).optional(),
  DATABASE_URL: databaseUrl.optional(),
});

/** The variables' values, parsed. */
export type Variables = z.output<typeof variables>;
