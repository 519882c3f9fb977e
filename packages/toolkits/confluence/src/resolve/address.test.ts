import { expect, it } from 'vitest';
import { readAddress } from './address.ts';

const site = 'https://acme.atlassian.net';

it.each([
  ['/wiki/spaces/MKT/pages/123456/Q3+Planning', { kind: 'content', id: '123456', spaceKey: 'MKT' }],
  ['/wiki/spaces/MKT/pages/123456/2026', { kind: 'content', id: '123456', spaceKey: 'MKT' }],
  ['/wiki/spaces/MKT/pages/edit-v2/123456?draft=1', { kind: 'content', id: '123456', spaceKey: 'MKT' }],
  ['/wiki/spaces/~71/blog/2026/11/22/123456/News', { kind: 'content', id: '123456', spaceKey: '~71' }],
  ['/wiki/pages/viewpage.action?pageId=123456', { kind: 'content', id: '123456' }],
  ['/wiki/x/QOIB', { kind: 'content', id: '123456' }],
  ['/wiki/display/MKT/Q3+Planning', { kind: 'title', spaceKey: 'MKT', title: 'Q3 Planning' }],
  ['/wiki/spaces/MKT/whiteboard/123456', { kind: 'content', id: '123456', spaceKey: 'MKT' }],
  ['/wiki/spaces/MKT/overview', { kind: 'space', spaceKey: 'MKT' }],
  ['/wiki/spaces/MKT', { kind: 'space', spaceKey: 'MKT' }],
])('reads %s', (path, address) => {
  expect(readAddress(site + path, site)).toEqual(address);
});

it('leaves text that is no address', () => {
  expect(readAddress('Q3 Planning', site)).toBeNull();
});

it('refuses addresses of other sites and ones that lead to nothing it knows', () => {
  expect(() => readAddress('https://other.atlassian.net/wiki/spaces/MKT/pages/1', site)).toThrow(
    'not an address of the connected site',
  );
  expect(() => readAddress(`${site}/jira/boards/1`, site)).toThrow('leads to no page');
});
