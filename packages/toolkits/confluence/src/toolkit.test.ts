import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileNameOf, missingParts } from '../testing/missing-parts.ts';
import { confluence } from './toolkit.ts';

const slugs = confluence.tools.map(({ slug }) => slug);

it('has its tools in the order of their slugs, and knows who acts', () => {
  expect(slugs).toEqual(slugs.toSorted());
  expect(slugs).toContain(confluence.identityTool);
});

it('has a tool for every file of src/tools', () => {
  const files = readdirSync(join(import.meta.dirname, 'tools')).filter((file) => /^[\w-]+\.ts$/.test(file));
  expect(files.toSorted()).toEqual(slugs.map((slug) => `${fileNameOf(slug)}.ts`).toSorted());
});

it('points from each old name of a tool to one that is there and is none', () => {
  const current = confluence.tools.filter((tool) => tool.deprecatedFor === undefined).map(({ slug }) => slug);
  for (const { deprecatedFor } of confluence.tools) {
    if (deprecatedFor !== undefined) expect(current).toContain(deprecatedFor);
  }
});

it.each(confluence.tools.map((tool) => [tool.slug, tool] as const))('%s lacks nothing', (_slug, tool) => {
  expect(missingParts(tool)).toEqual([]);
});
