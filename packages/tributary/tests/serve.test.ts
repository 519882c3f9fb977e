import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { Home } from './testing/home.ts';
import { findContent } from './testing/local-site.ts';

const root = join(import.meta.dirname, '..', '..', '..');

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

const createdSession = z.object({ mcp: z.object({ url: z.string() }) });

function makeSession(url: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ user_id: 'default' }),
  });
}

it('serves until SIGTERM, then drains, ends with 0 and leaves its port and its record', async () => {
  const { server, url } = await home.serveProcess();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const ended = await server.stop();
  expect(ended.status).toBe(0);
  expect(ended.errors).toBe('');
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  expect((await home.run(['chat'])).errors).toContain('No Tributary is running');
});

it('counts a signal that comes twice at once as one', async () => {
  const { server } = await home.serveProcess();
  server.child.kill('SIGINT');
  expect((await server.stop('SIGINT')).status).toBe(0);
});

it('ends with 0 when npm is told to stop', async () => {
  const npm = home.startCommand('npm', ['run', '--silent', 'serve'], root);
  const [, url = ''] = await npm.until(/runs at (http:\S+)\.\n/);
  expect((await npm.stop()).status).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it('refuses a second server on the folder with the address of the first', async () => {
  const { url } = await home.serve();
  const second = await home.runProcess(['serve']);
  expect(second.status).toBe(1);
  expect(second.errors).toContain(url);
  expect(second.errors.trim().split('\n')).toHaveLength(1);
});

it('is found by the commands that look after it', async () => {
  const { url } = await home.serve();
  const doctor = await home.runProcess(['doctor']);
  expect(doctor).toMatchObject({ status: 0, errors: '' });
  expect(doctor.output).toContain(`The server at ${url} answers and takes the key.`);
  const session = await home.runProcess(['session', 'create', '--user', 'jo', '--toolkits', 'confluence']);
  expect(session.output).toMatch(new RegExp(`^Session trs_\\w+ for jo\\.\nMCP: ${url}/tool_router/trs_`));
  expect((await home.runProcess(['journal'])).output).toBe('No tool has been called yet.\n');
});

it('wants its key, on REST and on MCP', async () => {
  const { url } = await home.serve();
  const allowed = await makeSession(url, { 'x-api-key': home.apiKey });
  expect(allowed.status).toBe(201);
  const { mcp } = createdSession.parse(await allowed.json());
  expect(mcp.url).toMatch(new RegExp(`^${url}/tool_router/`));
  for (const headers of [{}, { 'x-api-key': 'ak_wrong' }, { authorization: 'Bearer ak_wrong' }]) {
    expect((await makeSession(url, headers)).status).toBe(401);
    expect((await fetch(mcp.url, { method: 'POST', headers, body: '{}' })).status).toBe(401);
  }
});

it('loses nothing when it is killed', async () => {
  const first = await home.serveProcess();
  const made = await home.run(['ask', 'create a page called Kept in the marketing space', '--json']);
  expect(made.status).toBe(0);
  const { apiKey } = home;
  await first.server.stop('SIGKILL');
  const second = await home.serve();
  expect(await findContent(second.siteUrl, 'pages', 'Kept')).toHaveLength(1);
  expect((await makeSession(second.url, { 'x-api-key': apiKey })).status).toBe(201);
});

it('names the variable of a port that is taken', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const address = occupant.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  for (const variable of ['TRIBUTARY_PORT', 'TRIBUTARY_SITE_PORT']) {
    const { status, errors } = await home.run(['serve'], { [variable]: port });
    expect(status).toBe(1);
    expect(errors).toMatch(
      new RegExp(`^Port ${port} is taken by another program\\. Set ${variable} to .*\\n$`),
    );
  }
  occupant.close();
});

it('refuses to serve other machines in the clear, and says how it would', async () => {
  const { status, errors } = await home.run(['serve'], { TRIBUTARY_HOST: '0.0.0.0' });
  expect(status).toBe(2);
  expect(errors).toMatch(
    /^On 0\.0\.0\.0 .+TRIBUTARY_TLS_CERT.+TRIBUTARY_PUBLIC_URL.+TRIBUTARY_HOST to .+\n$/,
  );
  const halfTold = await home.run(['serve'], {
    TRIBUTARY_TLS_CERT: 'cert.pem',
    TRIBUTARY_TLS_KEY: 'key.pem',
  });
  expect(halfTold).toMatchObject({ status: 2, errors: expect.stringContaining('Set TRIBUTARY_TLS_CERT to') });
});
