import type { Surroundings } from '../surroundings.ts';

/** The surroundings of a text that stands nowhere: no page, file or person is to be found. */
export const bareSurroundings: Surroundings = {
  pageId: undefined,
  pageAddress: () => undefined,
  userName: () => undefined,
  personAddress: (accountId) => `/wiki/people/${encodeURIComponent(accountId)}`,
  spaceAddress: (key) => `/wiki/spaces/${encodeURIComponent(key)}`,
  file: () => undefined,
  files: () => [],
  pagesBelow: () => [],
  found: () => [],
  included: () => undefined,
  threadAddress: () => undefined,
};
