import type { Configuration } from './configuration/configuration.ts';
import type { DataFolder } from './data-folder/data-folder.ts';

/** What to change when a router cannot be used: it depends on who chose the router and where its key is from. */
export interface RouterRemedy {
  /** A sentence for an address at which there is no router, or none that works. */
  readonly address: string;
  /** A sentence for a key that is refused. */
  readonly key: string;
}

/** For the router of `COMPOSIO_BASE_URL`. */
export const remedyOfOtherRouter: RouterRemedy = {
  address: 'Correct COMPOSIO_BASE_URL, or unset it to use the local router.',
  key: 'Set COMPOSIO_API_KEY to a key of that router, or unset COMPOSIO_BASE_URL to use the local one.',
};

const findKey =
  'Set TRIBUTARY_API_KEY to the key of that server: the file api-key in its data folder has it.';

/** For the server at `TRIBUTARY_URL`. */
export const remedyOfRunningServer: RouterRemedy = {
  address: 'Start it with "npm run serve", or set TRIBUTARY_URL to one that runs.',
  key: findKey,
};

/** For a server at `TRIBUTARY_URL` whose key is taken from `COMPOSIO_API_KEY`. */
export const remedyOfBorrowedKey: RouterRemedy = {
  ...remedyOfRunningServer,
  key: `It was the one in COMPOSIO_API_KEY. ${findKey}`,
};

/** For the server that the data folder names. */
export function remedyOfFolderServer({ apiKey }: Configuration, folder: DataFolder): RouterRemedy {
  return {
    address: `${folder.path} says that it runs there: stop it and start it again with "npm run serve".`,
    key:
      apiKey === undefined
        ? `It is not the one in ${folder.pathOf('api-key')}: stop the server and start it again.`
        : 'Set TRIBUTARY_API_KEY to the one that the server was started with, or unset it on both sides.',
  };
}

/** For servers that this very process started. */
export function remedyOfOwnServers(folder: DataFolder): RouterRemedy {
  const sentence = `Look into ${folder.pathOf('router.log')}.`;
  return { address: sentence, key: sentence };
}
