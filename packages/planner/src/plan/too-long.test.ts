import { expect, it } from 'vitest';
import { Conversation } from '../evaluation/conversation.ts';
import { FakeRouter } from '../evaluation/fake-router.ts';
import { officeTools } from '../evaluation/office-tools.ts';

const say = (text: string) => new Conversation(new FakeRouter({ tools: officeTools })).say(text);

it.each([
  ['words without an end', 'page '.repeat(20_000)],
  ['lists without an end', 'a, '.repeat(20_000)],
  ['lines without an end', '- x\n'.repeat(20_000)],
  ['a text of megabytes', 'x'.repeat(3_000_000)],
  ['requests without an end', 'create a page called X. '.repeat(60)],
])('says that it cannot read %s, at once', async (_, text) => {
  const started = performance.now();
  const { text: answer, calls } = await say(text);
  expect(calls).toEqual([]);
  expect(answer).toMatch(/too long for me|more than I can do at once/);
  expect(performance.now() - started).toBeLessThan(2_000);
});

it('writes a long text that is plainly one', async () => {
  const lines = Array.from({ length: 300 }, (_, line) => `- line ${line}, with some words`).join('\n');
  for (const text of [`"${lines}"`, `\n${lines}`]) {
    const { calls } = await say(`create a page called "Notes" in the marketing space with the text: ${text}`);
    expect(calls).toMatchObject([
      { arguments: { title: 'Notes', body: expect.stringContaining('line 299') } },
    ]);
  }
});
