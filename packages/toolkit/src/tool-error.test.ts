import { expect, it } from 'vitest';
import { isToolError, ToolError } from './tool-error.ts';

it('is recognised by its mark, not by its class', () => {
  const error = new ToolError({ code: 'not_found', message: 'No such page.' });
  const ofAnotherCopy = Object.assign(new Error('x'), { [Symbol.for('tributary.tool-error')]: true });
  expect([isToolError(error), isToolError(ofAnotherCopy)]).toEqual([true, true]);
  expect([isToolError(new Error('x')), isToolError(null), isToolError('text')]).toEqual([
    false,
    false,
    false,
  ]);
});
