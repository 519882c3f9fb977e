import { type JudgedDialogue, writes } from '../judged-line.ts';

export const twelfthSetLists: readonly JudgedDialogue[] = [
  [
    writes(
      'Create three pages in the Product space: Personas, Competitors and Glossary.',
      ['CREATE_PAGE', { title: 'Personas', spaceId: 'Product' }],
      ['CREATE_PAGE', { title: 'Competitors', spaceId: 'Product' }],
      ['CREATE_PAGE', { title: 'Glossary', spaceId: 'Product' }],
    ),
  ],
  [
    writes(
      'Add the labels "urgent" and "budget" to the Q3 Planning page and leave a comment saying "Please review by Friday."',
      ['ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['urgent', 'budget'] }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Q3 Planning', body: 'Please review by Friday.' }],
    ),
  ],
  [
    writes(
      'Create a page called "Data retention" in Engineering with the text "Logs are kept for 30 days." and label it policy and security.',
      [
        'CREATE_PAGE',
        { title: 'Data retention', spaceId: 'Engineering', body: 'Logs are kept for 30 days.' },
      ],
      ['ADD_CONTENT_LABEL', { id: '#1', labels: ['policy', 'security'] }],
    ),
  ],
  [
    writes(
      'Add the label archive to the pages Reports, Roadmap and Customer interviews.',
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['archive'] }],
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['archive'] }],
      ['ADD_CONTENT_LABEL', { id: 'Customer interviews', labels: ['archive'] }],
    ),
  ],
  [
    writes(
      'Create a space called Design with the key DES and add a page called "Style guide" to it.',
      ['CREATE_SPACE', { name: 'Design', key: 'DES' }],
      ['CREATE_PAGE', { title: 'Style guide', spaceId: 'DES' }],
    ),
  ],
  [
    writes(
      'Delete the pages "Holiday policy" and "Travel expenses".',
      ['DELETE_PAGE', { id: 'Holiday policy' }],
      ['DELETE_PAGE', { id: 'Travel expenses' }],
    ),
  ],
  [
    writes(
      'Rename the page Campaigns to "All campaigns" and move it under Brand guidelines.',
      ['UPDATE_PAGE', { id: 'Campaigns', title: 'All campaigns' }],
      ['MOVE_PAGE', { id: '#1', parentId: 'Brand guidelines' }],
    ),
  ],
  [
    writes(
      'Create the following pages under Runbooks:\n- Database failover\n- Disk full\n- Certificate renewal',
      ['CREATE_PAGE', { title: 'Database failover', parentId: 'Runbooks' }],
      ['CREATE_PAGE', { title: 'Disk full', parentId: 'Runbooks' }],
      ['CREATE_PAGE', { title: 'Certificate renewal', parentId: 'Runbooks' }],
    ),
  ],
  [
    writes(
      'Publish a blog post "Reports are coming" in Product with the text "Customers asked for numbers." and then add the labels announcement and reports to it.',
      [
        'CREATE_BLOGPOST',
        { title: 'Reports are coming', spaceId: 'Product', body: 'Customers asked for numbers.' },
      ],
      ['ADD_CONTENT_LABEL', { id: '#1', labels: ['announcement', 'reports'] }],
    ),
  ],
];
