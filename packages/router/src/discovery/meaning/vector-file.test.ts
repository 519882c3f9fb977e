import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-store.ts';
import { digestOf, openVectorFile } from './vector-file.ts';

it('keeps vectors for their encoder, readable by the owner alone', async () => {
  const folder = join(await temporaryFolder(), 'search');
  const vectors = new Map([[digestOf('a page'), Float32Array.of(0.6, 0.8)]]);
  await openVectorFile(folder, 'one').write(vectors);
  expect(await openVectorFile(folder, 'one').read()).toEqual(vectors);
  expect(await openVectorFile(folder, 'another').read()).toEqual(new Map());
  const [file = ''] = await readdir(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
});

it('takes a file that it cannot read for none', async () => {
  const folder = await temporaryFolder();
  const file = openVectorFile(folder, 'one');
  await file.write(new Map());
  const [name = ''] = (await readdir(folder)).filter((entry) => entry.startsWith('vectors-'));
  await writeFile(join(folder, name), '{"encoder":"one","vect');
  expect(await file.read()).toEqual(new Map());
});
