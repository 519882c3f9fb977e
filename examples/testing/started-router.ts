import { startRouterBeforeSite } from '@tributary/router/testing/router-before-site';

/** A router before the local site, with the user `default` connected, and the site as a test looks at it. */
export async function startedRouter() {
  const world = await startRouterBeforeSite();
  return {
    ...world,
    /** Texts of all pages of a title. */
    async textsOf(title: string): Promise<readonly string[]> {
      const found = (await world.askSite(`pages?body-format=storage&title=${encodeURIComponent(title)}`)) as {
        readonly results: readonly { readonly body: { readonly storage: { readonly value: string } } }[];
      };
      return found.results.map(({ body }) => body.storage.value);
    },
  };
}
