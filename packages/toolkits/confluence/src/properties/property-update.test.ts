import { describe, expect, it } from 'vitest';
import { act, changedSince, intend, settle } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPageProperty } from '../tools/create-page-property.ts';
import { deleteContentPropertyForPageById } from '../tools/delete-content-property-for-page-by-id.ts';
import { getContentPropertiesForPage } from '../tools/get-content-properties-for-page.ts';
import { updateContentPropertyForPageById as updateProperty } from '../tools/update-content-property-for-page-by-id.ts';

const site = useLocalSite();
const slug = updateProperty.slug;
const review = { pageId: 'Q3 Planning', propertyId: 'review' };

async function create(value: object): Promise<void> {
  await site.client.run(createPageProperty, { page_id: 'Q3 Planning', key: 'review', value });
}

async function stored(): Promise<unknown> {
  const { results } = await site.client.run(getContentPropertiesForPage, { page_id: 'Q3 Planning' });
  return results;
}

describe('somebody changes it between the reading and the writing', () => {
  it('keeps both changes where they are in different fields', async () => {
    await create({ state: 'open', by: 'ada' });
    const { output, before } = await site.client.write(
      updateProperty,
      { ...review, value: { state: 'done', by: 'ada' } },
      async () => {
        await site.as(jane).run(updateProperty, { ...review, value: { state: 'open', by: 'jane' } });
      },
    );
    expect(output).toMatchObject({ value: { state: 'done', by: 'jane' }, version: { number: 3 } });
    // So that taking it back takes back ours alone.
    expect(before).toMatchObject({ value: { state: 'open', by: 'jane' }, version: 2 });
  });

  it('says who changed the same field and when, and writes nothing', async () => {
    await create({ state: 'open' });
    const theirs = { ...review, value: { state: 'rejected' } };
    const ours = site.client.write(updateProperty, { ...review, value: { state: 'done' } }, async () => {
      await site.as(jane).run(updateProperty, theirs);
    });
    await expect(ours).rejects.toMatchObject({
      details: {
        code: 'conflict',
        message: expect.stringMatching(
          /“review” of the page “Q3 Planning” was changed by Jane Doe at \d{4}-/,
        ),
      },
    });
    expect(await stored()).toMatchObject([{ value: { state: 'rejected' }, version: { number: 2 } }]);
  });

  it('says so of a second change in a row, too', async () => {
    await create({ state: 'open', by: 'ada' });
    const hers = (by: string) => async () => {
      await site.as(jane).run(updateProperty, { ...review, value: { state: 'open', by } });
    };
    const ours = { ...review, value: { state: 'done', by: 'ada' } };
    await expect(site.client.write(updateProperty, ours, hers('jane'), hers('sam'))).rejects.toMatchObject({
      details: {
        code: 'conflict',
        message: expect.stringMatching(/was changed by Jane Doe at \d{4}-.+ once more\./),
      },
    });
    expect(await stored()).toMatchObject([{ value: { state: 'open', by: 'sam' }, version: { number: 3 } }]);
  });

  it('says that it is not there any more', async () => {
    await create({ state: 'open' });
    const { afterConflict } = updateProperty;
    const planned = await intend(site.client, slug, { ...review, value: 1 });
    await site.client.run(deleteContentPropertyForPageById, review);
    await expect(afterConflict?.(planned, site.client.context())).rejects.toMatchObject({
      details: { code: 'conflict', message: expect.stringContaining('Create it instead') },
    });
  });
});

describe('what others did since is kept', () => {
  it('names who changed it; a change that was taken back is none', async () => {
    await create({ state: 'open' });
    const done = await act(site.client, slug, { ...review, value: { state: 'done' } });
    await act(site.as(jane), slug, { ...review, value: 'mine' });
    expect(await changedSince(site.client, slug, done)).toMatchObject({
      by: 'Jane Doe',
      what: 'The property “review” was changed (version 3).',
    });
    await act(site.as(jane), slug, { ...review, value: { state: 'done' } });
    expect(await changedSince(site.client, slug, done)).toBeUndefined();
  });

  it('says that it was deleted', async () => {
    await create({ state: 'open' });
    const done = await act(site.client, slug, { ...review, value: 1 });
    await site.client.run(deleteContentPropertyForPageById, review);
    expect(await changedSince(site.client, slug, done)).toMatchObject({
      what: 'The property “review” is not there any more.',
    });
  });
});

describe('an update whose answer was lost', () => {
  async function settled(meanwhile: () => Promise<unknown>) {
    await create({ state: 'open' });
    const lost = await intend(site.client, slug, { ...review, value: { state: 'done' } });
    await meanwhile();
    return settle(site.client, slug, lost);
  }

  it('did not happen when another account took its version', async () => {
    const theirs = { ...review, value: { state: 'done' } };
    expect(await settled(() => site.as(jane).run(updateProperty, theirs))).toEqual({
      effect: 'did_not_happen',
    });
  });

  it('is unclear when the same account wrote something else, or there are later versions', async () => {
    const other = () => site.client.run(updateProperty, { ...review, value: 'other' });
    expect(await settled(other)).toMatchObject({ effect: 'unclear' });
  });

  it('is unclear when the property is gone', async () => {
    const look = 'Look at the property “review” of the page “Q3 Planning”.';
    expect(await settled(() => site.client.run(deleteContentPropertyForPageById, review))).toEqual({
      effect: 'unclear',
      look,
    });
  });
});

it('changes nothing in words where the value stays', async () => {
  await create({ a: 1, b: 2 });
  const same = updateProperty.input.parse({ ...review, value: { b: 2, a: 1 } });
  expect((await updateProperty.plan(same, site.client.context())).changes).toEqual([]);
});

it('still tells who made it first, and when, as far as the reading before told', async () => {
  const { output: made } = await act(site.client, createPageProperty.slug, {
    page_id: 'Q3 Planning',
    key: 'review',
    value: 'open',
  });
  const { createdAt, createdBy } = made;
  expect([createdAt, createdBy]).toEqual([expect.any(String), expect.any(String)]);
  const updated = await site.as(jane).run(updateProperty, { ...review, value: 'done' });
  expect(updated).toMatchObject({ createdAt, createdBy, version: { number: 2 } });
});
