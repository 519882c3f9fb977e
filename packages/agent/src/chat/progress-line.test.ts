import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProgressLine } from './progress-line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clear = '\u001b[1G\u001b[2K';

function progress(columns: number) {
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns });
  return { line: new ProgressLine(output), written: () => String(output.read() ?? '') };
}

it('draws itself again in its own row until it is taken away', () => {
  const { line, written } = progress(80);
  line.show('Thinking');
  expect(written()).toBe(`${clear}⠙ Thinking`);
  vi.advanceTimersByTime(100);
  expect(written()).toBe(`${clear}⠹ Thinking`);
  line.hide();
  vi.advanceTimersByTime(1000);
  expect(written()).toBe(clear);
});

it('makes way for lines that stay', () => {
  const { line, written } = progress(80);
  line.writeAbove('before');
  line.show('Thinking');
  line.writeAbove('✓ done');
  expect(written()).toBe(`before\n${clear}⠙ Thinking${clear}✓ done\n${clear}⠹ Thinking`);
});

it.each([0, 1, 12])('keeps to one row in a terminal of %i columns', (columns) => {
  const { line, written } = progress(columns);
  line.show('a long sentence that says\nwhat is going on');
  const drawn = written().slice(clear.length);
  expect(drawn).not.toContain('\n');
  expect(drawn.length).toBeLessThanOrEqual(Math.max(columns || 80, 3));
});
