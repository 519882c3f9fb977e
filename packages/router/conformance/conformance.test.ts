import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../src/http-server.ts';
import { createFixtureApp } from './fixture-app.ts';
import { revisions, runSuite } from './run-suite.ts';

it.each(revisions)(
  'meets what %s requires of a server, but for what is written down',
  async (revision) => {
    const server = await listen(createFixtureApp().fetch, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close(0));
    const { passed, report } = await runSuite(`${server.url}/mcp`, revision);
    expect(passed, report).toBe(true);
  },
  60_000,
);
