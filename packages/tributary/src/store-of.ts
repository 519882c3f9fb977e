import type { StoreOptions } from '@tributary/router';
import type { Configuration } from './configuration/configuration.ts';

/** Where the router's state is: in the database that was given, else in the data folder. */
export function storeOf({ databaseUrl, dataFolder }: Configuration): StoreOptions {
  return databaseUrl === undefined ? { dataFolder } : { databaseUrl };
}
