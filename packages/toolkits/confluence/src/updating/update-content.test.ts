import type { JsonObject } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { changedSince, settle, undo } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { findContent } from '../resolve/content.ts';
import { updateBlogpost } from '../tools/update-blogpost.ts';
import { updatePage } from '../tools/update-page.ts';

const site = useLocalSite();
const paragraphs = (...texts: string[]) => ({
  representation: 'storage',
  value: texts.map((text) => `<p>${text}</p>`).join(''),
});

describe.each([
  ['page', updatePage, 'Q3 Planning'],
  ['blogpost', updateBlogpost, 'The new website is live'],
] as const)('two people change a %s at once', (type, tool, title) => {
  /** Ada's change, planned before and sent after Jane's. */
  async function race(mine: JsonObject, hers: JsonObject) {
    const { id } = await findContent({ id: title, types: [type] }, site.client.context());
    await site.client.run(tool, { id, body: paragraphs('one', 'two', 'three') });
    return site.client.write(tool, { id, ...mine }, async () => {
      await site.as(jane).run(tool, { id, ...hers });
    });
  }

  async function stored(id: unknown) {
    const now = await findContent({ id: String(id), types: [type], body: true }, site.client.context());
    return [now.title, now.body?.storage?.value, now.version?.number];
  }

  it.each([
    ['a title and a text', { title: 'Mine' }, { body: paragraphs('hers') }, ['Mine', '<p>hers</p>', 4]],
    ['a text and a title', { body: paragraphs('mine') }, { title: 'Hers' }, ['Hers', '<p>mine</p>', 4]],
    [
      'two paragraphs',
      { body: paragraphs('one', 'two', 'mine') },
      { body: paragraphs('hers', 'two', 'three') },
      [title, '<p>hers</p><p>two</p><p>mine</p>', 4],
    ],
  ])('%s: both are kept', async (_what, mine, hers, expected) => {
    const { output } = await race(mine, hers);
    expect(output).toMatchObject({ version: { number: 4 } });
    expect(await stored(output.id)).toEqual(expected);
  });

  it.each([
    ['text', { body: paragraphs('mine', 'two', 'three') }, { body: paragraphs('hers', 'two', 'three') }],
    ['title', { title: 'Mine' }, { title: 'Hers' }],
  ])('the same %s: hers is kept, and the refusal says whose it is', async (part, mine, hers) => {
    const refusal = await race(mine, hers).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      details: {
        code: 'conflict',
        message: expect.stringMatching(
          new RegExp(`^Jane Doe changed the ${part} of “.+” in the meantime \\(version 3, \\d{4}-.+\\)\\.`),
        ),
      },
    });
  });

  it('twice in a row: the refusal says who and when, as the first does', async () => {
    const { id } = await findContent({ id: title, types: [type] }, site.client.context());
    await site.client.run(tool, { id, body: paragraphs('one', 'two') });
    const hers =
      (...texts: string[]) =>
      async () => {
        await site.as(jane).run(tool, { id, body: paragraphs(...texts) });
      };
    const mine = { id, body: paragraphs('one', 'mine') };
    const written = site.client.write(tool, mine, hers('hers', 'two'), hers('hers again', 'two'));
    await expect(written).rejects.toMatchObject({
      details: {
        code: 'conflict',
        message: expect.stringMatching(
          new RegExp(`^Jane Doe changed “${title}” in the meantime \\(version 4, \\d{4}-.+\\)\\.`),
        ),
      },
    });
    expect(await stored(id)).toEqual([title, '<p>hers again</p><p>two</p>', 4]);
  });

  it('is refused where the caller named the version', async () => {
    const mine = { body: paragraphs('one', 'two', 'mine'), version: { number: 3 } };
    await expect(race(mine, { body: paragraphs('hers', 'two', 'three') })).rejects.toMatchObject({
      details: {
        code: 'conflict',
        message: expect.stringContaining(`Jane Doe changed “${title}” in the meantime (version 3`),
      },
    });
  });

  it('takes back its own change alone, and knows it again', async () => {
    const action = await race(
      { body: paragraphs('one', 'two', 'mine') },
      { body: paragraphs('hers', 'two', 'three') },
    );
    const unanswered = { ...action, startedAt: new Date() };
    expect(await settle(site.client, tool.slug, unanswered)).toMatchObject({ effect: 'happened' });
    expect(await changedSince(site.client, tool.slug, action)).toBeUndefined();
    await undo(site.client, tool.slug, action);
    expect(await stored(action.output.id)).toEqual([title, '<p>hers</p><p>two</p><p>three</p>', 5]);
  });
});
