import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { type AgentWorld, startAgentWorld } from '../testing/agent-world.ts';
import type { AskingProgram } from '../testing/ask-repeatedly.ts';
import { temporaryThreadsFile } from '../testing/each-threads-place.ts';
import { openThreads } from './threads.ts';

const program = fileURLToPath(new URL('../testing/ask-repeatedly.ts', import.meta.url));

async function askInProcess(
  { router, model }: AgentWorld,
  given: Pick<AskingProgram, 'file' | 'threads' | 'times'>,
) {
  const all: AskingProgram = {
    ...given,
    baseUrl: router.url,
    apiKey: router.apiKey,
    modelUrl: model.baseUrl,
  };
  const child = spawn(process.execPath, [program, JSON.stringify(all)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[status], errors] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
  return { status, errors };
}

it('loses nothing when two programs use it at once, one thread by both', async () => {
  const file = temporaryThreadsFile();
  const world = await startAgentWorld({ file }, {}, [{ say: 'Yes.' }]);
  const ended = await Promise.all([
    askInProcess(world, { file, threads: ['one', 'both'], times: 4 }),
    askInProcess(world, { file, threads: ['two', 'both'], times: 4 }),
  ]);
  expect(ended).toEqual([
    { status: 0, errors: '' },
    { status: 0, errors: '' },
  ]);
  const threads = await openThreads({ file });
  onTestFinished(() => threads.close());
  const counts = (await threads.list('jane')).map(({ id, requests }) => [id, requests]);
  expect(Object.fromEntries(counts)).toEqual({ one: 4, two: 4, both: 8 });
  const answers = (await threads.read('jane', 'both')).turns.map(({ answer }) => answer);
  // What is asked at the same moment may stand before both answers.
  expect(answers.join(' ').match(/Yes\./g)).toHaveLength(8);
});

it('is one file that its owner alone can read, while it is used and afterwards', async () => {
  const file = temporaryThreadsFile();
  const world = await startAgentWorld({ file }, {}, [{ say: 'Yes.' }]);
  const agent = await world.open();
  await agent.ask('hello', { thread: 't' });
  expect(readdirSync(dirname(file))).toEqual(['threads.db']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await agent.close();
  expect(readdirSync(dirname(file))).toEqual(['threads.db']);
});

it('holds nothing any more of what was deleted', async () => {
  const file = temporaryThreadsFile();
  const world = await startAgentWorld({ file }, {}, [{ say: 'The launch is called Bluebird.' }]);
  const agent = await world.open();
  for (const thread of ['kept', 'gone']) await agent.ask(`Nightingale ${thread}, is it?`, { thread });
  await agent.close();
  const threads = await openThreads({ file });
  await threads.delete('jane', 'gone');
  await threads.close();
  const bytes = readFileSync(file, 'latin1');
  expect(bytes).toContain('Nightingale kept');
  expect(bytes).not.toContain('Nightingale gone');
});

it('closes a file to others that was open to them', async () => {
  const file = temporaryThreadsFile();
  writeFileSync(file, '');
  chmodSync(file, 0o644);
  await (await openThreads({ file })).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('that is no database is named, with the reason', async () => {
  const file = temporaryThreadsFile();
  writeFileSync(file, 'some words that are no database, and enough of them to be read as a header of one');
  await expect(openThreads({ file })).rejects.toMatchObject({
    code: 'threads_unusable',
    message: expect.stringContaining(file),
  });
});
