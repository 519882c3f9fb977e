import { afterEach, expect, it, vi } from 'vitest';
import { runExample } from './run-example.ts';

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

it('tells what went wrong in a line, and that it did by the exit code', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  await runExample(() => Promise.reject(new Error('No router answers.')));
  expect(told).toHaveBeenCalledExactlyOnceWith('No router answers.');
  expect(process.exitCode).toBe(1);
});

it('ends well where the program does', async () => {
  await runExample(() => Promise.resolve());
  expect(process.exitCode).toBeUndefined();
});
