import { reads, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Content searched by words. */
export const searching: RequestsByTool = {
  SEARCH_CONTENT: [
    [reads('I am looking for a text about receipts. Where can I find it?', /Travel expenses/)],
    [reads('search for onboarding', /Onboarding/)],
    [reads('find pages about campaigns in marketing', /Autumn campaign/)],
    [reads('look for "customer interviews"', /Customer interviews/)],
    [reads('is there anything about holidays?', /Holiday policy/)],
    [reads('what do we have about releases?', /Release checklist/)],
    [reads('where is the release process documented?', /Release checklist/)],
    [
      reads('search for passwords', /Sign-in/),
      reads('open the first one', /in progress/),
      writes('label it security', [
        'ADD_CONTENT_LABEL',
        { id: 'Sign-in without passwords', labels: ['security'] },
      ]),
    ],
    [reads('where can I find the travel policy?', /Travel expenses/)],
    [
      reads('find pages about passwords', /Sign-in/),
      reads('show me the first one', /in progress/),
      writes('delete it', ['DELETE_PAGE', { id: 'Sign-in without passwords' }]),
    ],
  ],
};
