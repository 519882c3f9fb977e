import { type JudgedDialogue, refuses, wonders, writes } from '../judged-line.ts';

export const eighthSetDeclined: readonly JudgedDialogue[] = [
  // No tool does it
  [refuses('Email the Q3 Planning page to jane@example.com.')],
  [refuses('Open a Jira ticket for the September outage.')],
  [refuses('Rename the Marketing space to Growth.')],
  [refuses('Export the Roadmap page as a PDF.')],
  [refuses('Restrict the Travel expenses page so that only Sam Lee can edit it.')],
  [refuses('Give Sam Lee admin rights on the Engineering space.')],
  // Something is missing
  [wonders('Delete the page.')],
  [wonders('Rename the page API guidelines.')],
  [wonders('Set a property on the Architecture page.')],
  [
    wonders('Add a label to the Release checklist page.'),
    writes('Use the label mandatory.', [
      'ADD_CONTENT_LABEL',
      { id: 'Release checklist', labels: ['mandatory'] },
    ]),
  ],
  [
    wonders('Create a page in the Engineering space.'),
    writes('Call it "Load tests".', ['CREATE_PAGE', { spaceId: 'Engineering', title: 'Load tests' }]),
  ],
  [
    wonders('Create a new space.'),
    writes('The name is Support and the key is SUP.', ['CREATE_SPACE', { name: 'Support', key: 'SUP' }]),
  ],
];
