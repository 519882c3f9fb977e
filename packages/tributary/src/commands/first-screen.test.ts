import { expect, it } from 'vitest';
import { readConfiguration } from '../configuration/configuration.ts';
import { firstScreen } from './first-screen.ts';

const servers = { url: 'http://127.0.0.1:8787', siteUrl: 'http://127.0.0.1:8790' };
const screen = (environment: Record<string, string>, siteUrl: string | undefined = servers.siteUrl) =>
  firstScreen(readConfiguration(environment, '/'), { ...servers, siteUrl }, 'gpt-5 at api.openai.com').join(
    '\n',
  );

it('greets in five lines that say where to look', () => {
  const lines = firstScreen(readConfiguration({}, '/'), servers, 'built-in planner');
  expect(lines).toHaveLength(5);
  expect(lines.join('\n')).toContain('http://127.0.0.1:8790/wiki');
  expect(lines.join('\n')).toContain('http://127.0.0.1:8787');
  expect(lines[1]).toContain('built-in planner');
  expect(lines[1]).toContain('OPENAI_API_KEY');
});

it('does not offer a model to who has one', () => {
  expect(screen({ OPENAI_API_KEY: 'sk-1' })).not.toContain('OPENAI_API_KEY');
});

it('points at the Confluence and the router that are really used', () => {
  const real = screen({
    CONFLUENCE_URL: 'https://acme.atlassian.net',
    CONFLUENCE_EMAIL: 'jane@acme.com',
    CONFLUENCE_API_TOKEN: 'ATATT3',
    COMPOSIO_BASE_URL: 'https://backend.composio.dev',
    COMPOSIO_API_KEY: 'ak_1',
  });
  expect(real).toContain(
    'Confluence at https://acme.atlassian.net/wiki, router at https://backend.composio.dev',
  );
});

it('says when there is no Confluence', () => {
  expect(
    firstScreen(readConfiguration({}, '/'), { url: servers.url, siteUrl: undefined }, 'x').join(),
  ).toContain('no Confluence connected');
});
