import { expect, inject } from 'vitest';
import { z } from 'zod';
import { coreOptions } from './composio-core.ts';

/** The planner as clients of OpenAI's API find it: at the router, with the project's key. */
export const plannerModel = {
  baseURL: `${inject('router').url}/v1`,
  apiKey: inject('router').apiKey,
  name: 'planner',
} as const;

const pages = z.looseObject({ results: z.array(z.looseObject({ title: z.string() })) });
const logs = z.looseObject({ logs: z.array(z.looseObject({ status: z.string() })) });

/** Checks that a page was made: there is one on the site, and the journal has the call with its session. */
export async function expectPage(title: string, sessionId: string): Promise<void> {
  const found = await fetch(`${inject('siteUrl')}/wiki/api/v2/pages?title=${encodeURIComponent(title)}`, {
    headers: { authorization: `Basic ${btoa('jane@example.com:local-jane-token')}` },
  });
  expect(pages.parse(await found.json()).results.map((page) => page.title)).toEqual([title]);
  const kept = await fetch(`${coreOptions.baseURL}/api/v3.1/logs/tool_execution`, {
    method: 'POST',
    headers: { 'x-api-key': coreOptions.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({
      filters: [
        { field: 'session_id', operator: '==', value: sessionId },
        { field: 'tool_slug', operator: '==', value: 'CONFLUENCE_CREATE_PAGE' },
      ],
    }),
  });
  expect(logs.parse(await kept.json()).logs.map(({ status }) => status)).toEqual(['success']);
}
