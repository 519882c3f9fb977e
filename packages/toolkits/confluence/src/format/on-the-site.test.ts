import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { arbitraryMarkdown } from '../../testing/arbitrary-markdown.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { markdownToStorage } from './markdown-to-storage.ts';

const site = useLocalSite();
const pageShape = z.object({ id: z.string(), version: z.object({ number: z.number() }) });
type Page = z.output<typeof pageShape>;

it('gives storage that the site accepts, and keeps as it is', async () => {
  const page = await createPage();
  await fc.assert(
    fc.asyncProperty(arbitraryMarkdown, async (markdown) => {
      const value = markdownToStorage(markdown);
      page.version = (await update(page, value)).version;
      expect(withoutMacroIds(await read(page, 'storage'))).toBe(value);
    }),
    { numRuns: 100 },
  );
});

it('is shown by the site as it was meant', async () => {
  const markdown = [
    'See [[q3 planning|the plan]], :tada: and `code`.',
    '> [!TIP] Mind\n> the gap',
    '<details>\n<summary>More</summary>\n\n- [x] done\n\n</details>',
  ].join('\n\n');
  const page = await createPage();
  await update(page, markdownToStorage(markdown));
  const shown = await read(page, 'view');
  expect(shown).toMatch(
    /<a href="[^"]*\/spaces\/MKT\/pages\/[^"]*">the plan<\/a>, 🎉 and <code>code<\/code>/,
  );
  expect(shown).toMatch(/class="panel tip".*Mind.*the gap.*<summary>More<\/summary>.*done/s);
});

async function createPage(): Promise<Page> {
  const listed = await site.client.read('/wiki/api/v2/spaces?keys=MKT');
  const [space] = z.object({ results: z.array(z.object({ id: z.string() })) }).parse(listed).results;
  const made = { spaceId: space?.id, status: 'current', title: 'Any text' };
  const { body } = await site.client.send({ method: 'POST', path: '/wiki/api/v2/pages', body: made });
  return pageShape.parse(body);
}

async function update({ id, version }: Page, value: string): Promise<Page> {
  const sent = {
    id,
    status: 'current',
    title: 'Any text',
    body: { representation: 'storage', value },
    version: { number: version.number + 1 },
  };
  const answer = await site.client.send({ method: 'PUT', path: `/wiki/api/v2/pages/${id}`, body: sent });
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return pageShape.parse(answer.body);
}

async function read({ id }: Page, format: 'storage' | 'view'): Promise<string> {
  const page = await site.client.read(`/wiki/api/v2/pages/${id}?body-format=${format}`);
  const form = z.object({ value: z.string() });
  return z.object({ body: z.object({ [format]: form }) }).parse(page).body[format]?.value ?? '';
}

// The site gives each macro an id of its own.
function withoutMacroIds(storage: string): string {
  return storage.replace(/ ac:(?:schema-version|macro-id)="[^"]*"/g, '');
}
