import { APICallError } from 'ai';
import { expect, it } from 'vitest';
import { explainModelError } from './explain-model-error.ts';

const model = {
  host: 'models.example',
  modelName: 'large',
  keyVariable: 'OPENAI_API_KEY',
  addressVariable: 'OPENAI_BASE_URL',
  apiKey: 'key-of-the-test',
};

function refusal(statusCode: number, error: object = {}): APICallError {
  return new APICallError({
    message: 'as the library puts it',
    url: 'https://models.example/v1/chat/completions',
    requestBodyValues: {},
    statusCode,
    responseBody: JSON.stringify({ error }),
  });
}

it.each([
  [401, {}, 'model_key_refused', 'OPENAI_API_KEY'],
  [429, { code: 'insufficient_quota' }, 'model_limit_reached', 'no credit'],
  [429, { code: 'rate_limit_exceeded' }, 'model_limit_reached', 'Wait a little'],
  [404, { code: 'model_not_found' }, 'model_unknown', 'no model "large"'],
  [400, { code: 'context_length_exceeded' }, 'model_context_full', 'new thread'],
  [500, { message: 'It fell over.' }, 'model_failed', 'models.example answered 500: It fell over.'],
])('says what to do about %i %o', (status, error, code, words) => {
  expect(explainModelError(refusal(status, error), model)).toMatchObject({
    code,
    message: expect.stringContaining(words),
  });
});

it('falls back on the words of the library when the server sent no JSON', () => {
  const error = new APICallError({
    message: 'Bad Gateway',
    url: 'https://models.example',
    requestBodyValues: {},
    statusCode: 502,
    responseBody: '<html>',
  });
  expect(explainModelError(error, model).message).toBe('models.example answered 502: Bad Gateway.');
});

it('tells neither keys nor what was asked, in the sentence or in the cause that logs hold', () => {
  const said = 'Incorrect API key provided: sk-proj-abc***xyz, that is key-of-the-test.';
  for (const status of [400, 401, 403, 500]) {
    const explained = explainModelError(refusal(status, { message: said }), model);
    const told = `${explained.message} ${String(explained.cause)} ${JSON.stringify(explained)}`;
    expect(told).not.toMatch(/sk-proj|key-of-the-test|chat\/completions/);
  }
});

it('takes what is no refusal for an answer that broke off', () => {
  expect(explainModelError(new TypeError('terminated'), model)).toMatchObject({
    code: 'model_failed',
    message: 'The answer of large at models.example broke off. Ask again.',
  });
});
