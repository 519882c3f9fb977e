import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createFileLogger } from './file-logger.ts';
import { temporaryFolder } from './testing/temporary-store.ts';

it('writes lines that only the owner reads, without what may be secret', async () => {
  const file = join(await temporaryFolder(), 'logs', 'router.log');
  const logger = createFileLogger({ file });
  logger.info(
    { apiKey: 'secret-1', request: { headers: 'secret-2' }, 'x-api-key': 'secret-3', path: '/x' },
    'Answered',
  );
  await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toContain('Answered'));
  const text = await readFile(file, 'utf8');
  expect(text).toContain('"path":"/x"');
  expect(text).not.toContain('secret-');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
