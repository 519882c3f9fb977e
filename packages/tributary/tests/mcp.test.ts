import { Client as CurrentClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as CurrentTransport } from '@modelcontextprotocol/client/stdio';
import { Client as EarlierClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as EarlierTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { Home } from './testing/home.ts';
import { program } from './testing/program-process.ts';

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

const clientInfo = { name: 'desktop', version: '1.0.0' };

/** How a desktop client starts the program. */
function started(words: readonly string[] = ['--user', 'default', '--toolkits', 'confluence']) {
  const { folder: cwd, variables: env } = home;
  return { command: process.execPath, args: [program, 'mcp', ...words], cwd, env: { ...env } };
}

async function currentClient() {
  const client = new CurrentClient(clientInfo, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new CurrentTransport({ ...started(), stderr: 'ignore' }));
  onTestFinished(() => client.close());
  return client;
}

async function earlierClient() {
  const client = new EarlierClient(clientInfo);
  await client.connect(new EarlierTransport({ ...started(), stderr: 'ignore' }));
  onTestFinished(() => client.close());
  return client;
}

const whoAmI = {
  name: 'COMPOSIO_MULTI_EXECUTE_TOOL',
  arguments: { tools: [{ tool_slug: 'CONFLUENCE_GET_CURRENT_USER', arguments: {} }] },
};
const ada = {
  data: { results: [{ response: { successful: true, data: { displayName: 'Ada Admin' } } }] },
};

it.each([
  ['current', currentClient],
  ['earlier', earlierClient],
])('serves the %s client by servers of its own', async (_era, connect) => {
  const client = await connect();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain('COMPOSIO_SEARCH_TOOLS');
  expect((await client.callTool(whoAmI)).structuredContent).toMatchObject(ada);
  await expect(client.callTool({ name: 'NO_SUCH_TOOL', arguments: {} })).rejects.toMatchObject({
    code: -32602,
  });
});

it('attaches to the running server, and goes on by itself when that one has ended', async () => {
  const { server } = await home.serve();
  const client = await currentClient();
  expect((await client.callTool(whoAmI)).structuredContent).toMatchObject(ada);
  await server.stop();
  expect((await client.callTool(whoAmI)).structuredContent).toMatchObject(ada);
});

it('answers all it was sent before its input ended, with the protocol and nothing else', async () => {
  const messages = [
    { jsonrpc: '2.0', id: 1, method: 'initialize', params: initialization },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 2, method: 'tools/list' },
  ];
  const input = [...messages.map((message) => JSON.stringify(message)), 'no JSON', ''].join('\n');
  const { status, output } = await home.run(['mcp'], {}, input);
  expect(status).toBe(0);
  const answers = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toHaveLength(3);
  expect(answers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 1, result: expect.objectContaining({ protocolVersion: '2025-11-25' }) }),
      expect.objectContaining({ id: 2, result: expect.objectContaining({ tools: expect.any(Array) }) }),
      expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32700 }) }),
    ]),
  );
});

it('says on the error output which toolkit there is not, and leaves the protocol alone', async () => {
  const { status, output, errors } = await home.run(['mcp', '--toolkits', 'no-such-toolkit']);
  expect(status).toBe(1);
  expect(output).toBe('');
  expect(errors).toContain('no-such-toolkit');
});

it('ends in good order when it is told to stop', async () => {
  const running = home.startProcess(['mcp']);
  running.child.stdin?.write(
    `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialization })}\n`,
  );
  await running.until(/"id":1/);
  expect((await running.stop()).status).toBe(0);
});

const initialization = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo };
