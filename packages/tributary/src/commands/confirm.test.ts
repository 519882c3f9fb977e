import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { isConfirmed } from './confirm.ts';

const question = { asked: 'Delete it?', otherwise: 'Nothing was deleted: add --yes.' };
const never = new AbortController().signal;

function terminal(typed: string) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  input.end(typed);
  return { input, output: new PassThrough(), errors: new PassThrough() };
}

it.each([
  ['y\n', true],
  ['Yes\n', true],
  ['\n', false],
  ['no\n', false],
  ['yesterday\n', false],
  ['', false],
])('takes %j as %s', async (typed, expected) => {
  const asked = terminal(typed);
  expect(await isConfirmed(asked, question, never)).toBe(expected);
  expect(String(asked.output.read())).toContain('Delete it? [y/N] ');
});

it('asks nobody where there is no terminal, and says what to add', async () => {
  const piped = { input: new PassThrough().end('y\n'), output: new PassThrough(), errors: new PassThrough() };
  await expect(isConfirmed(piped, question, never)).rejects.toMatchObject({
    code: 'needs_approval',
    message: question.otherwise,
  });
});
