import { type JudgedDialogue, writes } from '../judged-line.ts';

export const fourteenthSetLists: readonly JudgedDialogue[] = [
  // Lists
  [
    writes(
      'Create three pages in the Engineering space: Testing, Deployment and Monitoring.',
      ['CREATE_PAGE', { title: 'Testing', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Deployment', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Monitoring', spaceId: 'Engineering' }],
    ),
  ],
  [
    writes(
      'Add the labels shared and 2027 to the pages Reports, Roadmap and Customer interviews.',
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['shared', '2027'] }],
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['shared', '2027'] }],
      ['ADD_CONTENT_LABEL', { id: 'Customer interviews', labels: ['shared', '2027'] }],
    ),
  ],
  [
    writes(
      'Please delete the pages Decision records and Release checklist.',
      ['DELETE_PAGE', { id: 'Decision records' }],
      ['DELETE_PAGE', { id: 'Release checklist' }],
    ),
  ],
  [
    writes(
      'Create a page called "Launch list" in Product with a bulleted list: Pricing, Website, Support training.',
      [
        'CREATE_PAGE',
        { title: 'Launch list', spaceId: 'Product', body: '- Pricing\n- Website\n- Support training' },
      ],
    ),
  ],

  // Several actions
  [
    writes(
      "Create a page called Offsite in the People space, label it travel and event, and comment 'Please vote for a city.' on it.",
      ['CREATE_PAGE', { title: 'Offsite', spaceId: 'People' }],
      ['ADD_CONTENT_LABEL', { id: '#1', labels: ['travel', 'event'] }],
      ['CREATE_FOOTER_COMMENT', { pageId: '#1', body: 'Please vote for a city.' }],
    ),
  ],
  [
    writes(
      'Rename the Holiday policy page to Holidays and add the label updated to it.',
      ['UPDATE_PAGE', { id: 'Holiday policy', title: 'Holidays' }],
      ['ADD_CONTENT_LABEL', { id: 'Holidays', labels: ['updated'] }],
    ),
  ],
  [
    writes(
      'Can you create a space called Research with the key RES and then a page named Methods in it?',
      ['CREATE_SPACE', { name: 'Research', key: 'RES' }],
      ['CREATE_PAGE', { title: 'Methods', spaceId: '#1' }],
    ),
  ],
  [
    writes(
      "I need a page titled 'Travel tips' under Travel expenses with the text 'Book trains early.' Please also remove the label policy from Travel expenses.",
      ['CREATE_PAGE', { title: 'Travel tips', parentId: 'Travel expenses', body: 'Book trains early.' }],
      ['REMOVE_CONTENT_LABEL', { id: 'Travel expenses', labels: ['policy'] }],
    ),
  ],
  [
    writes(
      "Publish a blog post in HR called 'We are hiring' with the text 'Three roles are open.', label it jobs and news, and add the label jobs to the First week page too.",
      [
        'CREATE_BLOGPOST',
        { title: 'We are hiring', spaceId: 'HR', body: 'Three roles are open.', labels: ['jobs', 'news'] },
      ],
      ['ADD_CONTENT_LABEL', { id: 'First week', labels: ['jobs'] }],
    ),
  ],
];
