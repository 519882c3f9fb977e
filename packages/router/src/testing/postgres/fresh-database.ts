import { inject, onTestFinished } from 'vitest';
import { z } from 'zod';

const made = z.object({ url: z.string() });

/** The address of an empty PostgreSQL database, `postgres://…`, that is gone when the test is over. */
export async function freshDatabaseUrl(): Promise<string> {
  const { url } = made.parse(await askKeeper({}));
  onTestFinished(async () => void (await askKeeper({ drop: url })));
  return url;
}

async function askKeeper(body: object): Promise<unknown> {
  const response = await fetch(inject('postgresKeeper'), { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
