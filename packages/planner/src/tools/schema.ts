import { z } from 'zod';
import type { PropertySchema } from './tool-card.ts';

/** The part of JSON Schema that arguments are made from; the rest is let through unread. */
export const propertySchema: z.ZodType<PropertySchema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    items: propertySchema.optional(),
    properties: z.record(z.string(), propertySchema).optional(),
    required: z.array(z.string()).optional(),
    anyOf: z.array(propertySchema).optional(),
    oneOf: z.array(propertySchema).optional(),
    allOf: z.array(propertySchema).optional(),
  }),
);

const roles = [
  'title',
  'text',
  'reference',
  'list',
  'query',
  'choice',
  'number',
  'date',
  'technical',
] as const;

const fieldHints = z.object({
  role: z.enum(roles),
  names: z.string().optional(),
  phrases: z.array(z.string()).optional(),
  question: z.string().optional(),
  unless: z.union([z.string(), z.array(z.string())]).optional(),
  worthAsking: z.boolean().optional(),
});

/** What a router sends as `x-tributary`. */
export const tributaryHints = z.object({
  phrases: z.array(z.string()).min(1),
  fields: z.record(z.string(), fieldHints),
  report: z.string().optional(),
  listing: z.object({ field: z.string(), noun: z.string(), entry: z.string() }).optional(),
  namesIn: z.string().optional(),
  hints: z.object({ readOnly: z.boolean(), destructive: z.boolean(), idempotent: z.boolean() }).optional(),
});

export type TributaryHints = z.output<typeof tributaryHints>;
