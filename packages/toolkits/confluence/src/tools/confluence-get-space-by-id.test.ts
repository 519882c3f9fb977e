import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { confluenceGetSpaceById } from './confluence-get-space-by-id.ts';
import { getSpaceById } from './get-space-by-id.ts';

const site = useLocalSite();

it('answers as its twin does, in full and in short', async () => {
  const answer = await site.client.run(confluenceGetSpaceById, { id: 'marketing' });
  expect(answer).toMatchObject({ key: 'MKT', description: { plain: { value: expect.any(String) } } });
  expect(answer).toEqual(await site.client.run(getSpaceById, { id: 'MKT' }));
  const whole = getSpaceById.output.parse(answer);
  expect(confluenceGetSpaceById.compact?.(whole, { id: 'MKT' })).toEqual(
    getSpaceById.compact?.(whole, { id: 'MKT' }),
  );
});

it('points at its twin', () => {
  expect(confluenceGetSpaceById.deprecatedFor).toBe(getSpaceById.slug);
});

it('refuses what names no space', async () => {
  await expect(site.client.run(confluenceGetSpaceById, { id: 'Marketng' })).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('Marketing') },
  });
});
