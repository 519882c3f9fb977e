import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { Home } from './testing/home.ts';

const journalled = z.array(
  z.object({ metadata: z.object({ tool_slug: z.string(), session_id: z.string() }) }),
);

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

it('answers by servers of its own, with one JSON object and nothing else', async () => {
  const { status, output, errors } = await home.runProcess([
    'ask',
    'who am I?',
    '--json',
    '--thread',
    'mine',
  ]);
  expect(errors).toBe('');
  expect(status).toBe(0);
  const answer = JSON.parse(output);
  expect(Object.keys(answer)).toEqual(['text', 'finishReason', 'model', 'thread', 'steps']);
  expect(answer.text).toContain('Ada Admin');
  expect(answer.thread).toBe('mine');
  expect(answer.steps).toMatchObject([
    { tool: 'CONFLUENCE_GET_CURRENT_USER', arguments: {}, successful: true, error: null },
  ]);
});

it('asks the running server, and shows its steps beside the answer', async () => {
  const { url } = await home.serve();
  const byFolder = await home.run(['ask', 'who', 'am', 'I?']);
  expect(byFolder.output).toContain('Ada Admin');
  expect(byFolder.errors).toMatch(/get current user/i);
  const elsewhere = new Home();
  const byAddress = await elsewhere.run(['ask', 'who am I?'], {
    TRIBUTARY_URL: url,
    TRIBUTARY_API_KEY: home.apiKey,
  });
  const wrongKey = await elsewhere.run(['ask', 'who am I?'], {
    TRIBUTARY_URL: url,
    TRIBUTARY_API_KEY: 'ak_wrong',
  });
  await elsewhere.leave();
  expect(byAddress.output).toContain('Ada Admin');
  expect(wrongKey.status).toBe(1);
  expect(wrongKey.output).toBe('');
  expect(wrongKey.errors).toMatch(/^The router at \S+ refused the key\. Set TRIBUTARY_API_KEY to .*\n$/);
});

it('names the variable that chose the router, for an answer and for the journal alike', async () => {
  const { url, siteUrl } = await home.serve();
  const hosted = { COMPOSIO_BASE_URL: url, COMPOSIO_API_KEY: 'ak_wrong' };
  const nowhere = { TRIBUTARY_URL: 'http://127.0.0.1:9' };
  const noRouter = { TRIBUTARY_URL: siteUrl };
  for (const words of [['ask', 'who am I?'], ['journal']]) {
    const wrongKey = await home.run(words, hosted);
    expect(wrongKey.errors).toMatch(/^The router at \S+ refused the key\. Set COMPOSIO_API_KEY .*\.\n$/);
    const unreachable = await home.run(words, nowhere);
    expect(unreachable.errors).toMatch(/^No router answers at \S+\. .* TRIBUTARY_URL .*\.\n$/);
    const page = await home.run(words, noRouter);
    expect(page.errors).toMatch(/^There is no router at \S+: it answered .*404.*\. .* TRIBUTARY_URL .*\.\n$/);
  }
});

it('says that its links open while a server runs, when its own ends with the answer', async () => {
  const { errors, output } = await home.run(['ask', 'create a page called Plan in the marketing space']);
  expect(output).toContain('http://127.0.0.1:');
  expect(errors).toContain('npm run serve');
});

it('leaves no session behind, but all that was done in the journal', async () => {
  const { url } = await home.serve();
  await home.run(['ask', 'who am I?']);
  const { output } = await home.run(['journal', '--json']);
  const [entry] = journalled.parse(JSON.parse(output));
  expect(entry?.metadata.tool_slug).toBe('CONFLUENCE_GET_CURRENT_USER');
  const session = `${url}/api/v3.1/tool_router/session/${entry?.metadata.session_id}`;
  expect((await fetch(session, { headers: { 'x-api-key': home.apiKey } })).status).toBe(404);
});

it('warns of what looks like a setting and is none, and answers', async () => {
  writeFileSync(join(home.folder, '.env'), 'TRIBUTARY_PROT=1\nCOMPOSIO_USER_ID default\n');
  const { status, errors } = await home.run(['ask', 'who am I?', '--json']);
  expect(status).toBe(0);
  expect(errors).toContain('no "="');
  expect(errors).toContain('Did you mean TRIBUTARY_PORT?');
});

it.each([
  ['/proc/nope', /\/proc\/nope/],
  ['.', /holds other things/],
])('ends with 2 and one sentence for the data folder %s', async (folder, reason) => {
  writeFileSync(join(home.folder, 'letter.txt'), 'Dear all');
  const { status, errors } = await home.run(['ask', 'who am I?'], { TRIBUTARY_DATA_DIR: folder });
  expect(status).toBe(2);
  expect(errors).toMatch(reason);
  expect(errors).toMatch(/^The data folder .* Set TRIBUTARY_DATA_DIR to .*\n$/);
});

it('takes turns with others that serve themselves', async () => {
  const both = await Promise.all([
    home.runProcess(['ask', 'who am I?']),
    home.runProcess(['ask', 'who am I?']),
  ]);
  for (const { status, output } of both) {
    expect(status).toBe(0);
    expect(output).toContain('Ada Admin');
  }
});

it('ends with 1 and one sentence when the model cannot be reached', async () => {
  const { status, output, errors } = await home.run(['ask', 'who am I?', '--json'], {
    OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
  });
  expect(status).toBe(1);
  expect(output).toBe('');
  expect(errors).toContain('OPENAI_BASE_URL');
  expect(errors.trim().split('\n')).toHaveLength(1);
});

it('names the token that the Confluence site refuses', async () => {
  const { siteUrl } = await home.serve();
  const elsewhere = new Home();
  const { status, output, errors } = await elsewhere.run(['ask', 'who am I?'], {
    CONFLUENCE_URL: siteUrl,
    CONFLUENCE_EMAIL: 'admin@example.com',
    CONFLUENCE_API_TOKEN: 'wrong',
  });
  await elsewhere.leave();
  expect(status).toBe(0);
  expect(errors).toContain('CONFLUENCE_API_TOKEN');
  expect(`${output}${errors}`).not.toMatch(/\n\s+at /);
});

it('ends with 2 for a wrong line in the .env file', async () => {
  writeFileSync(join(home.folder, '.env'), 'OPENAI_BASE_URL=api.openai.com\n');
  const { status, errors } = await home.run(['ask', 'who am I?']);
  expect(status).toBe(2);
  expect(errors).toMatch(/^OPENAI_BASE_URL is "api\.openai\.com"\. Set it to .*\n$/);
});

it('does not destroy without --yes: says what needs approval, and ends with 3', async () => {
  await home.serve();
  const refused = await home.run(['ask', 'delete the page Campaigns', '--json']);
  expect(refused.status).toBe(3);
  expect(refused.errors).toMatch(
    /Not done without your approval: .*Campaigns.*CONFLUENCE_DELETE_PAGE.*--yes/,
  );
  expect(JSON.parse(refused.output).steps.slice(-1)).toMatchObject([
    { tool: 'CONFLUENCE_DELETE_PAGE', successful: false, error: expect.stringContaining('apr_') },
  ]);
  const agreed = await home.run(['ask', 'delete the page Campaigns', '--json', '--yes']);
  expect(agreed.status).toBe(0);
  expect(JSON.parse(agreed.output).steps.slice(-1)).toMatchObject([
    { tool: 'CONFLUENCE_DELETE_PAGE', successful: true, error: null },
  ]);
});
