import { reads } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Tasks on pages. */
export const tasks: RequestsByTool = {
  GET_TASKS: [[reads('show the incomplete tasks', /Book the advertisements/)]],
};
