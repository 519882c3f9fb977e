import { type JudgedDialogue, writes } from '../judged-line.ts';

/** One line each with several actions, or one for several things. */
export const sixthSetLists: readonly JudgedDialogue[] = [
  [
    writes(
      'Create three pages in the Engineering space: "Unit tests", "Integration tests" and "Load tests".',
      ['CREATE_PAGE', { title: 'Unit tests', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Integration tests', spaceId: 'Engineering' }],
      ['CREATE_PAGE', { title: 'Load tests', spaceId: 'Engineering' }],
    ),
  ],
  [
    writes(
      'Could you create a page called "Bug triage" in ENG and label it "process"?',
      ['CREATE_PAGE', { title: 'Bug triage', spaceId: 'ENG' }],
      ['ADD_CONTENT_LABEL', { id: 'Bug triage', labels: ['process'] }],
    ),
  ],
  [
    writes(
      'Add the label "needs-review" to the pages "Decision records" and "Architecture".',
      ['ADD_CONTENT_LABEL', { id: 'Decision records', labels: ['needs-review'] }],
      ['ADD_CONTENT_LABEL', { id: 'Architecture', labels: ['needs-review'] }],
    ),
  ],
  [
    writes(
      'Please delete the pages "Autumn campaign" and "Spring campaign review".',
      ['DELETE_PAGE', { id: 'Autumn campaign' }],
      ['DELETE_PAGE', { id: 'Spring campaign review' }],
    ),
  ],
  [
    writes(
      'Create a space called "Partners" with the key PART, and create a page titled "Partner list" in it.',
      ['CREATE_SPACE', { name: 'Partners', key: 'PART' }],
      ['CREATE_PAGE', { title: 'Partner list', spaceId: 'PART' }],
    ),
  ],
  [
    writes(
      'I need a blog post titled "Reports are coming" in Product with the text "The first ones arrive in Q4." Please also add the label "preview" to the Reports page.',
      [
        'CREATE_BLOGPOST',
        { title: 'Reports are coming', spaceId: 'Product', body: 'The first ones arrive in Q4.' },
      ],
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['preview'] }],
    ),
  ],
  [
    writes(
      'Rename the page "Roadmap" to "Roadmap 2027" and add the label "planning" to it.',
      ['UPDATE_PAGE', { id: 'Roadmap', title: 'Roadmap 2027' }],
      ['ADD_CONTENT_LABEL', { id: 'Roadmap 2027', labels: ['planning'] }],
    ),
  ],
  [
    writes(
      'Create the page "Release 5.0" under "Release checklist" with the text "Planned for December.", then set its property "status" to "planned".',
      ['CREATE_PAGE', { title: 'Release 5.0', parentId: 'Release checklist', body: 'Planned for December.' }],
      ['CREATE_PAGE_PROPERTY', { page_id: 'Release 5.0', key: 'status', value: 'planned' }],
    ),
  ],
  [
    writes(
      'I\'d like two whiteboards in the Product space, one called "Ideas" and one called "Risks".',
      ['CREATE_WHITEBOARD', { title: 'Ideas', spaceId: 'Product' }],
      ['CREATE_WHITEBOARD', { title: 'Risks', spaceId: 'Product' }],
    ),
  ],
];
