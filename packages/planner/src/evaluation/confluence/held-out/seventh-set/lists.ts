import { type JudgedDialogue, writes } from '../judged-line.ts';

/** Two or three actions, or a list. */
export const seventhSetLists: readonly JudgedDialogue[] = [
  [
    writes(
      'Please make three pages in the Marketing space: Webinars, Trade Shows and Podcasts.',
      ['CREATE_PAGE', { title: 'Webinars', spaceId: 'Marketing' }],
      ['CREATE_PAGE', { title: 'Trade Shows', spaceId: 'Marketing' }],
      ['CREATE_PAGE', { title: 'Podcasts', spaceId: 'Marketing' }],
    ),
  ],
  [
    writes(
      'create a page called Team Day in People and label it events and summer',
      ['CREATE_PAGE', { title: 'Team Day', spaceId: 'People' }],
      ['ADD_CONTENT_LABEL', { id: 'Team Day', labels: ['events', 'summer'] }],
    ),
  ],
  [
    writes(
      'below the first week page, make two pages: "Week two" and "Week three"',
      ['CREATE_PAGE', { title: 'Week two', parentId: 'First week' }],
      ['CREATE_PAGE', { title: 'Week three', parentId: 'First week' }],
    ),
  ],
  [
    writes(
      'rename the Reports page to "Customer reports" and add the label q4 to it',
      ['UPDATE_PAGE', { id: 'Reports', title: 'Customer reports' }],
      ['ADD_CONTENT_LABEL', { id: 'Customer reports', labels: ['q4'] }],
    ),
  ],
  [
    writes(
      'Add the labels policy and welcome to the First week page, then leave a comment there saying "Please review by Friday."',
      ['ADD_CONTENT_LABEL', { id: 'First week', labels: ['policy', 'welcome'] }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'First week', body: 'Please review by Friday.' }],
    ),
  ],
  [
    writes(
      'Could you set up a space called Brand Refresh with the key BRAND, and a page named Moodboard in it?',
      ['CREATE_SPACE', { name: 'Brand Refresh', key: 'BRAND' }],
      ['CREATE_PAGE', { title: 'Moodboard', spaceId: 'BRAND' }],
    ),
  ],
  [
    writes(
      'please delete the pages Spring campaign review and Reports, nobody needs them any more',
      ['DELETE_PAGE', { id: 'Spring campaign review' }],
      ['DELETE_PAGE', { id: 'Reports' }],
    ),
  ],
  [
    writes(
      'label holiday policy, travel expenses and first week with people-team',
      ['ADD_CONTENT_LABEL', { id: 'Holiday policy', labels: ['people-team'] }],
      ['ADD_CONTENT_LABEL', { id: 'Travel expenses', labels: ['people-team'] }],
      ['ADD_CONTENT_LABEL', { id: 'First week', labels: ['people-team'] }],
    ),
  ],
  [
    writes(
      'Write a blog post in Marketing titled "Newsletter relaunch" with the text "The first issue is out on Friday." and label it newsletter and announcement.',
      [
        'CREATE_BLOGPOST',
        { title: 'Newsletter relaunch', spaceId: 'Marketing', body: 'The first issue is out on Friday.' },
      ],
      ['ADD_CONTENT_LABEL', { id: 'Newsletter relaunch', labels: ['newsletter', 'announcement'] }],
    ),
  ],
];
