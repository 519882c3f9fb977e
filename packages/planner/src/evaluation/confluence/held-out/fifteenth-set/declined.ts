import { type JudgedDialogue, leaves, refuses, wonders, writes } from '../judged-line.ts';

export const fifteenthSetDeclined: readonly JudgedDialogue[] = [
  // Something is missing, and is then said
  [
    wonders('Please create a page called Press Contacts.'),
    writes('In the Marketing space.', ['CREATE_PAGE', { title: 'Press Contacts', spaceId: 'Marketing' }]),
  ],
  [
    wonders('I want to add a label to the Roadmap page.'),
    writes('The label is quarterly.', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['quarterly'] }]),
  ],
  [
    wonders(
      "Publish a blog post called 'Team Meeting Summary' with the text 'We agreed on the release date.'",
    ),
    writes('Please publish it in the Engineering space.', [
      'CREATE_BLOGPOST',
      { title: 'Team Meeting Summary', spaceId: 'Engineering', body: 'We agreed on the release date.' },
    ]),
  ],
  [
    wonders('Please rename the Reports page.'),
    writes('The new title is Reporting.', ['UPDATE_PAGE', { id: 'Reports', title: 'Reporting' }]),
  ],
  [wonders('Delete the page.')],
  [wonders('Store a property on the Marketing space.')],

  // What is not there
  [leaves('Delete the page called Vacation Calendar.')],

  // What no tool of Confluence does
  [refuses('Book a meeting room for Thursday at two o’clock.')],
  [refuses('Send Jane Doe an email about the new roadmap.')],
  [refuses('Create a Jira ticket for the September outage.')],
  [refuses('Invite new.colleague@example.com to our Confluence site.')],
  [refuses('Post a message about the autumn campaign in our Slack channel.')],
];
