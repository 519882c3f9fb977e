import { describe, expect, it } from 'vitest';
import type { ApprovalRequest } from '../approvals/approval.ts';
import { askForApproval, describeRequest } from './approval-question.ts';
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

const only = { number: 1, of: 1 };

/** Shows what stands out how. */
const marked = {
  ...plain,
  good: (text: string) => `(${text})`,
  bad: (text: string) => `[${text}]`,
  quiet: (text: string) => `<${text}>`,
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
    expect(describeRequest(request, only, plain)).toEqual([
      'Delete the page “Plan” (WIKI_DELETE_PAGE)',
      '  Wiki delete page · id: 7',
      'text of “Plan”',
      '-First.',
      '-Second.',
    ]);
    const long = { what: 'text', difference: '-line\n'.repeat(100) };
    const shown = describeRequest({ ...request, difference: [long] }, { number: 2, of: 3 }, plain);
    expect(shown[0]).toBe('2 of 3: Delete the page “Plan” (WIKI_DELETE_PAGE)');
    expect(shown.at(-1)).toBe('… and 71 more lines: say show');
  });

  it('shows what goes and comes in colour, with the lines around it and a sign where some were left out', () => {
    const difference =
      '--- now\n+++ then\n@@ -1,3 +1,3 @@\n Above.\n-First.\n+Second.\n@@ -9,2 +9,1 @@\n---\n-Last.\n';
    const shown = describeRequest({ ...request, difference: [{ what: 'text', difference }] }, only, marked);
    expect(shown.slice(2)).toEqual([
      '<text>',
      '< Above.>',
      '[-First.]',
      '(+Second.)',
      '<⋯>',
      '[---]',
      '[-Last.]',
    ]);
  });

  it('is asked again at a terminal until the answer is one', async () => {
    const lines = new LineQueue();
    const prompts: string[] = [];
    for (const line of ['perhaps', '', 'yes']) lines.add(line);
    const asked = place(lines, prompts);
    const verdict = await askForApproval(request, only, asked);
    expect(verdict).toMatchObject({ verdict: 'approve', scope: 'call' });
    expect(prompts).toHaveLength(3);
    expect(asked.written.filter((line) => line.startsWith('Say yes, no'))).toHaveLength(2);
  });

  it('shows all of it where that is asked for, and asks again', async () => {
    const lines = new LineQueue();
    for (const line of ['show all', 'no']) lines.add(line);
    const long = { ...request, difference: [{ what: 'text', difference: '-line\n'.repeat(100) }] };
    const asked = place(lines, []);
    expect(await askForApproval(long, only, asked)).toMatchObject({ verdict: 'deny' });
    expect(asked.written.filter((line) => line === '-line')).toHaveLength(29 + 100);
    expect(asked.written.join('\n')).toContain('"id": "7"');
  });

  it('leaves a piped line that is no answer for the next request', async () => {
    const lines = new LineQueue();
    lines.add('who am I?');
    expect(await askForApproval(request, only, place(lines))).toBeUndefined();
    expect(await lines.next()).toBe('who am I?');
  });

  it('is a no without a reason where the person leaves, the input ends or the answer is stopped', async () => {
    const no = { verdict: 'deny', by: 'at the terminal' };
    const leaving = new LineQueue();
    leaving.add('exit');
    expect(await askForApproval(request, only, place(leaving, []))).toEqual(no);
    expect(await leaving.next()).toBe('exit');
    const ended = new LineQueue();
    ended.end();
    expect(await askForApproval(request, only, place(ended, []))).toEqual(no);
    const stop = new AbortController();
    const lines = new LineQueue();
    const asked = askForApproval(request, only, { ...place(lines, []), signal: stop.signal });
    stop.abort();
    expect(await asked).toEqual(no);
    lines.add('yes');
    expect(await lines.next()).toBe('yes');
  });
});
