import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { taskOutcome } from '../testing/long-task.ts';
import {
  type Answer,
  makePage,
  type SiteClient,
  spaceId,
  startTestSite,
  type TestSite,
} from '../testing/site-client.ts';

const first = '/wiki/rest/api';
const second = '/wiki/api/v2';

let test: TestSite;
let ada: SiteClient;
beforeEach(async () => {
  test = await startTestSite();
  ada = test.as('ada');
});
afterEach(async () => {
  await test.site.close();
  expect(test.faults).toEqual([]);
});

const statusOf = async (id: string): Promise<string> => (await ada.get(`${second}/pages/${id}`)).json.status;
const titles = (answer: Answer): string[] => answer.json.results.map(({ title }: { title: string }) => title);

/** A page, one below it, and one below that. */
async function makeLine(space = 'ENG') {
  const top = await makePage(ada, space, 'Top');
  const middle = await makePage(ada, space, 'Middle', { parentId: top.id });
  const leaf = await makePage(ada, space, 'Leaf', { parentId: middle.id });
  return { top, middle, leaf };
}

describe('a long-running task', () => {
  it('takes its time, tells how far it is, and is then done', async () => {
    const { top } = await makeLine();
    const started = await ada.delete(`${first}/content/${top.id}/pageTree`);
    const running = await ada.get(`/wiki${started.json.links.status}`);
    expect(running.json).toMatchObject({ finished: false, successful: false, status: 'In progress' });
    expect(running.json.percentageComplete).toBeLessThan(100);
    expect(await statusOf(top.id)).toBe('current');
    const over = await taskOutcome(ada, started);
    expect(over).toMatchObject({ finished: true, successful: true, percentageComplete: 100, messages: [] });
  });

  it('is listed for who started it and for administrators', async () => {
    const { top } = await makeLine();
    const started = await test.as('jane').delete(`${first}/content/${top.id}/pageTree`);
    const list = (await ada.get(`${first}/longtask`)).json;
    expect(list).toMatchObject({ start: 0, size: 1, results: [{ id: started.json.id }] });
    const key = list.results[0].name.key;
    expect((await ada.get(`${first}/longtask?key=${key}`)).json.size).toBe(1);
    expect((await ada.get(`${first}/longtask?key=other`)).json.size).toBe(0);
    expect((await test.as('sam').get(`${first}/longtask`)).json.results).toEqual([]);
    expect((await test.as('sam').get(`${first}/longtask/${started.json.id}`)).status).toBe(404);
  });

  it('fails with the reason when it can no longer be done, and leaves nothing half done', async () => {
    const { top, middle } = await makeLine();
    const started = await ada.post(`${first}/content/archive`, {
      pages: [{ id: top.id }, { id: middle.id }],
    });
    await ada.delete(`${second}/pages/${middle.id}`);
    const over = await taskOutcome(ada, started);
    expect(over).toMatchObject({ finished: true, successful: false, status: 'Failed' });
    expect(over.errors[0].translation).toContain(middle.id);
    expect(await statusOf(top.id)).toBe('current');
  });
});

describe('archiving', () => {
  it('archives the pages named, and what is below moves up', async () => {
    const { top, middle, leaf } = await makeLine();
    await taskOutcome(
      ada,
      await ada.post(`${first}/content/archive`, { pages: [{ id: Number(middle.id) }] }),
    );
    expect(await statusOf(middle.id)).toBe('archived');
    expect((await ada.get(`${second}/pages/${leaf.id}`)).json.parentId).toBe(top.id);
  });

  it('refuses what is no page, archived already, too many, and a second run at once', async () => {
    const { top, leaf } = await makeLine();
    const archive = (ids: unknown[]) =>
      ada.post(`${first}/content/archive`, { pages: ids.map((id) => ({ id })) });
    expect((await archive(['999999'])).status).toBe(500);
    expect((await archive([])).status).toBe(400);
    expect((await archive(Array.from({ length: 301 }, (_, index) => index + 1))).status).toBe(400);
    const started = await archive([leaf.id]);
    expect((await archive([top.id])).status).toBe(400);
    await taskOutcome(ada, started);
    expect((await archive([leaf.id])).status).toBe(400);
  });
});

describe('deleting a tree', () => {
  it('moves all of it to the trash, and each comes back below what is there', async () => {
    const { top, middle, leaf } = await makeLine();
    await taskOutcome(ada, await ada.delete(`${first}/content/${top.id}/pageTree`));
    expect(await Promise.all([top, middle, leaf].map(({ id }) => statusOf(id)))).toEqual(
      Array(3).fill('trashed'),
    );
    const back = await ada.put(`${second}/pages/${leaf.id}`, {
      id: leaf.id,
      status: 'current',
      title: 'Leaf',
      body: { representation: 'storage', value: '' },
      version: { number: 2 },
    });
    expect(back.json).toMatchObject({ status: 'current', parentId: top.parentId });
  });

  it('is refused for what is no current page, and 404 for what is not there', async () => {
    const space = await spaceId(ada, 'ENG');
    const folder = (await ada.post(`${second}/folders`, { spaceId: space, title: 'Folder' })).json;
    expect((await ada.delete(`${first}/content/${folder.id}/pageTree`)).status).toBe(400);
    expect((await ada.delete(`${first}/content/999999/pageTree`)).status).toBe(404);
  });
});

describe('copying a tree', () => {
  it('copies all that is below, in its order, under new titles', async () => {
    const { top } = await makeLine();
    const into = await makePage(ada, 'ENG', 'Copies');
    const started = await ada.post(`${first}/content/${top.id}/pagehierarchy/copy`, {
      destinationPageId: into.id,
      titleOptions: { prefix: 'Copy of ', search: 'Leaf', replace: 'Branch' },
    });
    const over = await taskOutcome(ada, started);
    expect(over.additionalDetails).toMatchObject({ totalPageNeedToCopy: 3 });
    const below = await ada.get(`${second}/pages/${into.id}/descendants?depth=5`);
    expect(titles(below)).toEqual(['Copy of Top', 'Copy of Middle', 'Copy of Branch']);
    expect(below.json.results[0].id).toBe(over.additionalDetails.destinationId);
  });

  it('refuses titles that are taken, and pages that are not there', async () => {
    const { top, leaf } = await makeLine();
    const copy = (id: string, body: object) => ada.post(`${first}/content/${id}/pagehierarchy/copy`, body);
    expect((await copy(top.id, { destinationPageId: leaf.id })).status).toBe(400);
    expect((await copy(top.id, { destinationPageId: '999999' })).status).toBe(404);
    expect((await copy('999999', { destinationPageId: top.id })).status).toBe(404);
    expect((await copy(top.id, {})).status).toBe(400);
  });
});
