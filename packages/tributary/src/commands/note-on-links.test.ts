import { expect, it } from 'vitest';
import { noteOnLinks } from './note-on-links.ts';

const siteUrl = 'http://127.0.0.1:8790';
const answer = `Made [Plan](${siteUrl}/wiki/spaces/MKT/pages/1).`;

it('says when links open that lead to a site that ends with the request', () => {
  expect(noteOnLinks(answer, { sitePort: 8790 }, siteUrl)).toEqual([
    'Links open while a server runs: npm run serve',
  ]);
});

it('does not promise that links of a passing port will open', () => {
  expect(noteOnLinks(answer, { sitePort: 0 }, siteUrl).join()).toContain('this request alone');
});

it('is quiet where there is no such link, or the site goes on', () => {
  expect(noteOnLinks('You are Ada.', { sitePort: 8790 }, siteUrl)).toEqual([]);
  expect(noteOnLinks(answer, { sitePort: 8790 }, undefined)).toEqual([]);
});
