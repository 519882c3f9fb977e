import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryMarkdown, plainWords } from '../../testing/arbitrary-markdown.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { markdownToStorage } from './markdown-to-storage.ts';
import { storageToMarkdown } from './storage-to-markdown.ts';

const site = useLocalSite();

it('gives storage that the site accepts, and keeps as it is', async () => {
  const { client } = site;
  const { id, spaceId } = await firstPage();
  let number = 1;
  await fc.assert(
    fc.asyncProperty(arbitraryMarkdown, async (markdown) => {
      const value = markdownToStorage(markdown);
      const { status, body } = await client.send({
        method: 'PUT',
        path: `/wiki/api/v2/pages/${id}`,
        body: {
          id,
          status: 'current',
          title: 'Any text',
          spaceId,
          body: { representation: 'storage', value },
          version: { number: number + 1 },
        },
      });
      expect([status, body]).toEqual([200, expect.anything()]);
      number += 1;
      const kept = await client.read(`/wiki/api/v2/pages/${id}?body-format=storage`);
      expect(withoutMacroIds(kept)).toEqual(withoutMacroIds({ body: { storage: { value } } }));
    }),
    { numRuns: 150 },
  );
});

it('keeps every word on the way there and back', () => {
  fc.assert(
    fc.property(arbitraryMarkdown, (markdown) => {
      const again = storageToMarkdown(markdownToStorage(markdown));
      expect(plainWords(again)).toEqual(plainWords(markdown));
    }),
    { numRuns: 300 },
  );
});

it('comes to rest: what was read is written as it is', () => {
  fc.assert(
    fc.property(arbitraryMarkdown, (markdown) => {
      const once = storageToMarkdown(markdownToStorage(markdown));
      expect(storageToMarkdown(markdownToStorage(once))).toBe(once);
    }),
    { numRuns: 300 },
  );
});

async function firstPage(): Promise<{ readonly id: string; readonly spaceId: string }> {
  const spaces = await site.client.read('/wiki/api/v2/spaces?keys=MKT');
  const [space] = (spaces as { results: { id: string }[] }).results;
  const { body } = await site.client.send({
    method: 'POST',
    path: '/wiki/api/v2/pages',
    body: { spaceId: space?.id, status: 'current', title: 'Any text' },
  });
  return body as { id: string; spaceId: string };
}

// The site gives each macro an id of its own.
function withoutMacroIds(page: unknown): string {
  const { value } = (page as { body: { storage: { value: string } } }).body.storage;
  return value.replace(/ ac:(?:schema-version|macro-id)="[^"]*"/g, '');
}
