import { expect, it } from 'vitest';
import { markingContent } from './mark-content.ts';

const answering = (result: unknown) => async (_input: unknown) => result;

it('names the applications’ tools whose content a result holds, before the content', async () => {
  const answer = { data: { results: [] }, successful: true };
  const run = markingContent('COMPOSIO_MULTI_EXECUTE_TOOL', answering(answer));
  const input = { tools: [{ tool_slug: 'WIKI_GET_PAGE' }, { tool_slug: 'WIKI_GET_PAGE' }] };
  const marked = await run(input);
  expect(marked).toEqual({ untrusted_content_from: ['WIKI_GET_PAGE'], ...answer });
  expect(JSON.stringify(marked)).toMatch(/^\{"untrusted_content_from"/);
});

it.each(['COMPOSIO_SEARCH_TOOLS', 'COMPOSIO_GET_TOOL_SCHEMAS'])(
  'leaves the words of %s as they are',
  async (tool) => {
    const answer = { data: {} };
    expect(await markingContent(tool, answering(answer))({})).toBe(answer);
  },
);

it.each([
  [{ untrusted_content_from: [], data: 'x' }, { data: 'x' }],
  ['plain words', { data: 'plain words' }],
  [['a', 'list'], { data: ['a', 'list'] }],
  [null, { data: null }],
])('marks %o of a tool nobody thought of, whatever it says of itself', async (result, rest) => {
  const marked = await markingContent('OTHER_TOOL', answering(result))({});
  expect(marked).toEqual({ untrusted_content_from: ['OTHER_TOOL'], ...rest });
});
