import { reads, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Tasks on pages. */
export const tasks: RequestsByTool = {
  GET_TASKS: [
    [reads('show the incomplete tasks', /Book the advertisements/)],
    [reads('What is still open in the task list of the Autumn campaign page?', /Book the advertisements/)],
  ],
  UPDATE_TASK: [
    [
      reads('is there an open task on the Autumn campaign page?', /Book the advertisements/),
      writes('that one is finished, please mark it as done', [
        'UPDATE_TASK',
        { id: 'Book the advertisements', status: 'complete' },
      ]),
    ],
  ],
};
