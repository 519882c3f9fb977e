import { expect, it } from 'vitest';
import { describeEndedStep, describeStep } from './step-line.ts';
import { plain } from './style.ts';

const started = {
  type: 'step-started',
  id: 'c',
  tool: 'WIKI_CREATE_PAGE',
  arguments: { title: 'Plan', spaceId: 'marketing', body: null },
} as const;

it('names the tool in words, and what it works on', () => {
  expect(describeStep(started)).toBe('Wiki create page · title: Plan · spaceId: marketing');
});

it('stays on one line whatever the values hold', () => {
  const line = describeStep({
    tool: 'WIKI_X',
    arguments: { text: `a\nb\u001b[31m${'c'.repeat(100)}`, labels: ['x'] },
  });
  expect(line).toBe(`Wiki x · text: a b${'c'.repeat(36)}… · labels: ["x"]`);
});

it('says how it went, what came of it and how long it took', () => {
  const ended = { type: 'step-ended', id: 'c', tool: 'WIKI_CREATE_PAGE', milliseconds: 420 } as const;
  const done = describeEndedStep(
    started,
    { ...ended, successful: true, error: null, data: { id: '7', title: 'Plan' } },
    plain,
  );
  expect(done).toBe('✓ Wiki create page · title: Plan · spaceId: marketing → “Plan”  0.4 s');
  const wrong = { ...ended, successful: false, error: 'No such\nspace. Try MKT.', data: null };
  const failed = describeEndedStep(started, wrong, plain);
  expect(failed).toBe('✗ Wiki create page · title: Plan · spaceId: marketing → No such space.  0.4 s');
});
