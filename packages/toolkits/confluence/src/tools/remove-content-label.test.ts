import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { addContentLabel } from './add-content-label.ts';
import { removeContentLabel } from './remove-content-label.ts';

const site = useLocalSite();

it('takes labels off by their names and keeps the others', async () => {
  await site.client.run(addContentLabel, { id: 'Release checklist', labels: 'next, urgent' });
  const answer = await site.client.run(removeContentLabel, {
    id: 'release checklist',
    labels: ['#Urgent', 'release', 'never there'],
  });
  expect(answer).toMatchObject({
    removed: 'release, urgent',
    labels: [{ name: 'next' }, { name: 'runbook' }],
  });
  expect(await site.client.read(`/wiki/api/v2/pages/${answer.id}/labels`)).toMatchObject({
    results: [{ name: 'next' }, { name: 'runbook' }],
  });
});

it('takes a label with a slash off', async () => {
  const { id } = await site.client.run(addContentLabel, { id: 'Q3 Planning', labels: 'q3/q4' });
  await site.client.run(removeContentLabel, { id, labels: 'q3/q4' });
  expect(await site.client.read(`/wiki/api/v2/pages/${id}/labels`)).toMatchObject({
    results: [{ name: 'planning' }],
  });
});

it('says which labels there are when it has none of them', async () => {
  await expect(
    site.client.run(removeContentLabel, { id: 'Q3 Planning', labels: 'urgent' }),
  ).rejects.toMatchObject({
    details: {
      code: 'not_found',
      message: '“Q3 Planning” does not have the label urgent. It has planning.',
    },
  });
});
