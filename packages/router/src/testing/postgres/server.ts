import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Binaries, binariesForEveryone, installedBinaries } from './binaries.ts';
import { removeLeftovers } from './leftovers.ts';
import { claimRunFolder, runsFolder } from './run-folder.ts';
import { findServerUser, type ServerUser } from './server-user.ts';

/** A real PostgreSQL with nothing in it, for tests and benchmarks. */
export interface PostgresServer {
  /** Makes a database and answers its address, `postgres://…`: an empty one, or a copy of one that nobody uses. */
  createDatabase(copyOf?: string): Promise<string>;
  /** Ends what is connected to the database, and removes it. */
  dropDatabase(url: string): Promise<void>;
  /** Stops it and removes its files. */
  stop(): Promise<void>;
}

export interface PostgresKind {
  /** Whether what it was told is on the disk when it says so, as in earnest use; slower. */
  readonly durable: boolean;
}

const portAttempts = 5;
const owner = 'tributary';

// Where its data need to outlive nothing, it never waits for the disk.
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
};

/**
 * Starts PostgreSQL from npm on a free port, in a folder of its own that several runs do not share. What runs that were
 * killed left behind is removed first.
 */
export async function startPostgres(
  runs = runsFolder,
  kind: PostgresKind = { durable: false },
): Promise<PostgresServer> {
  await removeLeftovers(runs);
  const folder = await claimRunFolder(runs);
  try {
    const user = await findServerUser();
    const installed = await installedBinaries();
    const binaries = user ? await binariesForEveryone(installed, folder.path) : installed;
    const cluster = await initialise(binaries, folder.path, user);
    const { server, port } = await startOnFreePort(binaries, { ...cluster, ...kind }, user);
    const endNow = () => void server.kill('SIGQUIT');
    process.once('exit', endNow);
    const urlOf = (name: string) => `postgres://${owner}:${cluster.password}@127.0.0.1:${port}/${name}`;
    return {
      ...databasesOf(urlOf),
      async stop() {
        process.off('exit', endNow);
        const ended = once(server, 'exit');
        server.kill('SIGQUIT');
        await ended;
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

function databasesOf(urlOf: (name: string) => string) {
  const run = async (statement: string) => {
    const client = new Client({ connectionString: urlOf('postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    async createDatabase(copyOf?: string) {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await run(`create database ${name}${copyOf === undefined ? '' : ` template ${nameIn(copyOf)}`}`);
      return urlOf(name);
    },
    async dropDatabase(url: string) {
      await run(`drop database if exists ${nameIn(url)} with (force)`);
    },
  };
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

interface Cluster {
  readonly dataFolder: string;
  readonly password: string;
}

async function initialise(
  { initdb }: Binaries,
  folder: string,
  user: ServerUser | undefined,
): Promise<Cluster> {
  const dataFolder = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const password = randomBytes(16).toString('hex');
  await mkdir(dataFolder, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [dataFolder, passwordFile]) await chown(path, user.uid, user.gid);
  const program = spawn(
    initdb,
    [
      `--pgdata=${dataFolder}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=password',
      '--no-sync',
      '--locale=C',
      '--encoding=UTF8',
    ],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const told = collect(program);
  const [status] = await once(program, 'close');
  if (status !== 0) throw new Error(`PostgreSQL's initdb failed in ${folder}: ${told()}`);
  return { dataFolder, password };
}

async function startOnFreePort(
  binaries: Binaries,
  cluster: Cluster & PostgresKind,
  user: ServerUser | undefined,
): Promise<{ readonly server: ChildProcess; readonly port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const { server, told } = await start(binaries, cluster, user, port);
    if (server.exitCode === null) return { server, port };
    // Another program may have taken the port in between.
    if (attempt === portAttempts) throw new Error(`PostgreSQL does not start: ${told}`);
  }
}

async function start(
  { postgres }: Binaries,
  { dataFolder, durable }: Cluster & PostgresKind,
  user: ServerUser | undefined,
  port: number,
) {
  const allSettings = durable ? settings : { ...settings, ...forgetful };
  const options = Object.entries(allSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgres, ['-D', dataFolder, '-p', String(port), ...options], {
    ...user,
    cwd: dataFolder,
    env: { ...process.env, LC_MESSAGES: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const told = collect(server);
  const ready = new Promise<void>((resolve) => {
    server.stderr?.on('data', () => {
      if (told().includes('ready to accept connections')) resolve();
    });
  });
  await Promise.race([ready, once(server, 'close')]);
  return { server, told: told() };
}

/** What a program wrote to its standard error: the newest of it. */
function collect(program: ChildProcess): () => string {
  let text = '';
  program.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-4_000);
  });
  return () => text;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}
