import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Home } from './testing/program-process.ts';

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

it('answers by servers of its own, with one JSON object and nothing else', async () => {
  const { status, output, errors } = await home.run(['ask', 'who am I?', '--json', '--thread', 'mine']);
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
  expect(wrongKey.errors.trim().split('\n')).toHaveLength(1);
});

it('takes turns with others that serve themselves', async () => {
  const both = await Promise.all([home.run(['ask', 'who am I?']), home.run(['ask', 'who am I?'])]);
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
