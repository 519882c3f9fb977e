import { type JudgedDialogue, writes } from '../judged-line.ts';

/** Several actions, or several things, in one line. */
export const eleventhSetLists: readonly JudgedDialogue[] = [
  [
    writes(
      'Please create three pages in the Engineering space: Sprint 1, Sprint 2 and Sprint 3.',
      ['CREATE_PAGE', { title: 'Sprint 1', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Sprint 2', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Sprint 3', spaceId: 'Engineering' }],
    ),
  ],
  [
    writes(
      'Add the label "new-hires" to the pages Holiday policy, Travel expenses and First week.',
      ['ADD_CONTENT_LABEL', { id: 'Holiday policy', labels: ['new-hires'] }],
      ['ADD_CONTENT_LABEL', { id: 'Travel expenses', labels: ['new-hires'] }],
      ['ADD_CONTENT_LABEL', { id: 'First week', labels: ['new-hires'] }],
    ),
  ],
  [
    writes(
      'Create a page called "Hiring plan 2027" in the People space and label it confidential.',
      ['CREATE_PAGE', { title: 'Hiring plan 2027', spaceId: 'People' }],
      ['ADD_CONTENT_LABEL', { id: 'Hiring plan 2027', labels: ['confidential'] }],
    ),
  ],
  [
    writes(
      'Please set up a space named Events with the key EVT and then create a page "Book fair" in it.',
      ['CREATE_SPACE', { name: 'Events', key: 'EVT' }],
      ['CREATE_PAGE', { title: 'Book fair', spaceId: 'EVT' }],
    ),
  ],
  [
    writes(
      'Move the Incident response page under Architecture and add the labels on-call and urgent to it.',
      ['MOVE_PAGE', { id: 'Incident response', parentId: 'Architecture' }],
      ['ADD_CONTENT_LABEL', { id: 'Incident response', labels: ['on-call', 'urgent'] }],
    ),
  ],
  [
    writes(
      'Rename the Roadmap page to "Roadmap 2027" and leave the comment "New name, same plan." on it.',
      ['UPDATE_PAGE', { id: 'Roadmap', title: 'Roadmap 2027' }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Roadmap 2027', body: 'New name, same plan.' }],
    ),
  ],
  [
    writes(
      'Both campaigns are over, so please delete the pages Autumn campaign and Spring campaign review.',
      ['DELETE_PAGE', { id: 'Autumn campaign' }],
      ['DELETE_PAGE', { id: 'Spring campaign review' }],
    ),
  ],
  [
    writes(
      'Create a private space "Product ideas" with the key IDEAS and add a whiteboard called "Brainstorm" there.',
      ['CREATE_PRIVATE_SPACE', { name: 'Product ideas', key: 'IDEAS' }],
      ['CREATE_WHITEBOARD', { title: 'Brainstorm', spaceId: 'IDEAS' }],
    ),
  ],
  [
    writes(
      'Publish a blog post "Version 3 is out" in Product with the text "You can now export every report.", labels release, product and version-3.',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Version 3 is out',
          spaceId: 'Product',
          body: 'You can now export every report.',
          labels: ['release', 'product', 'version-3'],
        },
      ],
    ),
  ],
];
