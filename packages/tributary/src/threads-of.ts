import type { ThreadsPlace } from '@tributary/agent';
import type { Configuration } from './configuration/configuration.ts';
import { openDataFolder } from './data-folder/data-folder.ts';

/**
 * Where the conversations are: in the database that was given, else in the data folder.
 *
 * @throws Failure `unusable_data_folder`
 */
export function threadsOf({ databaseUrl, dataFolder }: Configuration): ThreadsPlace {
  return databaseUrl === undefined
    ? { file: openDataFolder(dataFolder).pathOf('threads.db') }
    : { databaseUrl };
}
