import { z } from 'zod';

/**
 * Fields that Composio's meta tools take for its own bookkeeping. Programs and models that know them go on sending
 * them; nothing here needs them.
 */
export const bookkeepingFields = {
  session_id: z.string().optional(),
  thought: z.string().optional(),
  current_step: z.string().optional(),
  current_step_metric: z.string().optional(),
};
