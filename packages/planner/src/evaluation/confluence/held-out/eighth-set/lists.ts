import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const eighthSetLists: readonly JudgedDialogue[] = [
  [
    writes(
      'Create three pages in ENG under Runbooks: "Restart the queue", "Rotate the keys" and "Restore a backup".',
      ['CREATE_PAGE', { spaceId: 'ENG', parentId: 'Runbooks', title: 'Restart the queue' }],
      ['CREATE_PAGE', { spaceId: 'ENG', parentId: 'Runbooks', title: 'Rotate the keys' }],
      ['CREATE_PAGE', { spaceId: 'ENG', parentId: 'Runbooks', title: 'Restore a backup' }],
    ),
  ],
  [
    writes(
      'Create a page called "Vendor list" in MKT with the text "Printers and studios." and label it vendors and finance.',
      ['CREATE_PAGE', { spaceId: 'MKT', title: 'Vendor list', body: 'Printers and studios.' }],
      ['ADD_CONTENT_LABEL', { id: '#1', labels: ['vendors', 'finance'] }],
    ),
  ],
  [
    writes(
      'Add the label q1-review to the pages Roadmap and Reports.',
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['q1-review'] }],
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['q1-review'] }],
    ),
  ],
  [
    writes(
      'Delete the pages "Sign-in without passwords" and "Interview: Riverside Books".',
      ['DELETE_PAGE', { id: 'Sign-in without passwords' }],
      ['DELETE_PAGE', { id: 'Interview: Riverside Books' }],
    ),
  ],
  [
    writes(
      'Create a space called Design with the key DSGN and a page "Icon set" in it.',
      ['CREATE_SPACE', { name: 'Design', key: 'DSGN' }],
      ['CREATE_PAGE', { spaceId: 'DSGN', title: 'Icon set' }],
    ),
  ],
  [
    writes(
      'Rename the page Campaigns to "All campaigns", and add the label archive-2026 to Spring campaign review.',
      ['UPDATE_PAGE', { id: 'Campaigns', title: 'All campaigns' }],
      ['ADD_CONTENT_LABEL', { id: 'Spring campaign review', labels: ['archive-2026'] }],
    ),
  ],
  [
    writes(
      'Publish a blog post "Office closed on 24 December" in HR with the text "We are back on 2 January.", then create a whiteboard named "Holiday rota" in the same space.',
      [
        'CREATE_BLOGPOST',
        { spaceId: 'HR', title: 'Office closed on 24 December', body: 'We are back on 2 January.' },
      ],
      ['CREATE_WHITEBOARD', { spaceId: 'HR', title: 'Holiday rota' }],
    ),
  ],
  [
    writes(
      'Add the property tier with the value 1 to the Incident response page and the property tier with the value 2 to the Release checklist page.',
      ['CREATE_PAGE_PROPERTY', { page_id: 'Incident response', key: 'tier', value: 1 }],
      ['CREATE_PAGE_PROPERTY', { page_id: 'Release checklist', key: 'tier', value: 2 }],
    ),
  ],
  [
    reads(
      'Give me the labels of Q3 Planning and the labels of Brand guidelines.',
      /(?=[\s\S]*planning)(?=[\s\S]*brand)/,
    ),
  ],
];
