import { expect, it } from 'vitest';
import { createCallRedaction } from './call-redaction.ts';

const declared = { input: ['pin', 'accounts.code', 'card'], output: ['receipt.number'] };

it('takes out what the tool declares, in every entry of a list and whatever its kind', () => {
  const given = {
    pin: 4711,
    card: { number: '4111' },
    accounts: [{ code: 'x' }, { code: 'y' }],
    name: 'Jane',
  };
  expect(createCallRedaction(declared, given).input(given)).toEqual({
    pin: '[redacted]',
    card: '[redacted]',
    accounts: [{ code: '[redacted]' }, { code: '[redacted]' }],
    name: 'Jane',
  });
});

it('takes out what goes by the name of a credential, at any depth, whatever the tool', () => {
  const given = {
    headers: { Authorization: 'Bearer abc', 'X-Api-Key': 'k', Accept: 'text/html' },
    users: [{ password: 'hunter2', passwordSet: true }],
    access_token: 't',
    pageToken: 'next',
    token: null,
  };
  expect(createCallRedaction(undefined, given).input(given)).toEqual({
    headers: { Authorization: '[redacted]', 'X-Api-Key': '[redacted]', Accept: 'text/html' },
    users: [{ password: '[redacted]', passwordSet: true }],
    access_token: '[redacted]',
    pageToken: 'next',
    token: null,
  });
});

it('takes a secret of the input out of the answer, and what is declared of it', () => {
  const redaction = createCallRedaction(declared, { password: 'correct horse', accounts: [{ code: 'abc' }] });
  const answer = { text: 'You said correct horse, abc.', receipt: { number: 7 }, receiptNumber: 7 };
  expect(redaction.answer(answer)).toEqual({
    text: 'You said [redacted], abc.',
    receipt: { number: '[redacted]' },
    receiptNumber: 7,
  });
});

it('takes credentials out of what a failure says, and leaves such words alone in answers', () => {
  const redaction = createCallRedaction(undefined, { password: 'correct horse' });
  const failure = { error: { message: 'Basic dXNlcjpwYXNz is wrong, so is correct horse.' } };
  expect(redaction.failure(failure)).toEqual({
    error: { message: 'Basic [redacted] is wrong, so is [redacted].' },
  });
  expect(redaction.answer({ text: 'Basic documentation' })).toEqual({ text: 'Basic documentation' });
});

it('leaves what is not secret as it was', () => {
  const value = JSON.parse('{"__proto__":{"a":[1,null,true,{"b":"c"}]},"d":""}');
  const redaction = createCallRedaction(declared, value);
  expect(JSON.stringify(redaction.input(value))).toBe(JSON.stringify(value));
  expect(JSON.stringify(redaction.answer(value))).toBe(JSON.stringify(value));
  expect(redaction.answer(null)).toBe(null);
});
