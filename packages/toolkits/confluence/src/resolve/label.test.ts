import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { addContentLabel } from '../tools/add-content-label.ts';
import { findLabel } from './label.ts';

const site = useLocalSite();
const find = (reference: string) => findLabel(reference, site.client.context());

it.each(['planning', ' #Planning ', 'PLANNING'])('finds a label by its name, as %j', async (reference) => {
  expect(await find(reference)).toMatchObject({ name: 'planning', prefix: 'global' });
});

it('finds a label by its id, and one whose name is a number', async () => {
  const { id } = await find('planning');
  expect(await find(id)).toEqual({ id, name: 'planning', prefix: 'global' });
  await site.client.run(addContentLabel, { id: 'Q3 Planning', labels: '2026' });
  expect(await find('2026')).toMatchObject({ name: '2026' });
});

it('asks once', async () => {
  const { client } = site;
  await findLabel('planning', client.context());
  expect(client.sent).toEqual(['GET /wiki/rest/api/label']);
});

it('offers the closest names', async () => {
  await expect(find('planing')).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('Closest: “planning” (global, id ') },
  });
  await expect(find('a:b?c')).rejects.toMatchObject({ details: { code: 'invalid_input' } });
});
