import { type JudgedDialogue, writes } from '../judged-line.ts';

export const tenthSetLists: readonly JudgedDialogue[] = [
  [
    writes(
      'Create three pages in the Engineering space: Testing, Monitoring and Deployment.',
      ['CREATE_PAGE', { title: 'Testing', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Monitoring', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Deployment', spaceId: 'Engineering' }],
    ),
  ],
  [
    writes(
      "Create a page called 'Launch plan' in the Marketing space and label it launch and urgent.",
      ['CREATE_PAGE', { title: 'Launch plan', spaceId: 'Marketing' }],
      ['ADD_CONTENT_LABEL', { id: 'Launch plan', labels: ['launch', 'urgent'] }],
    ),
  ],
  [
    writes(
      'Add the label outdated to the pages Reports and Customer interviews.',
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['outdated'] }],
      ['ADD_CONTENT_LABEL', { id: 'Customer interviews', labels: ['outdated'] }],
    ),
  ],
  [
    writes(
      "I need a page 'Hardware requests' in the People space with the text 'Ask the IT team.', and a page called 'Monitors' under it.",
      ['CREATE_PAGE', { title: 'Hardware requests', spaceId: 'People', body: 'Ask the IT team.' }],
      ['CREATE_PAGE', { title: 'Monitors', parentId: 'Hardware requests' }],
    ),
  ],
  [
    writes(
      'Please delete the pages Travel expenses and First week.',
      ['DELETE_PAGE', { id: 'Travel expenses' }],
      ['DELETE_PAGE', { id: 'First week' }],
    ),
  ],
  [
    writes(
      "Create a space called Design with the key DES and then create a page named 'Style guide' in it.",
      ['CREATE_SPACE', { name: 'Design', key: 'DES' }],
      ['CREATE_PAGE', { title: 'Style guide', spaceId: 'DES' }],
    ),
  ],
  [
    writes(
      "Publish a blog post titled 'Good quarter' in Marketing with the text 'We grew by 12%.' and set the property audience to 'internal' on it.",
      ['CREATE_BLOGPOST', { title: 'Good quarter', spaceId: 'Marketing', body: 'We grew by 12%.' }],
      ['CREATE_BLOGPOST_PROPERTY', { id: 'Good quarter', key: 'audience', value: 'internal' }],
    ),
  ],
  [
    writes(
      "Can you create two whiteboards in the Product space, 'Ideas' and 'Risks'?",
      ['CREATE_WHITEBOARD', { title: 'Ideas', spaceId: 'Product' }],
      ['CREATE_WHITEBOARD', { title: 'Risks', spaceId: 'Product' }],
    ),
  ],
  [
    writes(
      "Rename the Runbooks page to 'Operations handbook' and add the label operations to it.",
      ['UPDATE_PAGE', { id: 'Runbooks', title: 'Operations handbook' }],
      ['ADD_CONTENT_LABEL', { id: 'Operations handbook', labels: ['operations'] }],
    ),
  ],
];
