import type { RunContext } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { findAttachment } from './attachment.ts';
import { findComment } from './comment.ts';
import { type ContentReference, findContent } from './content.ts';
import { isId } from './id.ts';
import { findLabel } from './label.ts';
import { findSpace } from './space.ts';
import { findTask } from './task.ts';
import { findWhiteboard } from './whiteboard.ts';

const site = useLocalSite();
const tooLong = '12345678901234567890123';

it.each([
  ['0', true],
  ['9223372036854775807', true],
  ['9223372036854775808', false],
  [tooLong, false],
  ['', false],
  ['12a', false],
  ['-1', false],
])('%j: %s', (text, expected) => {
  expect(isId(text)).toBe(expected);
});

type Find = (reference: ContentReference, context: RunContext) => Promise<unknown>;

it.each([
  ['page', findContent],
  ['space', ({ id }, context) => findSpace(id, context)],
  ['whiteboard', findWhiteboard],
  ['attachment', findAttachment],
  ['label', ({ id }, context) => findLabel(id, context)],
  ['task', ({ id }, context) => findTask({ task: id }, context)],
  ['comment', ({ id }, context) => findComment({ comment: id, on: 'Q3 Planning' }, context)],
] satisfies readonly (readonly [string, Find])[])(
  'a number too long for an id is looked for as the name of a %s',
  async (kind, find) => {
    const looked = Promise.resolve(find({ id: tooLong, types: ['page'] }, site.client.context()));
    await expect(looked).rejects.toMatchObject({
      details: { code: 'not_found', message: expect.stringContaining(`No ${kind} fits “${tooLong}”.`) },
    });
  },
);

it('and for pages and spaces it is said that it is no id', async () => {
  const said = { details: { message: expect.stringContaining('those have at most 19 digits. Send') } };
  const context = site.client.context();
  await expect(findContent({ id: tooLong, types: ['page'] }, context)).rejects.toMatchObject(said);
  await expect(findSpace(tooLong, context)).rejects.toMatchObject(said);
});

it('a page that is called by such a number is found', async () => {
  const sent = { spaceId: (await findSpace('HR', site.client.context())).id, title: tooLong };
  await site.client.send({ method: 'POST', path: '/wiki/api/v2/pages', body: sent });
  expect(await findContent({ id: tooLong, types: ['page'] }, site.client.context())).toMatchObject({
    title: tooLong,
  });
});
