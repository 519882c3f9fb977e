import { html } from 'hono/html';
import { expect, it } from 'vitest';
import { highlighted } from './highlight.ts';

const written = async (excerpt: string) => String(await html`${highlighted(excerpt)}`);

it('marks the words that were looked for and nothing else', async () => {
  expect(await written('a @@@hl@@@b@@@endhl@@@ c @@@hl@@@d@@@endhl@@@')).toBe(
    'a <mark>b</mark> c <mark>d</mark>',
  );
  expect(await written('plain')).toBe('plain');
});

it('lets no text be more than text', async () => {
  expect(await written('<b>@@@hl@@@<i>@@@endhl@@@')).toBe('&lt;b&gt;<mark>&lt;i&gt;</mark>');
});
