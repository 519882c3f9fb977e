import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createFileLogger } from '../file-logger.ts';
import { apiKey, runningRouter } from '../testing/running-router.ts';
import { temporaryFolder } from '../testing/temporary-store.ts';

const line = z.looseObject({ msg: z.string(), path: z.string().optional() });

it('writes one line for each request, whatever its path and its headers hold, and no key', async () => {
  const file = join(await temporaryFolder(), 'router.log');
  const { url } = await runningRouter({ logger: createFileLogger({ file }) });
  const forged = '/api/v3.1/tools/x%0A%7B%22msg%22:%22Forged%22%7D%1B[2J';
  const traceparent = '{"msg":"Forged"}';
  await fetch(`${url}${forged}`, { headers: { 'x-api-key': apiKey, traceparent } });
  await fetch(`${url}/api/v3.1/tools?cursor=x`, { headers: { authorization: `Bearer ${apiKey}` } });
  const text = await readFile(file, 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((one) => line.parse(JSON.parse(one)));
  expect(lines.filter(({ msg }) => msg === 'Answered')).toHaveLength(2);
  expect(lines.filter(({ msg }) => msg === 'Forged')).toEqual([]);
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain(apiKey);
});
