import { type JudgedDialogue, writes } from '../judged-line.ts';

/** Sentences with two actions or a list. */
export const fifthSetLists: readonly JudgedDialogue[] = [
  [
    writes(
      'Create a page "Launch FAQ" in Product and label it "launch".',
      ['CREATE_PAGE', { title: 'Launch FAQ', spaceId: 'Product' }],
      ['ADD_CONTENT_LABEL', { id: 'Launch FAQ', labels: ['launch'] }],
    ),
  ],
  [
    writes(
      'add the label reviewed to Runbooks, Decision records and API guidelines',
      ['ADD_CONTENT_LABEL', { id: 'Runbooks', labels: ['reviewed'] }],
      ['ADD_CONTENT_LABEL', { id: 'Decision records', labels: ['reviewed'] }],
      ['ADD_CONTENT_LABEL', { id: 'API guidelines', labels: ['reviewed'] }],
    ),
  ],
  [
    writes(
      'Please create three pages under Campaigns: "Winter campaign", "Summer campaign" and "Influencers".',
      ['CREATE_PAGE', { title: 'Winter campaign', parentId: 'Campaigns' }],
      ['CREATE_PAGE', { title: 'Summer campaign', parentId: 'Campaigns' }],
      ['CREATE_PAGE', { title: 'Influencers', parentId: 'Campaigns' }],
    ),
  ],
  [
    writes(
      'Rename "First week" to "Your first week" and add the label "welcome" to it.',
      ['UPDATE_PAGE', { id: 'First week', title: 'Your first week' }],
      ['ADD_CONTENT_LABEL', { id: 'Your first week', labels: ['welcome'] }],
    ),
  ],
  [
    writes(
      'The redesign is finished, so delete the page Spring campaign review and then comment "Archived the spring review." on Campaigns.',
      ['DELETE_PAGE', { id: 'Spring campaign review' }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Campaigns', body: 'Archived the spring review.' }],
    ),
  ],
  [
    writes(
      'create a space called Partners with key PART and in it a page titled "Partner list"',
      ['CREATE_SPACE', { name: 'Partners', key: 'PART' }],
      ['CREATE_PAGE', { title: 'Partner list', spaceId: 'PART' }],
    ),
  ],
  [
    writes(
      "Move 'Release checklist' and 'Incident response' under 'Architecture'.",
      ['MOVE_PAGE', { id: 'Release checklist', parentId: 'Architecture' }],
      ['MOVE_PAGE', { id: 'Incident response', parentId: 'Architecture' }],
    ),
  ],
  [
    writes(
      'On the Roadmap page remove the label roadmap and put the labels "2027" and "draft" instead.',
      ['REMOVE_CONTENT_LABEL', { id: 'Roadmap', labels: ['roadmap'] }],
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['2027', 'draft'] }],
    ),
  ],
  [
    writes(
      'Publish a blog post "Disk alarms" in ENG saying "Alarms now ring a day earlier." and tag it with incident and ops',
      ['CREATE_BLOGPOST', { title: 'Disk alarms', spaceId: 'ENG', body: 'Alarms now ring a day earlier.' }],
      ['ADD_CONTENT_LABEL', { id: 'Disk alarms', labels: ['incident', 'ops'] }],
    ),
  ],
  [
    writes(
      'Tick off "Book the advertisements" and append "Advertisements are booked." to the Autumn campaign page',
      ['UPDATE_TASK', { id: 'Book the advertisements', status: 'complete' }],
      ['APPEND_TO_PAGE', { id: 'Autumn campaign', body: 'Advertisements are booked.' }],
    ),
  ],
];
