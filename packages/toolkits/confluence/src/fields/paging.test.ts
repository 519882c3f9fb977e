import { expect, it } from 'vitest';
import { z } from 'zod';
import { pagingInput } from './paging.ts';

const shape = z.strictObject(pagingInput);

it.each([{}, { limit: null, start: null, cursor: null }])(
  'reads the first 25 where %j says no more',
  (sent) => {
    expect(shape.parse(sent)).toMatchObject({ limit: 25, start: 0 });
  },
);

it.each([{ limit: 0 }, { limit: 251 }, { limit: 2.5 }, { start: -1 }, { cursor: '' }])(
  'refuses %j',
  (sent) => {
    expect(shape.safeParse(sent).success).toBe(false);
  },
);
