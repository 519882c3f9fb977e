import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { getBlogpostOperations } from './get-blogpost-operations.ts';

const site = useLocalSite();

it('tells what the account may do with a post', async () => {
  const answer = await site.client.run(getBlogpostOperations, { id: 'the new website is live' });
  expect(answer).toMatchObject({ title: 'The new website is live', start: 0 });
  expect(answer.results).toEqual(
    expect.arrayContaining([
      { operation: 'update', targetType: 'blogpost', targetKey: null },
      { operation: 'delete', targetType: 'blogpost', targetKey: null },
    ]),
  );
  expect(answer.results).toHaveLength(Number(answer.size));
});

it.each([
  [{ id: 'Q3 Planning' }, 'not_found', 'No blog post fits'],
  [{}, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getBlogpostOperations, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
