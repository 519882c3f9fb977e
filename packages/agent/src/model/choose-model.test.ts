import { expect, it } from 'vitest';
import { chooseModel } from './choose-model.ts';

it('takes the built-in planner when nothing names a model, also when the settings are empty texts', () => {
  expect(chooseModel({}).name).toBe('built-in planner');
  expect(chooseModel({ apiKey: '', baseUrl: '', modelName: '' }).name).toBe('built-in planner');
});

it('says which model answers, and where', () => {
  expect(chooseModel({ apiKey: 'sk-1' }).name).toBe('gpt-5-mini at api.openai.com');
  expect(chooseModel({ apiKey: 'sk-1', modelName: 'gpt-5' }).name).toBe('gpt-5 at api.openai.com');
  expect(chooseModel({ baseUrl: 'http://127.0.0.1:11434/v1', modelName: 'qwen3' }).name).toBe(
    'qwen3 at 127.0.0.1:11434',
  );
});

it('never shows a key', () => {
  expect(JSON.stringify(chooseModel({ apiKey: 'sk-secret' }))).not.toContain('sk-secret');
});

it.each(['127.0.0.1:11434', 'not an address', 'file:///etc/passwd'])(
  'refuses %s as a base URL',
  (baseUrl) => {
    expect(() => chooseModel({ baseUrl })).toThrow(
      expect.objectContaining({
        code: 'model_settings_invalid',
        message: expect.stringContaining(`OPENAI_BASE_URL is "${baseUrl}"`),
      }),
    );
  },
);

it('refuses a model that is nowhere, instead of leaving it out without a word', () => {
  expect(() => chooseModel({ modelName: 'qwen3' })).toThrow(
    expect.objectContaining({
      code: 'model_settings_invalid',
      message: expect.stringContaining('TRIBUTARY_MODEL'),
    }),
  );
});
