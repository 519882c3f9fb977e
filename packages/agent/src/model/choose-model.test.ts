import { expect, it } from 'vitest';
import { chooseModel, type ModelSettings } from './choose-model.ts';

const openAi = { apiKey: 'sk-1' };
const anthropic = { anthropic: { apiKey: 'sk-ant-1' } };
const google = { google: { apiKey: 'AIza1' } };
const ollama = { baseUrl: 'http://127.0.0.1:11434/v1' };

it('takes the built-in planner when nothing names a model, also when the settings are empty texts', () => {
  expect(chooseModel({}).name).toBe('built-in planner');
  expect(chooseModel({ apiKey: '', baseUrl: '', modelName: '' }).name).toBe('built-in planner');
  expect(chooseModel({ anthropic: { baseUrl: 'https://proxy.example/v1' } }).name).toBe('built-in planner');
});

it.each<[string, ModelSettings]>([
  ['gpt-5-mini at api.openai.com', openAi],
  ['claude-sonnet-5 at api.anthropic.com', anthropic],
  ['gemini-flash-latest at generativelanguage.googleapis.com', google],
  ['gpt-5-mini at api.openai.com', { ...google, ...anthropic, ...openAi }],
  ['gpt-5 at api.openai.com', { ...openAi, modelName: 'gpt-5' }],
  ['gpt-5 at api.openai.com', { ...openAi, modelName: 'openai/gpt-5' }],
  ['claude-x at api.anthropic.com', { ...openAi, ...anthropic, modelName: 'anthropic/claude-x' }],
  ['gemini-x at generativelanguage.googleapis.com', { ...google, ...ollama, modelName: 'google/gemini-x' }],
  ['qwen3 at 127.0.0.1:11434', { ...ollama, modelName: 'qwen3' }],
  ['meta-llama/Llama-4 at 127.0.0.1:11434', { ...ollama, modelName: 'meta-llama/Llama-4' }],
  ['google/gemma-3 at 127.0.0.1:11434', { ...ollama, modelName: 'google/gemma-3' }],
  ['openai/gpt-oss at 127.0.0.1:11434', { ...ollama, modelName: 'openai/openai/gpt-oss' }],
  ['built-in planner', { ...openAi, modelName: 'planner' }],
])('says that %s answers', (name, settings) => {
  expect(chooseModel(settings).name).toBe(name);
});

it('names what answers where the model cannot, in the same way', () => {
  const names = (settings: ModelSettings) => chooseModel(settings).candidates.map(({ name }) => name);
  expect(names({ ...openAi, ...anthropic, fallbackName: 'anthropic/claude-x' })).toEqual([
    'gpt-5-mini at api.openai.com',
    'claude-x at api.anthropic.com',
  ]);
  expect(names({ ...openAi, fallbackName: 'planner' })[1]).toBe('built-in planner');
  expect(() => chooseModel({ ...openAi, fallbackName: 'anthropic/claude-x' })).toThrow(
    'TRIBUTARY_FALLBACK_MODEL is "anthropic/claude-x", but ANTHROPIC_API_KEY is not set.',
  );
});

it('never shows a key', () => {
  expect(JSON.stringify(chooseModel({ apiKey: 'sk-secret', fallbackName: 'planner' }))).not.toContain(
    'sk-secret',
  );
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

it.each<[string, ModelSettings, string]>([
  ['qwen3', {}, 'OPENAI_BASE_URL'],
  ['claude-x', anthropic, 'Set it to anthropic/claude-x'],
  ['mistral/large', openAi, 'OPENAI_BASE_URL'],
  ['anthropic/claude-x', openAi, 'ANTHROPIC_API_KEY is not set'],
  ['openai/gpt-5', google, 'OPENAI_API_KEY is not set'],
])('refuses %s where nothing says where it is, instead of leaving it out', (modelName, settings, words) => {
  expect(() => chooseModel({ ...settings, modelName })).toThrow(
    expect.objectContaining({
      code: 'model_settings_invalid',
      message: expect.stringMatching(new RegExp(`^TRIBUTARY_MODEL is "${modelName}".*${words}`)),
    }),
  );
});

it('fills no gap from the environment of the process', async () => {
  const { ANTHROPIC_API_KEY: before } = process.env;
  process.env.ANTHROPIC_API_KEY = 'sk-ant-of-the-process';
  try {
    expect(chooseModel({}).name).toBe('built-in planner');
    expect(() => chooseModel({ modelName: 'anthropic/claude-x' })).toThrow('ANTHROPIC_API_KEY is not set');
  } finally {
    if (before === undefined) delete process.env.ANTHROPIC_API_KEY;
    else process.env.ANTHROPIC_API_KEY = before;
  }
});
