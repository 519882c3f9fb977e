import { describe, expect, it } from 'vitest';
import type { ApprovalRequest } from '../approvals/approval.ts';
import { askForApproval, describeRequest, readVerdict } from './approval-question.ts';
import { LineQueue } from './line-queue.ts';
import { plain } from './style.ts';

const request: ApprovalRequest = {
  id: 'apr_1',
  tool: 'WIKI_DELETE_PAGE',
  arguments: { id: '7' },
  summary: 'Delete the page “Plan”\u001b[2J',
  difference: [
    { what: 'text of “Plan”', difference: '--- now\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-First.\n-Second.\n' },
  ],
};

function place(lines: LineQueue, prompts?: string[]) {
  const written: string[] = [];
  return {
    written,
    lines,
    style: plain,
    signal: new AbortController().signal,
    write: (line: string) => void written.push(line),
    ...(prompts ? { prompt: (question: string) => void prompts.push(question) } : {}),
  };
}

describe('a question for approval', () => {
  it('shows what would be done and changed, and nothing that steers the terminal', () => {
    expect(describeRequest(request, plain)).toEqual([
      'Delete the page “Plan” (WIKI_DELETE_PAGE)',
      'text of “Plan”',
      '-First.',
      '-Second.',
    ]);
    const long = { what: 'text', difference: '-line\n'.repeat(100) };
    expect(describeRequest({ ...request, difference: [long] }, plain).at(-1)).toBe('… and 71 more lines');
  });

  it('is asked again at a terminal until the answer is one', async () => {
    const lines = new LineQueue();
    const prompts: string[] = [];
    for (const line of ['perhaps', '', 'yes']) lines.add(line);
    const verdict = await askForApproval(request, place(lines, prompts));
    expect(verdict).toMatchObject({ verdict: 'approve', scope: 'call' });
    expect(prompts).toHaveLength(3);
  });

  it('leaves a piped line that is no answer for the next request', async () => {
    const lines = new LineQueue();
    lines.add('who am I?');
    expect(await askForApproval(request, place(lines))).toBeUndefined();
    expect(await lines.next()).toBe('who am I?');
  });

  it('is open where the person leaves, the input ends or the answer is stopped', async () => {
    const leaving = new LineQueue();
    leaving.add('exit');
    expect(await askForApproval(request, place(leaving, []))).toBeUndefined();
    expect(await leaving.next()).toBe('exit');
    const ended = new LineQueue();
    ended.end();
    expect(await askForApproval(request, place(ended, []))).toBeUndefined();
    const stop = new AbortController();
    const lines = new LineQueue();
    const asked = askForApproval(request, { ...place(lines, []), signal: stop.signal });
    stop.abort();
    expect(await asked).toBeUndefined();
    lines.add('yes');
    expect(await lines.next()).toBe('yes');
  });
});

it.each([
  ['Yes.', { verdict: 'approve', scope: 'call' }],
  ['y', { verdict: 'approve', scope: 'call' }],
  ['always', { verdict: 'approve', scope: 'session' }],
  ['no', { verdict: 'deny' }],
  ['no, Sam still reads it', { verdict: 'deny', reason: 'Sam still reads it' }],
])('reads %j', (line, verdict) => {
  expect(readVerdict(line)).toEqual({ ...verdict, by: 'at the terminal' });
});

it.each(['', 'notes about the page', 'yes and rename it', 'who am I?'])('reads no answer in %j', (line) => {
  expect(readVerdict(line)).toBeUndefined();
});
