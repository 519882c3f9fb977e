import type { TestProject } from 'vitest/node';
import { startKeeper } from './keeper.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresKeeper: string;
  }
}

/** Runs once around all test files: they reach the keeper at its address, and PostgreSQL is gone when they are done. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const keeper = await startKeeper();
  project.provide('postgresKeeper', keeper.url);
  return keeper.close;
}
