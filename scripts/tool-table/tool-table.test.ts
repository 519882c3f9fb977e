import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { confluence } from '../../packages/toolkits/confluence/src/index.ts';
import { toolTable, withTable } from './tool-table.ts';

it('stands in docs/confluence.md as the catalogue has it (npm run docs:tools)', async () => {
  const page = await readFile(join(import.meta.dirname, '../../docs/confluence.md'), 'utf8');
  expect(page).toBe(withTable(page, confluence));
});

it('has a row for each tool: what it does, how it is taken back, its scopes', () => {
  const [, , ...rows] = toolTable(confluence).split('\n');
  expect(rows.map((row) => /^\| `(\w+)` \|/.exec(row)?.[1])).toEqual(
    confluence.tools.map(({ slug }) => slug),
  );
  const created = rows.find((row) => row.includes('`CONFLUENCE_CREATE_PAGE` |'));
  expect(created).toMatch(/\| `CONFLUENCE_DELETE_PAGE` \| .*`write:page:confluence`/);
});

it('refuses a page without a place for it', () => {
  expect(() => withTable('# Confluence', confluence)).toThrow('The page needs the lines');
});
