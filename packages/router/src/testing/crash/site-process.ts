import { createSite } from '@tributary/confluence-site';

// The local site as a process of its own: it goes on while routers are killed.
const site = await createSite({ port: 0 });
process.stdout.write(`${site.url}\n`);
