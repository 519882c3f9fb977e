import { type JudgedDialogue, reads, refuses, wonders, writes } from '../judged-line.ts';

/** What is asked back, and what no tool does. */
export const seventhSetDeclined: readonly JudgedDialogue[] = [
  // Declined
  [refuses('hey, can you email the Q3 Planning page to Jane?')],
  [refuses('book a meeting room for tomorrow at 10 please')],
  [refuses('Please post the link to the roadmap in our Slack channel.')],
  [refuses('Could you create a Jira ticket for the newsletter relaunch?')],
  [refuses('please rename the People space to Culture')],
  [refuses('what will the weather be like on friday?')],
  // Asked back
  [wonders('delete the page please')],
  [wonders('can you delete the campaign page?')],
  [
    wonders('please add a label to the holiday policy page'),
    writes('hr-team', ['ADD_CONTENT_LABEL', { id: 'Holiday policy', labels: ['hr-team'] }]),
  ],
  [
    wonders('can you move the reports page?'),
    writes('under Customer interviews please', [
      'MOVE_PAGE',
      { id: 'Reports', parentId: 'Customer interviews' },
    ]),
  ],
  [wonders('what does the guidelines page say?'), reads('the brand one', /plain, warm/i)],
  [
    wonders('i would like to leave a comment on the roadmap page'),
    writes('"Looks good to me!"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Roadmap', body: 'Looks good to me!' },
    ]),
  ],
];
