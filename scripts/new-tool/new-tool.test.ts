import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newTool } from './new-tool.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
let copy: string;
let toolkits: string;

// A copy of the toolkit beside the same packages, so that what is made can be compiled and run.
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'new-tool-'));
  toolkits = join(copy, 'packages/toolkits');
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const own = join(root, 'packages/toolkits/confluence');
  await cp(own, join(toolkits, 'confluence'), { recursive: true });
});

afterAll(() => rm(copy, { recursive: true }));

const inToolkit = (file: string) => join(toolkits, 'confluence', file);

/** What the toolkit's structural test says of tools. */
async function missingParts(slugs: readonly string[]): Promise<readonly (readonly string[])[]> {
  const script = `
    import { confluence } from '${inToolkit('src/toolkit.ts')}';
    import { missingParts } from '${inToolkit('testing/missing-parts.ts')}';
    const find = (wanted) => confluence.tools.find(({ slug }) => slug === wanted);
    console.log(JSON.stringify(${JSON.stringify(slugs)}.map((slug) => missingParts(find(slug)))));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: copy });
  return JSON.parse(stdout);
}

async function compile(...files: readonly string[]): Promise<string> {
  const settings = { extends: join(root, 'tsconfig.json'), include: [], files: files.map(inToolkit) };
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = join(root, 'node_modules/.bin/tsc');
  return await run(compiler, ['--noEmit', '-p', copy]).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

const begun = [
  { name: 'get-page-icon', slug: 'CONFLUENCE_GET_PAGE_ICON', examples: 'pages' },
  { name: 'archive-space', slug: 'CONFLUENCE_ARCHIVE_SPACE', examples: 'spaces' },
  { name: 'pin-dashboard', slug: 'CONFLUENCE_PIN_DASHBOARD', examples: 'dashboards' },
];

it('begins tools that compile, have their place and example, and lack what their author must write', async () => {
  for (const { name, slug, examples } of begun) {
    expect(await newTool(toolkits, 'confluence', name)).toContain(inToolkit(`src/tools/${name}.ts`));
    const written = await readFile(inToolkit(`testing/examples/${examples}.ts`), 'utf8');
    expect(written).toContain(`${slug}: async () => ({}),`);
  }
  for (const missing of await missingParts(begun.map(({ slug }) => slug))) {
    expect(missing).toContain('Name the OAuth scopes that its calls need (scopes).');
    expect(missing.join()).not.toMatch(/Test it|example|Put /);
  }
  const tests = begun.map(({ name }) => `src/tools/${name}.test.ts`);
  expect(await compile(...tests, 'src/toolkit.ts', 'testing/example-calls.ts')).toBe('');
}, 120_000);

it('keeps the list in the order of the slugs', async () => {
  await newTool(toolkits, 'confluence', 'get-page-mood');
  const list = await readFile(inToolkit('src/toolkit.ts'), 'utf8');
  const at = (constant: string) => list.indexOf(`    ${constant},`);
  expect(at('getPageById')).toBeLessThan(at('getPageMood'));
  expect(at('getPageMood')).toBeLessThan(at('removeContentLabel'));
});

it.each([
  ['confluence', 'getPage', 'lower-case words with hyphens'],
  ['confluence', 'create-page', 'is there already'],
  ['../confluence', 'get-page-icon', 'no toolkit'],
])('says what is wrong with %s %s, and changes nothing', async (toolkit, name, words) => {
  const before = await readFile(inToolkit('src/toolkit.ts'), 'utf8');
  await expect(newTool(toolkits, toolkit, name)).rejects.toThrow(words);
  expect(await readFile(inToolkit('src/toolkit.ts'), 'utf8')).toBe(before);
});
