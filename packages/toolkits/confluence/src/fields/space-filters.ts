import { z } from 'zod';

/** The field that narrows a list of spaces to a type. */
export const spaceType = z
  .enum([
    'global',
    'personal',
    'collaboration',
    'knowledge_base',
    'system',
    'onboarding',
    'xflow_sample_space',
  ])
  .nullish()
  .describe('Only spaces of this type.');

/** The field that narrows a list of spaces to those in use, or to those that were archived. */
export const spaceStatus = z
  .enum(['current', 'archived'])
  .nullish()
  .describe('Only current or only archived spaces.');
