import { expect, it, onTestFinished } from 'vitest';
import { Home } from './testing/home.ts';

const nowhere = { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_API_KEY: 'sk-of-the-test-run' };

it('lets the built-in planner do what the model cannot, and says so by name and in a line', async () => {
  const home = new Home();
  onTestFinished(() => home.leave());
  const { url } = await home.serve();
  const settings = {
    ...nowhere,
    TRIBUTARY_URL: url,
    TRIBUTARY_API_KEY: home.apiKey,
    TRIBUTARY_FALLBACK_MODEL: 'planner',
  };
  const asJson = await home.run(
    ['ask', 'create a page called Plan in the marketing space', '--json'],
    settings,
  );
  expect(JSON.parse(asJson.output)).toMatchObject({
    model: 'built-in planner',
    steps: [{ tool: 'CONFLUENCE_CREATE_PAGE', successful: true }],
  });
  const inWords = await home.run(['ask', 'who am I?'], settings);
  expect(inWords.output).toContain('Ada Admin');
  expect(inWords.errors).toContain(
    "Nothing answers at 127.0.0.1:1. Check OPENAI_BASE_URL, and that the model's server runs. built-in planner answers instead of gpt-5-mini at 127.0.0.1:1.",
  );
  expect(`${asJson.errors}${inWords.errors}`).not.toContain('sk-of-the-test-run');
});

it('ends with 2 for a model that is nowhere', async () => {
  const home = new Home();
  onTestFinished(() => home.leave());
  const { status, errors } = await home.run(['ask', 'hello'], { TRIBUTARY_MODEL: 'anthropic/claude-x' });
  expect(status).toBe(2);
  expect(errors).toBe(
    'TRIBUTARY_MODEL is "anthropic/claude-x", but ANTHROPIC_API_KEY is not set. Set it, or unset TRIBUTARY_MODEL.\n',
  );
});
