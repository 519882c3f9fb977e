import { createSite, type Site } from '@tributary/confluence-site';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Account, admin, SiteClient } from './run-tool.ts';

/** Starts a local site for the tests of a file and puts back its first state before each of them. */
export function useLocalSite(): { readonly client: SiteClient; as(account: Account): SiteClient } {
  let site: Site | undefined;
  const running = () => {
    if (!site) throw new Error('The site runs within tests only');
    return site;
  };
  beforeAll(async () => {
    site = await createSite({ port: 0 });
  });
  beforeEach(() => running().reset());
  afterAll(() => site?.close());
  return {
    get client() {
      return new SiteClient(running().url, admin);
    },
    as: (account) => new SiteClient(running().url, account),
  };
}
