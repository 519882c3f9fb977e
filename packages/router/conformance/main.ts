import { listen } from '../src/http-server.ts';
import { createFixtureApp } from './fixture-app.ts';
import { revisions, runSuite } from './run-suite.ts';

// `npm run conformance`: the public suite for both revisions, with its report; exit status 1 where something fails
// that is not expected to, or no longer fails.
const server = await listen(createFixtureApp().fetch, { host: '127.0.0.1', port: 0 });
for (const revision of revisions) {
  const { passed, report } = await runSuite(`${server.url}/mcp`, revision);
  process.stdout.write(`${report}\n${revision}: ${passed ? 'as expected' : 'NOT as expected'}\n\n`);
  if (!passed) process.exitCode = 1;
}
await server.close(0);
