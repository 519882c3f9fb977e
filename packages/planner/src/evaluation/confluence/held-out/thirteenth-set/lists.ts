import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const thirteenthSetLists: readonly JudgedDialogue[] = [
  // Lists
  [
    writes(
      'Please make three pages in Product: Pricing ideas, Beta feedback and Launch plan.',
      ['CREATE_PAGE', { title: 'Pricing ideas', spaceId: 'Product' }],
      ['CREATE_PAGE', { title: 'Beta feedback', spaceId: 'Product' }],
      ['CREATE_PAGE', { title: 'Launch plan', spaceId: 'Product' }],
    ),
  ],
  [
    writes(
      'Please create these pages under First week:\n- Laptop setup\n- Meet the team\n- Useful links',
      ['CREATE_PAGE', { title: 'Laptop setup', parentId: 'First week' }],
      ['CREATE_PAGE', { title: 'Meet the team', parentId: 'First week' }],
      ['CREATE_PAGE', { title: 'Useful links', parentId: 'First week' }],
    ),
  ],
  [
    writes(
      "Add the label 'archive' to Spring campaign review, Campaigns and Brand guidelines, please.",
      ['ADD_CONTENT_LABEL', { id: 'Spring campaign review', labels: ['archive'] }],
      ['ADD_CONTENT_LABEL', { id: 'Campaigns', labels: ['archive'] }],
      ['ADD_CONTENT_LABEL', { id: 'Brand guidelines', labels: ['archive'] }],
    ),
  ],
  [
    writes(
      'Please remove the label policy from Holiday policy and from Travel expenses.',
      ['REMOVE_CONTENT_LABEL', { id: 'Holiday policy', labels: ['policy'] }],
      ['REMOVE_CONTENT_LABEL', { id: 'Travel expenses', labels: ['policy'] }],
    ),
  ],
  // Two actions
  [
    writes(
      "Create a page called 'Brand photos' in Marketing and label it brand and photos.",
      ['CREATE_PAGE', { title: 'Brand photos', spaceId: 'Marketing' }],
      ['ADD_CONTENT_LABEL', { id: '#1', labels: ['brand', 'photos'] }],
    ),
  ],
  [
    writes(
      "Please rename Reports to 'Customer reports' and move it under Customer interviews.",
      ['UPDATE_PAGE', { id: 'Reports', title: 'Customer reports' }],
      ['MOVE_PAGE', { id: 'Customer reports', parentId: 'Customer interviews' }],
    ),
  ],
  [
    writes(
      "Can you create a space called Design with the key DES, and add a page called 'Style guide' to it?",
      ['CREATE_SPACE', { name: 'Design', key: 'DES' }],
      ['CREATE_PAGE', { title: 'Style guide', spaceId: 'DES' }],
    ),
  ],
  [
    writes(
      "Please delete the page Travel expenses, and add the comment 'Please check the links.' to Holiday policy.",
      ['DELETE_PAGE', { id: 'Travel expenses' }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Holiday policy', body: 'Please check the links.' }],
    ),
  ],
  [
    reads(
      'Show me the labels of Brand guidelines and of Autumn campaign, please.',
      /brand[\s\S]*planning|planning[\s\S]*brand/,
    ),
  ],
];
