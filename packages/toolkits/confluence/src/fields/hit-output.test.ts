import { expect, it } from 'vitest';
import { SiteClient } from '../../testing/run-tool.ts';
import { describeHit } from './hit-output.ts';

const base = 'https://acme.atlassian.net/wiki';
const context = new SiteClient('https://acme.atlassian.net').context();

it('tells of content, with plain text where the highlighter marked it', () => {
  const hit = {
    content: { id: '12', type: 'page', title: null, _links: { webui: '/spaces/MKT/pages/12/Plan' } },
    title: 'The @@@hl@@@plan@@@endhl@@@ &amp; more',
    excerpt: ' @@@hl@@@Plan@@@endhl@@@ &lt;b&gt; ',
  };
  expect(describeHit(hit, base, context)).toEqual([
    {
      id: '12',
      title: 'The plan & more',
      type: 'page',
      spaceKey: 'MKT',
      spaceName: null,
      excerpt: 'Plan <b>',
      url: `${base}/spaces/MKT/pages/12/Plan`,
      lastModified: null,
    },
  ]);
});

it('tells of a space as of what it is, and of nothing else', () => {
  const space = { id: '7', key: 'MKT', name: 'Marketing' };
  expect(describeHit({ space, title: 'Marketing', url: '/spaces/MKT' }, base, context)).toMatchObject([
    { id: '7', type: 'space', title: 'Marketing', spaceKey: 'MKT', url: `${base}/spaces/MKT` },
  ]);
  expect(describeHit({ title: 'Jane Doe', url: '/people/1' }, base, context)).toEqual([]);
});
