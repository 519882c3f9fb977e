import { type JudgedDialogue, refuses, wonders, writes } from '../judged-line.ts';

/** What is no matter of Confluence, and what leaves something open. */
export const eleventhSetDeclined: readonly JudgedDialogue[] = [
  // Outside
  [refuses('Please book the big meeting room for Thursday at ten.')],
  [refuses('Send an email to Jane Doe with our campaign numbers.')],
  [refuses('Open a Jira ticket for the login bug and assign it to Sam.')],
  [refuses('Post a message in the Slack channel #general that the release is done.')],
  [refuses('Export the Q3 Planning page as a PDF, please.')],
  // Asked back
  [wonders('Please delete the page.')],
  [wonders('Move the Architecture page somewhere else.')],
  [wonders('Create a new space for us.')],
  // Asked back and answered
  [
    wonders('Please rename the Reports page.'),
    writes('Quarterly reports', ['UPDATE_PAGE', { id: 'Reports', title: 'Quarterly reports' }]),
  ],
  [
    wonders('Can you add a label to the Decision records page?'),
    writes('The label is "decision".', [
      'ADD_CONTENT_LABEL',
      { id: 'Decision records', labels: ['decision'] },
    ]),
  ],
  [
    wonders('I would like to leave a comment on the Release checklist.'),
    writes('It should say "Please add a step for the status page."', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Release checklist', body: 'Please add a step for the status page.' },
    ]),
  ],
  [
    wonders(
      'Publish a blog post called "We are moving" with the text "Our new office opens on 1 March."',
      /space|where/i,
    ),
    writes('Please put it in the People space.', [
      'CREATE_BLOGPOST',
      { title: 'We are moving', spaceId: 'People', body: 'Our new office opens on 1 March.' },
    ]),
  ],
];
