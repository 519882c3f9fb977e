import { type JudgedDialogue, writes } from '../judged-line.ts';

export const ninthSetLists: readonly JudgedDialogue[] = [
  // Several things
  [
    writes(
      'Make three pages in Engineering: Logging, Metrics and Tracing.',
      ['CREATE_PAGE', { title: 'Logging', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Metrics', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Tracing', spaceId: 'Engineering' }],
    ),
  ],
  [
    writes(
      'Please add the label "review-2027" to the pages Holiday policy and Travel expenses.',
      ['ADD_CONTENT_LABEL', { id: 'Holiday policy', labels: ['review-2027'] }],
      ['ADD_CONTENT_LABEL', { id: 'Travel expenses', labels: ['review-2027'] }],
    ),
  ],
  [
    writes(
      'Create the pages "Spelling" and "Word list" under the page "Brand guidelines" in the space "Marketing".',
      ['CREATE_PAGE', { title: 'Spelling', parentId: 'Brand guidelines' }],
      ['CREATE_PAGE', { title: 'Word list', parentId: 'Brand guidelines' }],
    ),
  ],
  [
    writes(
      'Delete the pages Reports and Decision records, nobody reads them.',
      ['DELETE_PAGE', { id: 'Reports' }],
      ['DELETE_PAGE', { id: 'Decision records' }],
    ),
  ],
  // One thing after the other
  [
    writes(
      'Please create a page "Visitors" in People with the text "How to welcome guests." and give it the label hospitality.',
      ['CREATE_PAGE', { title: 'Visitors', spaceId: 'People', body: 'How to welcome guests.' }],
      ['ADD_CONTENT_LABEL', { id: 'Visitors', labels: ['hospitality'] }],
    ),
  ],
  [
    writes(
      'Rename the page "Runbooks" to "Operations runbooks" and label it "operations".',
      ['UPDATE_PAGE', { id: 'Runbooks', title: 'Operations runbooks' }],
      ['ADD_CONTENT_LABEL', { id: 'Operations runbooks', labels: ['operations'] }],
    ),
  ],
  [
    writes(
      "We're getting a legal team, so create a space called Legal with the key LEG, and then a page called Contracts in that space.",
      ['CREATE_SPACE', { name: 'Legal', key: 'LEG' }],
      ['CREATE_PAGE', { title: 'Contracts', spaceId: 'LEG' }],
    ),
  ],
  // Writing and reading
  [
    {
      ...writes('Please show me the text of First week and then add the label "hr" to it.', [
        'ADD_CONTENT_LABEL',
        { id: 'First week', labels: ['hr'] },
      ]),
      answer: /meet your team/,
    },
  ],
  [
    {
      ...writes(
        'Publish a blog post titled "Office closed" in the space "People" with the text "The office is closed on 24 December.", then list all blog posts in that space.',
        [
          'CREATE_BLOGPOST',
          { title: 'Office closed', spaceId: 'People', body: 'The office is closed on 24 December.' },
        ],
      ),
      answer: /Office closed/,
    },
  ],
];
