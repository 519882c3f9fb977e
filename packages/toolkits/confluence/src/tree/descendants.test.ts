import { expect, it } from 'vitest';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { SiteClient } from '../../testing/run-tool.ts';
import { readDescendants } from './descendants.ts';

const item = (id: string, parentId: string) => ({ id, type: 'page', title: `Page ${id}`, parentId });

function answering(results: readonly object[], links: object = {}) {
  const http = readOnlyHttp(async () => ({ status: 200, headers: {}, body: { results, _links: links } }));
  return { ...new SiteClient('http://127.0.0.1').context(), http };
}

it('puts what comes level by level into the order of the tree', async () => {
  const levels = [item('1', '0'), item('2', '0'), item('11', '1'), item('21', '2'), item('111', '11')];
  const { items, complete } = await readDescendants('0', { depth: 3, limit: 9 }, answering(levels));
  expect(items.map(({ id, level }) => [id, level])).toEqual([
    ['1', 1],
    ['11', 2],
    ['111', 3],
    ['2', 1],
    ['21', 2],
  ]);
  expect(complete).toBe(true);
});

it('keeps what is under a page that the account may not see', async () => {
  const { items } = await readDescendants(
    '0',
    { depth: 3, limit: 9 },
    answering([item('1', '0'), item('91', '9')]),
  );
  expect(items.map(({ id, level }) => [id, level])).toEqual([
    ['1', 1],
    ['91', 1],
  ]);
});

it('says when there is more', async () => {
  const next = { next: '/wiki/api/v2/pages/0/descendants?cursor=abc' };
  const { complete } = await readDescendants('0', { depth: 1, limit: 1 }, answering([item('1', '0')], next));
  expect(complete).toBe(false);
});
