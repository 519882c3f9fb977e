import { describe, expect, it } from 'vitest';
import { exampleArguments } from '../../testing/example-calls.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { throughGateway } from '../../testing/through-gateway.ts';
import { confluence } from '../toolkit.ts';
import { requiredScopes } from './required-scopes.ts';

const site = useLocalSite();

// The local site's gateway holds tokens to the scopes of Atlassian's documents.
describe.each(confluence.tools.map((tool) => [tool.slug, tool] as const))('%s', (slug, tool) => {
  it.each(['classic', 'granular'] as const)('works with no more %s scopes than it needs', async (kind) => {
    const sent = await exampleArguments(slug, site.client);
    const narrow = await throughGateway(site.client, requiredScopes([tool], kind));
    expect(await narrow.run(tool, sent)).toBeTruthy();
  });
});
