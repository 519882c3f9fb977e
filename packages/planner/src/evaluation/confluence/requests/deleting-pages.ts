import { answers, leaves, wonders, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Pages moved to the trash and brought back. */
export const deletingPages: RequestsByTool = {
  DELETE_PAGE: [
    [
      writes(
        'Please delete the pages Decision records and Release checklist.',
        ['DELETE_PAGE', { id: 'Decision records' }],
        ['DELETE_PAGE', { id: 'Release checklist' }],
      ),
    ],
    [writes('delete the brand guidelines page', ['DELETE_PAGE', { id: 'brand guidelines' }])],
    [writes('trash "Travel expenses"', ['DELETE_PAGE', { id: 'Travel expenses' }])],
    [
      writes('Please get rid of the First week page in HR.', [
        'DELETE_PAGE',
        { id: 'First week', space: 'HR' },
      ]),
    ],
    [
      writes('delete the reports page', ['DELETE_PAGE', { id: 'reports' }]),
      writes('restore it', ['RESTORE_PAGE', { id: 'Reports' }]),
    ],
    [
      writes('delete the page called Reports', ['DELETE_PAGE', { id: 'Reports' }]),
      writes('bring back the reports page', ['RESTORE_PAGE', { id: 'reports' }]),
    ],
    [
      writes('move the Reports page to the trash', ['DELETE_PAGE', { id: 'Reports' }]),
      writes('undelete the Reports page', ['RESTORE_PAGE', { id: 'Reports' }]),
    ],
    [answers('delete the page Nonsense Blubber', /No page fits “Nonsense Blubber”/)],
    [wonders('delete the road map page'), writes('yes', ['DELETE_PAGE', { id: 'Roadmap' }])],
    [
      wonders('delete the campaign page', /Which one/),
      writes('spring campaign review', ['DELETE_PAGE', { id: 'Spring campaign review' }]),
    ],
    [
      wonders('delete the campaign page', /Which one/),
      writes('autumn', ['DELETE_PAGE', { id: 'Autumn campaign' }]),
    ],
    [
      wonders('create a page called Orphan', /which space/),
      writes('delete the reports page', ['DELETE_PAGE', { id: 'reports' }]),
    ],
    [writes('delete the Reports page', ['DELETE_PAGE', { id: 'Reports' }]), leaves('what about Roadmap?')],
    [
      writes('delete the Reports page', ['DELETE_PAGE', { id: 'Reports' }]),
      writes('the same for Roadmap', ['DELETE_PAGE', { id: 'Roadmap' }]),
      writes('undo', ['UNDO', {}]),
    ],
    [
      wonders('delete Q3 Planing', /Did you mean/),
      writes('yes please', ['DELETE_PAGE', { id: 'Q3 Planning' }]),
    ],
  ],
};
