import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { spaceId, startTestSite } from '../testing/site-client.ts';

it('a database of before there were groups and roles opens with them, and its private spaces stay private', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earlier-site-'));
  try {
    const first = await startTestSite(folder);
    await first.as('jane').post('/wiki/rest/api/space/_private', { name: 'Secret', key: 'SECRET' });
    const id = await spaceId(first.as('jane'), 'SECRET');
    await first.site.close();
    const connection = new DatabaseSync(join(folder, 'confluence-site.sqlite'));
    connection.exec(`drop table space_role_assignment; drop table space_role_permission; drop table space_role;
      drop table content_group_restriction; drop table group_member; drop table user_group`);
    connection.close();

    const again = await startTestSite(folder);
    const path = `/wiki/api/v2/spaces/${id}`;
    expect((await again.as('jane').get(path)).status).toBe(200);
    expect((await again.as('sam').get(path)).status).toBe(404);
    expect((await again.as('sam').get('/wiki/api/v2/spaces?keys=MKT')).json.results).toHaveLength(1);
    expect((await again.as('sam').get('/wiki/rest/api/group')).json.size).toBe(3);
    await again.site.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
