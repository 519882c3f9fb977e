import { toJsonSchema } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { compactSignature } from './compact-signature.ts';

it('keeps names, types, choices and what must be sent, and drops the rest', () => {
  const schema = toJsonSchema(
    z.strictObject({
      title: z.string().min(1).describe('Title of the page.'),
      labels: z.array(z.string()).optional().describe('Labels.'),
      body: z.union([z.string(), z.object({ value: z.string() })]).optional(),
      status: z.enum(['current', 'draft']).default('current'),
      parentId: z.string().nullable().optional(),
    }),
    'input',
  );
  expect(compactSignature(schema)).toEqual({
    type: 'object',
    required: ['title'],
    properties: {
      title: { type: 'string' },
      labels: { type: 'array' },
      body: { type: ['string', 'object'] },
      status: { type: 'string', enum: ['current', 'draft'] },
      parentId: { type: 'string' },
    },
  });
});

it('says that a tool takes nothing', () => {
  expect(compactSignature(toJsonSchema(z.strictObject({}), 'input'))).toEqual({
    type: 'object',
    required: [],
    properties: {},
  });
});
