import { inject, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { KeeperRequest } from './keeper.ts';

const made = z.object({ url: z.string() });

/** The address of an empty PostgreSQL database, `postgres://…`, that is gone when the test is over. */
export function freshDatabaseUrl(): Promise<string> {
  return create({ migrated: false });
}

/** The same with the program's tables in it, which is faster than to open an empty one as a store. */
export function migratedDatabaseUrl(): Promise<string> {
  return create({ migrated: true });
}

async function create({ migrated }: { readonly migrated: boolean }): Promise<string> {
  const { url } = made.parse(await ask({ do: 'create', migrated }));
  onTestFinished(async () => void (await ask({ do: 'drop', url })));
  return url;
}

async function ask(request: KeeperRequest): Promise<unknown> {
  const response = await fetch(inject('postgresKeeper'), { method: 'POST', body: JSON.stringify(request) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
