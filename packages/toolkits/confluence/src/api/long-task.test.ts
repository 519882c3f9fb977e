import type { RunContext } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { waitForTask } from './long-task.ts';

const waits = { firstMilliseconds: 1, longestMilliseconds: 1, atMostMilliseconds: 4 };

/** A site whose task is where each answer says; the last one stays. */
function siteOf(...answers: readonly object[]) {
  const told: (number | undefined)[] = [];
  const controller = new AbortController();
  let looks = 0;
  const answer = async () => ({
    status: 200,
    headers: {},
    body: { id: 't1', ...answers[Math.min(looks++, answers.length - 1)] },
  });
  const context: RunContext = {
    http: readOnlyHttp(answer),
    baseUrl: 'https://x.atlassian.net',
    signal: controller.signal,
    now: new Date(),
    progress: (_message, share) => void told.push(share),
    remember: (_key, look) => look(),
  };
  return { context, told, controller };
}

it('waits to the end and tells how far it is', async () => {
  const { context, told } = siteOf(
    { percentageComplete: 10, finished: false },
    { percentageComplete: 60, finished: false },
    { percentageComplete: 100, finished: true, successful: true },
  );
  expect(await waitForTask('t1', 'Deleting', context, waits)).toBe('finished');
  expect(told).toEqual([0.1, 0.6, 1]);
});

it('does not wait for ever', async () => {
  const { context } = siteOf({ percentageComplete: 10, finished: false });
  expect(await waitForTask('t1', 'Deleting', context, waits)).toBe('still_running');
});

it('says why it failed, in the words of Confluence', async () => {
  const messages = [{ translation: 'The space is locked.' }];
  const { context } = siteOf({ finished: true, successful: false, messages });
  await expect(waitForTask('t1', 'Deleting', context, waits)).rejects.toThrow('The space is locked.');
});

it('stops when the caller gives up', async () => {
  const { context, controller } = siteOf({ finished: false });
  controller.abort();
  await expect(waitForTask('t1', 'Deleting', context, waits)).rejects.toMatchObject({
    details: { code: 'cancelled' },
  });
});
