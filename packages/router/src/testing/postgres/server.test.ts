import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../temporary-store.ts';
import { binariesForEveryone } from './binaries.ts';
import { removeLeftovers } from './leftovers.ts';
import { startPostgres } from './server.ts';

async function answer(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show server_version_num');
  await client.end();
  return rows[0];
}

/** Another process that starts a server and never ends by itself; answers the address of a database there. */
async function startElsewhere(folder: string) {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(import.meta.resolve('./server.ts'))});
    const server = await startPostgres(${JSON.stringify(folder)});
    process.stdout.write(await server.createDatabase());
    setInterval(() => {}, 1_000_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, url: String(url) };
}

it('leaves the server of a living run alone, and removes that of a killed one', async () => {
  const folder = await temporaryFolder();
  await chmod(folder, 0o711);
  const { child, url } = await startElsewhere(folder);
  const own = await startPostgres(folder);
  expect([await answer(url), await answer(await own.createDatabase())]).toMatchObject([{}, {}]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await answer(url)).toMatchObject({});
  await removeLeftovers(folder);
  await expect(answer(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(await answer(await own.createDatabase())).toMatchObject({});
  await own.stop();
  expect(await readdir(folder)).toEqual([]);
});

it('ends no process but the one that serves the folder', async () => {
  const folder = await temporaryFolder();
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1_000_000)']);
  onTestFinished(() => void bystander.kill());
  const data = join(folder, 'run', 'data');
  await mkdir(data, { recursive: true });
  await writeFile(join(folder, 'run.lock'), '');
  await writeFile(join(data, 'postmaster.pid'), `${bystander.pid}\n${data}\n`);
  await removeLeftovers(folder);
  expect(await readdir(folder)).toEqual([]);
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
});

it('copies the programs out of a folder that is closed to the user whom the server runs as', async () => {
  const folder = await temporaryFolder();
  const [open, closed, target] = ['open', 'closed', 'target'].map((name) => join(folder, name));
  for (const root of [open, closed]) {
    await mkdir(join(root ?? '', 'bin'), { recursive: true });
    for (const name of ['initdb', 'postgres']) await writeFile(join(root ?? '', 'bin', name), name);
  }
  const programs = (root = '') => ({
    initdb: join(root, 'bin/initdb'),
    postgres: join(root, 'bin/postgres'),
  });
  await chmod(folder, 0o711);
  expect(await binariesForEveryone(programs(open), target ?? '')).toEqual(programs(open));
  await chmod(closed ?? '', 0o700);
  const copied = await binariesForEveryone(programs(closed), target ?? '');
  expect(copied).toEqual(programs(join(target ?? '', 'native')));
  expect((await stat(copied.postgres)).isFile()).toBe(true);
});
