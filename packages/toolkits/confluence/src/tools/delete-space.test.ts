import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { deleteSpace } from './delete-space.ts';

const site = useLocalSite();

it.each(['HR', 'people', 'the People space'])(
  'deletes the space %s and waits until it is gone',
  async (key) => {
    const answer = await site.client.run(deleteSpace, { space_key: key });
    expect(answer).toMatchObject({ key: 'HR', name: 'People', success: true });
    expect(await site.client.read('/wiki/api/v2/spaces?keys=HR')).toMatchObject({ results: [] });
    expect(await site.client.read(`/wiki/rest/api/longtask/${answer.taskId}`)).toMatchObject({
      finished: true,
    });
  },
);

it('asks about a part of a name, since there is no way back', async () => {
  await expect(site.client.run(deleteSpace, { space_key: 'engineer' })).rejects.toMatchObject({
    details: { code: 'ambiguous', candidates: [{ name: 'Engineering', detail: 'ENG' }] },
  });
  expect(await site.client.read('/wiki/api/v2/spaces?keys=ENG')).toMatchObject({ results: [{ key: 'ENG' }] });
});

it('leaves the space of an account that may not delete it', async () => {
  await expect(site.as(jane).run(deleteSpace, { space_key: 'HR' })).rejects.toMatchObject({
    details: { code: 'not_permitted' },
  });
  expect(await site.client.read('/wiki/api/v2/spaces?keys=HR')).toMatchObject({ results: [{ key: 'HR' }] });
});

it('reports an end only once it has come', async () => {
  const answer = deleteSpace.output.parse(await site.client.run(deleteSpace, { space_key: 'HR' }));
  const input = { space_key: 'HR' };
  expect(deleteSpace.compact?.(answer, input)).toMatchObject({ deleted: 'People', goingOn: null });
  expect(deleteSpace.compact?.({ ...answer, success: false }, input)).toMatchObject({
    deleted: null,
    goingOn: 'People',
  });
});

it.each([
  [{ space_key: 'Peeple' }, 'not_found', 'People'],
  [{}, 'invalid_input', 'space_key'],
])('%j is refused in words, and nothing changes', async (input, code, words) => {
  const before = await site.client.read('/wiki/api/v2/spaces');
  await expect(site.client.run(deleteSpace, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(await site.client.read('/wiki/api/v2/spaces')).toEqual(before);
});
