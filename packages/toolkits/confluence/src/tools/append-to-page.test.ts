import { describe, expect, it } from 'vitest';
import { undo } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { findContent } from '../resolve/content.ts';
import { appendToPage } from './append-to-page.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();

async function stored(): Promise<string | undefined> {
  const reference = { id: 'Q3 Planning', types: ['page'] as const, body: true };
  return (await findContent(reference, site.client.context())).body?.storage?.value;
}

// What no Markdown could say again, and what no editor writes.
const awkward =
  '<ac:layout><ac:layout-section ac:type="single"><ac:layout-cell>\n <p local-id="1">a&nbsp;b</p>' +
  '<ac:structured-macro ac:name="jira" ac:schema-version="1" ac:macro-id="7"><ac:parameter ac:name="key">A-1</ac:parameter></ac:structured-macro>' +
  '</ac:layout-cell></ac:layout-section></ac:layout>\n<ac:task-list><ac:task><ac:task-id>4</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>x</ac:task-body></ac:task></ac:task-list>';

function write(value: string) {
  return site.client.run(updatePage, { id: 'Q3 Planning', body: { representation: 'storage', value } });
}

it('adds to the end and changes nothing else, byte for byte', async () => {
  await write(awkward);
  const answer = await site.client.run(appendToPage, {
    id: 'q3 planning',
    body: 'And **this**.',
    message: 'More',
  });
  expect(answer).toMatchObject({
    title: 'Q3 Planning',
    spaceName: 'Marketing',
    version: { number: 3, message: 'More' },
  });
  expect(await stored()).toBe(`${awkward}<p>And <strong>this</strong>.</p>`);
});

it('takes storage format as it is, and numbers tasks on from those of the page', async () => {
  await write(awkward);
  await site.client.run(appendToPage, {
    id: 'Q3 Planning',
    body: { representation: 'storage', value: '<p>b</p>' },
  });
  await site.client.run(appendToPage, { id: 'Q3 Planning', body: '- [ ] y' });
  expect(await stored()).toMatch(
    /<p>b<\/p><ac:task-list><ac:task><ac:task-id>5<\/ac:task-id>.*>y<\/ac:task-body>/,
  );
});

it('adds to what somebody else has written in the meantime', async () => {
  await write('<p>a</p>');
  const action = await site.client.write(appendToPage, { id: 'Q3 Planning', body: 'mine' }, async () => {
    await site.as(jane).run(appendToPage, { id: 'Q3 Planning', body: 'hers' });
  });
  expect(await stored()).toBe('<p>a</p><p>hers</p><p>mine</p>');
  await undo(site.client, 'CONFLUENCE_APPEND_TO_PAGE', action);
  expect(await stored()).toBe('<p>a</p><p>hers</p>');
});

describe('bad input', () => {
  it.each([
    [{ id: 'no such page', body: 'x' }, 'not_found', 'No page fits'],
    [{ id: 'q3 planning', body: ' ' }, 'invalid_input', 'Nothing to add'],
    [{ id: 'q3 planning' }, 'invalid_input', 'body'],
    [{ id: 'q3 planning', body: 'x', space: 'ENG' }, 'not_found', 'No page fits'],
    [{ id: 'q3 planning', body: { representation: 'wiki', value: 'x' } }, 'invalid_input', 'Send Markdown'],
    [{ id: 'q3 planning', body: { representation: 'storage', value: '<p>' } }, 'invalid_input', ''],
    [{ id: 'q3 planning', body: 'Ask @[Nobody Known]' }, 'not_found', 'No person fits'],
  ])('%j is refused in words, and nothing changes', async (input, code, words) => {
    const before = await stored();
    await expect(site.client.run(appendToPage, input)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    expect(await stored()).toBe(before);
  });
});
