import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const root = '/wiki/api/v2/space-permissions/transition';

it('a site with roles has no permissions outside them, and a look for them ends with that', async () => {
  const ada = site.as('ada');
  expect((await ada.get(`${root}/combinations`)).json).toEqual({
    results: [],
    generatedAt: null,
    cursor: null,
  });
  expect((await ada.get(`${root}/combinations?limit=251`)).status).toBe(400);
  const started = await ada.post(`${root}/combinations`, '');
  expect(started.status).toBe(202);
  const task = await ada.get(new URL(started.json.statusUrl).pathname);
  expect(task.json).toEqual({ taskId: started.json.taskId, status: 'COMPLETED', errorMessage: null });
  expect((await ada.get(`${root}/tasks/none`)).status).toBe(404);
});

it('what names such permissions is refused, and all of it to others than administrators', async () => {
  const ada = site.as('ada');
  const spaceSelection = { spaceType: 'ALL' };
  const principalTypeAssignments = [{ principalType: 'USER', removeAccess: false, roleId: '1' }];
  const assignments = [{ permissionCombinationId: 'x', principalTypeAssignments }];
  const bodies = [
    ['role-assignments', { assignments, spaceSelection }],
    ['access-removals', { permissionCombinationIds: ['x'], spaceSelection }],
  ] as const;
  for (const [path, body] of bodies) {
    const refused = await ada.post(`${root}/${path}`, body);
    expect([refused.status, refused.json.errors[0].title]).toEqual([400, expect.stringContaining("'x'")]);
    expect((await ada.post(`${root}/${path}`, {})).status).toBe(400);
    expect((await site.as('jane').post(`${root}/${path}`, body)).status).toBe(404);
  }
  expect((await site.as('jane').get(`${root}/combinations`)).status).toBe(404);
});
