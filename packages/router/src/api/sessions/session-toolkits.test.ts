import { expect, it } from 'vitest';
import { z } from 'zod';
import { runningRouter } from '../../testing/running-router.ts';

const page = z.object({ items: z.array(z.looseObject({ slug: z.string() })), total_items: z.number() });

it('lists toolkits that can be used now, those that cannot, or both', async () => {
  const { createSession, request } = await runningRouter();
  const { session_id: id } = await createSession({ user_id: 'sam' });
  const list = async (query: string) => {
    const { body } = await request('GET', `/api/v3.1/tool_router/session/${id}/toolkits${query}`);
    return page.parse(body).items.map(({ slug }) => slug);
  };
  const [usable, unusable] = [await list('?is_connected=true'), await list('?is_connected=false')];
  expect(unusable).toEqual(['notes']);
  expect(usable).not.toContain('notes');
  expect([...usable, ...unusable].toSorted()).toEqual((await list('')).toSorted());
});
