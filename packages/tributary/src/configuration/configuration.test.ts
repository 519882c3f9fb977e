import { expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { readConfiguration } from './configuration.ts';

function complaint(environment: Record<string, string>): string {
  try {
    readConfiguration(environment, '/home/jo');
  } catch (error) {
    if (error instanceof Failure && error.exitStatus === 2) return error.message;
    throw error;
  }
  throw new Error('taken as it was');
}

it('has a default for all that is not set', () => {
  expect(readConfiguration({}, '/home/jo')).toEqual({
    host: '127.0.0.1',
    port: 8787,
    publicUrl: undefined,
    tls: undefined,
    allowedHosts: [],
    callbackHosts: [],
    sitePort: 8790,
    dataFolder: '/home/jo/.tributary',
    databaseUrl: undefined,
    apiKey: undefined,
    secretKey: undefined,
    limits: {},
    journalRetentionDays: undefined,
    runningServer: undefined,
    userId: 'default',
    otherRouter: undefined,
    composioKey: undefined,
    confluence: undefined,
    model: {
      apiKey: undefined,
      baseUrl: undefined,
      anthropic: { apiKey: undefined, baseUrl: undefined },
      google: { apiKey: undefined, baseUrl: undefined },
      modelName: undefined,
      fallbackName: undefined,
      patienceMilliseconds: undefined,
    },
    approvals: 'writes',
    encoder: { kind: 'off' },
  });
});

it('takes what asks first by one of three words', () => {
  expect(readConfiguration({ TRIBUTARY_APPROVALS: 'ask' }, '/').approvals).toBe('ask');
  expect(() => readConfiguration({ TRIBUTARY_APPROVALS: 'none' }, '/')).toThrow(
    'TRIBUTARY_APPROVALS is "none". Set it to "ask", "writes" or "all": what asks first.',
  );
});

it('takes what is set', () => {
  const configuration = readConfiguration(
    {
      TRIBUTARY_HOST: '::',
      TRIBUTARY_PORT: '0',
      TRIBUTARY_PUBLIC_URL: 'https://tools.example.com/',
      TRIBUTARY_ALLOWED_HOSTS: 'router:8787, Tools.example.com',
      TRIBUTARY_SITE_PORT: 'off',
      TRIBUTARY_DATA_DIR: '/var/lib/tributary',
      TRIBUTARY_LIMIT_PROJECT: '600/60',
      TRIBUTARY_LIMIT_USER: 'off',
      TRIBUTARY_JOURNAL_RETENTION_DAYS: '90',
      OPENAI_BASE_URL: 'http://localhost:11434/v1/',
      ANTHROPIC_API_KEY: 'sk-ant-1',
      GOOGLE_GENERATIVE_AI_BASE_URL: 'http://localhost:9/v1beta/',
      TRIBUTARY_MODEL: 'anthropic/large',
      TRIBUTARY_FALLBACK_MODEL: 'planner',
      TRIBUTARY_MODEL_TIMEOUT: '30',
      TRIBUTARY_CONTEXT_TOKENS: '8000',
      TRIBUTARY_ENCODER: 'http://localhost:11434/v1/',
      TRIBUTARY_ENCODER_MODEL: 'small',
    },
    '/home/jo',
  );
  expect(configuration).toMatchObject({
    host: '::',
    port: 0,
    publicUrl: 'https://tools.example.com',
    allowedHosts: ['router:8787', 'tools.example.com'],
    sitePort: 'off',
    dataFolder: '/var/lib/tributary',
    limits: { project: { count: 600, seconds: 60 }, user: 'off' },
    journalRetentionDays: 90,
    model: {
      baseUrl: 'http://localhost:11434/v1',
      anthropic: { apiKey: 'sk-ant-1' },
      google: { baseUrl: 'http://localhost:9/v1beta' },
      modelName: 'anthropic/large',
      fallbackName: 'planner',
      patienceMilliseconds: 30_000,
    },
    encoder: { kind: 'service', baseUrl: 'http://localhost:11434/v1', model: 'small' },
  });
  expect(readConfiguration({ TRIBUTARY_ENCODER: 'Local' }, '/').encoder).toEqual({ kind: 'local' });
  expect(complaint({ TRIBUTARY_ENCODER: 'http://localhost/v1' })).toContain('TRIBUTARY_ENCODER_MODEL');
});

it.each([
  ['TRIBUTARY_HOST', 'http://0.0.0.0'],
  ['TRIBUTARY_PORT', 'abc'],
  ['TRIBUTARY_PORT', '65536'],
  ['TRIBUTARY_PORT', '-1'],
  ['TRIBUTARY_PUBLIC_URL', 'tools.example.com'],
  ['TRIBUTARY_PUBLIC_URL', 'https://tools.example.com/router'],
  ['TRIBUTARY_ALLOWED_HOSTS', 'https://tools.example.com'],
  ['TRIBUTARY_CALLBACK_HOSTS', 'https://app.example.com/cb'],
  ['TRIBUTARY_SITE_PORT', 'on'],
  ['TRIBUTARY_LIMIT_PROJECT', '600'],
  ['TRIBUTARY_LIMIT_USER', '0/60'],
  ['TRIBUTARY_LIMIT_USER', '600/minute'],
  ['TRIBUTARY_LIMIT_CONNECTION', 'none'],
  ['TRIBUTARY_JOURNAL_RETENTION_DAYS', '0'],
  ['TRIBUTARY_JOURNAL_RETENTION_DAYS', 'a week'],
  ['TRIBUTARY_URL', 'localhost:8787'],
  ['TRIBUTARY_ENCODER', 'on'],
  ['COMPOSIO_BASE_URL', 'ftp://backend.composio.dev'],
  ['OPENAI_BASE_URL', 'api.openai.com'],
  ['ANTHROPIC_BASE_URL', 'api.anthropic.com'],
  ['TRIBUTARY_MODEL_TIMEOUT', 'soon'],
  ['TRIBUTARY_CONTEXT_TOKENS', '1999'],
  ['CONFLUENCE_URL', 'http://acme.atlassian.net'],
  ['CONFLUENCE_EMAIL', 'jane'],
])('names %s=%s and says what to set', (name, value) => {
  const told = complaint({ [name]: value });
  expect(told).toMatch(new RegExp(`^${name} is "`));
  expect(told).toContain(value);
  expect(told).toContain('Set it to ');
  expect(told.split('\n')).toHaveLength(1);
});

it.each([
  ['TRIBUTARY_API_KEY', 'two words'],
  ['TRIBUTARY_SECRET_KEY', 'too-short'],
  ['TRIBUTARY_SECRET_KEY', 'one that is long enough,too-short'],
  ['TRIBUTARY_SECRET_KEY', 'given-secret-of-some-length,given-secret-of-some-length'],
  ['COMPOSIO_API_KEY', 'with space'],
  ['OPENAI_API_KEY', 'sk-\u00fc'],
  ['ANTHROPIC_API_KEY', 'two words'],
  ['GOOGLE_GENERATIVE_AI_API_KEY', 'two words'],
  ['CONFLUENCE_API_TOKEN', 'with space'],
  ['DATABASE_URL', 'mysql://jo:secret@db/tributary'],
  ['DATABASE_URL', 'postgres://jo:secret@db'],
  ['DATABASE_URL', 'db.example.com'],
])('names %s and does not repeat it', (name, value) => {
  const told = complaint({ [name]: value });
  expect(told).toMatch(new RegExp(`^${name} `));
  expect(told).not.toContain(value);
});

it('tells all that is wrong at once, a line each', () => {
  expect(complaint({ TRIBUTARY_PORT: 'x', TRIBUTARY_SITE_PORT: 'y' }).split('\n')).toHaveLength(2);
});

it('refuses one port for two servers, but not "any free" for both', () => {
  expect(complaint({ TRIBUTARY_PORT: '9000', TRIBUTARY_SITE_PORT: '9000' })).toContain('both 9000');
  expect(readConfiguration({ TRIBUTARY_PORT: '0', TRIBUTARY_SITE_PORT: '0' }, '/').sitePort).toBe(0);
});

it('wants the other router whole, and takes a key alone for somebody else’s', () => {
  const other = { COMPOSIO_BASE_URL: 'https://backend.composio.dev', COMPOSIO_API_KEY: 'ak_1' };
  expect(readConfiguration(other, '/').otherRouter).toEqual({
    url: 'https://backend.composio.dev',
    apiKey: 'ak_1',
  });
  expect(complaint({ COMPOSIO_BASE_URL: 'https://backend.composio.dev' })).toContain('COMPOSIO_API_KEY');
  expect(readConfiguration({ COMPOSIO_API_KEY: 'ak_1' }, '/').otherRouter).toBeUndefined();
});

it('wants both files of a certificate, and takes them from the folder', () => {
  const files = { TRIBUTARY_TLS_CERT: 'tls/cert.pem', TRIBUTARY_TLS_KEY: '/etc/tls/key.pem' };
  expect(readConfiguration(files, '/home/jo').tls).toEqual({
    certificate: '/home/jo/tls/cert.pem',
    key: '/etc/tls/key.pem',
  });
  expect(complaint({ TRIBUTARY_TLS_CERT: 'cert.pem' })).toContain('Set TRIBUTARY_TLS_KEY too');
  expect(complaint({ TRIBUTARY_TLS_KEY: 'key.pem' })).toContain('Set TRIBUTARY_TLS_CERT too');
});

it('wants both keys with a database that routers share, and names the one that is missing', () => {
  const url = 'postgresql://jo:secret@db.example.com/tributary';
  const keys = { TRIBUTARY_API_KEY: 'ak_1', TRIBUTARY_SECRET_KEY: 'sixteen-letters-' };
  expect(readConfiguration({ DATABASE_URL: url, ...keys }, '/').databaseUrl).toBe(url);
  for (const missing of ['TRIBUTARY_API_KEY', 'TRIBUTARY_SECRET_KEY'] as const) {
    const { [missing]: _, ...given } = keys;
    expect(complaint({ DATABASE_URL: url, ...given })).toBe(
      `DATABASE_URL is set without ${missing}. Set ${missing} to what all routers on that database use.`,
    );
  }
});

it('wants the three Confluence variables together, and takes the address as the browser has it', () => {
  const account = {
    CONFLUENCE_URL: 'https://acme.atlassian.net/wiki/',
    CONFLUENCE_EMAIL: 'jane@acme.com',
    CONFLUENCE_API_TOKEN: 'ATATT3',
  };
  expect(readConfiguration(account, '/').confluence).toEqual({
    url: 'https://acme.atlassian.net',
    email: 'jane@acme.com',
    apiToken: 'ATATT3',
  });
  const { CONFLUENCE_EMAIL: _, ...incomplete } = account;
  expect(complaint(incomplete)).toContain('Set CONFLUENCE_EMAIL too');
  expect(complaint({ CONFLUENCE_CLOUD_ID: 'acme' })).toContain('_edge/tenant_info');
});

it('lets an address of this machine do without TLS', () => {
  const account = { CONFLUENCE_EMAIL: 'jane@acme.com', CONFLUENCE_API_TOKEN: 'ATATT3' };
  for (const CONFLUENCE_URL of ['http://127.0.0.1:8790', 'http://localhost:8790', 'http://[::1]:8790']) {
    expect(readConfiguration({ ...account, CONFLUENCE_URL }, '/').confluence?.url).toBe(CONFLUENCE_URL);
  }
});
