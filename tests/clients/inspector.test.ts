import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it, onTestFinished } from 'vitest';
import { mcpSession } from './mcp-session.ts';
import { findSpaceByMetaTool, foundSpaceByMetaTool } from './sample-calls.ts';

const require = createRequire(import.meta.url);
const inspectorFolder = dirname(require.resolve('@modelcontextprotocol/inspector/package.json'));
const inspector = join(inspectorFolder, 'clients/launcher/build/index.js');
const tributary = join(import.meta.dirname, '../../packages/tributary/bin/tributary.cjs');

/** What `inspector --cli` prints, run in a home of its own. */
async function inspect(words: readonly string[]) {
  const home = await mkdtemp(join(tmpdir(), 'tributary-inspector-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const env = { ...process.env, HOME: home };
  const { stdout } = await promisify(execFile)(process.execPath, [inspector, '--cli', ...words], { env });
  return JSON.parse(stdout);
}

const { slug, arguments: given } = findSpaceByMetaTool;
const list = ['--method', 'tools/list'];
const call = [
  '--method',
  'tools/call',
  '--tool-name',
  slug,
  '--tool-arg',
  `tools=${JSON.stringify(given.tools)}`,
];
const listed = { tools: expect.arrayContaining([expect.objectContaining({ name: slug })]) };
const answered = { structuredContent: { data: foundSpaceByMetaTool, successful: true } };

it('lists and calls tools over HTTP, with a header', async () => {
  const { url, headers } = await mcpSession();
  const header = ['--header', `x-api-key: ${headers['x-api-key']}`];
  const asked = [url, '--transport', 'http', ...header];
  const [tools, answer] = await Promise.all([inspect([...asked, ...list]), inspect([...asked, ...call])]);
  expect(tools).toMatchObject(listed);
  expect(answer).toMatchObject(answered);
});

it('lists and calls tools of the program that it starts', async () => {
  const { url, apiKey } = inject('router');
  const program = [process.execPath, tributary, 'mcp', '--user', 'jane', '--toolkits', 'confluence'];
  const variables = ['-e', `TRIBUTARY_URL=${url}`, '-e', `TRIBUTARY_API_KEY=${apiKey}`];
  const asked = [...program, ...variables];
  const [tools, answer] = await Promise.all([inspect([...asked, ...list]), inspect([...asked, ...call])]);
  expect(tools).toMatchObject(listed);
  expect(answer).toMatchObject(answered);
});
