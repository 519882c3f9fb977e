import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/**
 * Which packages each one may import. Imports run one way; the agent is a client of the router,
 * so it never appears below it, and nobody but the program and tests knows the local site.
 */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  '@tributary/toolkit': [],
  '@tributary/toolkit-confluence': ['@tributary/toolkit'],
  '@tributary/router': ['@tributary/toolkit', '@tributary/toolkit-confluence'],
  '@tributary/planner': ['@tributary/toolkit'],
  '@tributary/model-server': [],
  '@tributary/agent': ['@tributary/planner', '@tributary/toolkit'],
  '@tributary/confluence-site': [],
  tributary: [
    '@tributary/agent',
    '@tributary/confluence-site',
    '@tributary/model-server',
    '@tributary/planner',
    '@tributary/router',
    '@tributary/toolkit',
    '@tributary/toolkit-confluence',
  ],
};

const longestFile = 500;

interface Package {
  readonly name: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
}

const packages = [...packagesIn('packages'), ...packagesIn('packages/toolkits')];

function packagesIn(parent: string): Package[] {
  return readdirSync(join(root, parent)).flatMap((entry) => {
    const folder = join(root, parent, entry);
    const manifest = statSync(join(folder, 'package.json'), { throwIfNoEntry: false });
    if (manifest === undefined) return [];
    const { name, dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      dependencies?: Record<string, string>;
    };
    return [{ name, folder, dependencies: Object.keys(dependencies ?? {}) }];
  });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|js|css)$/.test(file) && !file.split('/').includes('node_modules'))
    .map((file) => join(folder, file));
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /\/(testing|tests|evaluation)\//.test(file);
}

function isOurs(name: string): boolean {
  return name === 'tributary' || name.startsWith('@tributary/');
}

function importedPackages(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]((?:@tributary\/[^'"/]+)|tributary)['"/]/g)].map(
    ([, name]) => name ?? '',
  );
}

it('knows every package', () => {
  expect(packages.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowedImports).toSorted());
});

it.each(packages)('$name depends only on what stands below it', ({ name, dependencies }) => {
  expect(dependencies.filter(isOurs).filter((other) => !allowedImports[name]?.includes(other))).toEqual([]);
});

it.each(packages)('$name imports only what stands below it', ({ name, folder }) => {
  const wrong = sourceFiles(folder)
    .filter((file) => !isTest(file))
    .flatMap((file) => importedPackages(file).map((other) => ({ file: relative(root, file), other })))
    .filter(({ other }) => other !== name && !allowedImports[name]?.includes(other));
  expect(wrong).toEqual([]);
});

it(`has no file over ${longestFile} lines`, () => {
  const long = packages
    .flatMap(({ folder }) => sourceFiles(folder))
    .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > longestFile);
  expect(long).toEqual([]);
});

it.each(packages)('$name has a README of at most 60 lines', ({ folder }) => {
  const lines = readFileSync(join(folder, 'README.md'), 'utf8').split('\n').length;
  expect(lines).toBeLessThanOrEqual(60);
});
