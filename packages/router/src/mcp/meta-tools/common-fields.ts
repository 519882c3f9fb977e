import { z } from 'zod';

/**
 * Fields that Composio's meta tools take for its own bookkeeping. Programs and models that know them go on sending
 * them; nothing here needs them.
 */
export const bookkeepingFields = {
  session_id: z.string().optional().describe('Id of the workflow. Not needed.'),
  thought: z.string().optional().describe('Why this call. Not needed.'),
  current_step: z.string().optional().describe('Where the workflow is. Not needed.'),
  current_step_metric: z.string().optional().describe('How far it is. Not needed.'),
};
