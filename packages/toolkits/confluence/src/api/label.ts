import { z } from 'zod';
import { idShape, linksShape } from '../client.ts';

/** A label; v1 adds a `label` to these, the name with its prefix. */
export const labelShape = z.object({ id: idShape, name: z.string(), prefix: z.string() });

/** A list of labels as v1 sends it. */
export const labelListShape = z.object({ results: z.array(labelShape), _links: linksShape.nullish() });

/** What tools answer of a label. */
export const labelOutput = {
  id: z.string().describe('Id of the label.'),
  name: z.string().describe('Name of the label.'),
  prefix: z.string().describe('Whom it is for: global, team, my or system.'),
};
