import { z } from 'zod';
import { bodyWrite } from '../content/body-write.ts';

/** What a POST of a template says. */
export const newTemplate = z.looseObject({
  name: z.string().trim().min(1, 'a template needs a name').max(255),
  templateType: z.literal('page', "send 'page'"),
  body: bodyWrite,
  description: z.string().max(255).default(''),
  labels: z.array(z.looseObject({ prefix: z.string().default('global'), name: z.string() })).default([]),
  space: z.looseObject({ key: z.string() }).nullish(),
});

/** What a PUT says: the whole template, with its id. */
export const templateUpdate = newTemplate.extend({
  templateId: z.string(),
  description: z.string().max(100).default(''),
});

export type TemplateInput = z.output<typeof newTemplate>;
