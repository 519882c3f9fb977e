import { expect, it } from 'vitest';
import { fitPrompt } from './fit-prompt.ts';
import { summaryMessages } from './summary-messages.ts';
import { type Message, tokensOf } from './token-count.ts';

const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ');
const user = (text: string): Message => ({ role: 'user', content: [{ type: 'text', text }] });
const says = (text: string): Message => ({ role: 'assistant', content: [{ type: 'text', text }] });
const calls = (id: string): Message => ({
  role: 'assistant',
  content: [{ type: 'tool-call', toolCallId: id, toolName: 'WIKI_GET_PAGE', input: { page: id } }],
});
const answers = (id: string, size: number): Message => ({
  role: 'tool',
  content: [
    {
      type: 'tool-result',
      toolCallId: id,
      toolName: 'WIKI_GET_PAGE',
      output: {
        type: 'json',
        value: { untrusted_content_from: ['WIKI_GET_PAGE'], data: { id: `page-${id}`, body: words(size) } },
      },
    },
  ],
});

const system: Message = { role: 'system', content: 'You get things done.' };
const [asked, summarised] = summaryMessages({
  text: 'Ann wants the launch in May.',
  until: '2026-11-23T00:00:00.000Z',
});
const summary = [asked, summarised].map((message) => {
  const text = message?.content.parts.map((part) => (part.type === 'text' ? part.text : '')).join('') ?? '';
  return message?.role === 'user' ? user(text) : says(text);
});

/** Two requests with a page read in each, and a third that is under way. */
const conversation: readonly Message[] = [
  system,
  ...summary,
  user('show the first page'),
  calls('1'),
  answers('1', 800),
  says('Here is the first.'),
  user('show the second page'),
  calls('2'),
  answers('2', 800),
  says('Here is the second.'),
  user(`compare them ${words(30, 'well')}`),
  calls('3'),
  answers('3', 600),
  calls('4'),
  answers('4', 600),
];

const textOf = (messages: readonly Message[]) => JSON.stringify(messages);
const idsOf = (messages: readonly Message[], type: 'tool-call' | 'tool-result') =>
  messages.flatMap(({ content }) =>
    typeof content === 'string'
      ? []
      : content.flatMap((part) => (part.type === type ? [part.toolCallId] : [])),
  );

it('leaves a conversation as it is that fits', () => {
  expect(fitPrompt(conversation, tokensOf(conversation))).toEqual(conversation);
});

it('cuts large results first that were read before, the oldest first, and leaves all that was said', () => {
  const fitted = fitPrompt(conversation, tokensOf(conversation) - 300);
  expect(fitted).toHaveLength(conversation.length);
  const [first, second] = [fitted[5], fitted[9]];
  expect(textOf(first ? [first] : [])).toContain('left out here');
  expect(second).toEqual(conversation[9]);
  expect(fitted.at(-1)).toEqual(conversation.at(-1));
});

it('keeps the form of a cut result, its ids and the mark of what is content', () => {
  const result = textOf(fitPrompt(conversation, 1_200).filter(({ role }) => role === 'tool'));
  expect(result).toContain('{"untrusted_content_from":["WIKI_GET_PAGE"],"data":{"id":"page-');
});

it('leaves out the oldest requests, and says so, before the newest result loses all but a little', () => {
  const fitted = fitPrompt(conversation, 700);
  expect(textOf(fitted)).not.toContain('show the first page');
  expect(textOf(fitted)).toContain('The oldest messages of this conversation are left out here');
  expect(textOf(fitted)).toContain('Ann wants the launch in May.');
  expect(fitted.at(-1)).toMatchObject({ role: 'tool', content: [{ toolCallId: '4' }] });
});

it('does not let one huge result take the place of all that was said', () => {
  const huge = [...conversation.slice(0, -1), answers('4', 50_000)];
  const fitted = fitPrompt(huge, 4_000);
  expect(tokensOf(fitted)).toBeLessThanOrEqual(4_000);
  expect(textOf(fitted)).toContain('show the first page');
});

it.each(Array.from({ length: 40 }, (_, index) => 100 + index * 100))(
  'keeps calls with their results and the last request whole within %i tokens',
  (limit) => {
    const fitted = fitPrompt(conversation, limit);
    expect(idsOf(fitted, 'tool-result')).toEqual(idsOf(fitted, 'tool-call'));
    expect(fitted).toContainEqual(conversation[11]);
    expect(fitted[0]).toMatchObject({
      role: 'system',
      content: expect.stringMatching(/^You get things done\./),
    });
    const roles = fitted.map(({ role }) => role).filter((role) => role === 'user' || role === 'assistant');
    expect(roles.join(' ')).not.toContain('user user');
    if (limit >= 400) expect(tokensOf(fitted)).toBeLessThanOrEqual(limit);
  },
);
