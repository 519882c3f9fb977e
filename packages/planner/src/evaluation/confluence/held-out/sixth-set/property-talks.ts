import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

const outage = 'What we learned from the September outage';

/** Conversations about properties, files and remarks, which must be made before they can be read. */
export const sixthSetPropertyTalks: readonly JudgedDialogue[] = [
  [
    writes('Create a property "priority" with the value "high" on the page Roadmap.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'priority', value: 'high' },
    ]),
    writes('Change the value of this property to "low".', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'priority', value: 'low' },
    ]),
    reads('Which properties does the Roadmap page have?', /priority[\s\S]*low/i),
    writes('Now delete the property "priority" from the page.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'priority' },
    ]),
  ],
  [
    writes(
      'Add a property with the key "review" and the value {"state": "open", "round": 1} to the blog post "What we learned from the September outage".',
      ['CREATE_BLOGPOST_PROPERTY', { id: outage, key: 'review', value: { state: 'open', round: 1 } }],
    ),
    writes('Update the property "review" of this blog post to {"state": "closed", "round": 2}.', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: outage, propertyKey: 'review', value: { state: 'closed', round: 2 } },
    ]),
    reads('Could you show me the properties of the post?', /review[\s\S]*closed/i),
    writes('Delete this property.', ['DELETE_BLOGPOST_PROPERTY', { id: outage, propertyKey: 'review' }]),
  ],
  [
    writes('Create a whiteboard called "Load profile" in Engineering.', [
      'CREATE_WHITEBOARD',
      { title: 'Load profile', spaceId: 'Engineering' },
    ]),
    writes('Add a property "phase" with the value {"name": "draft"} to the whiteboard.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'phase', value: { name: 'draft' } },
    ]),
    writes('I need the property "phase" of the whiteboard "Load profile" to be {"name": "final"}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'phase', value: { name: 'final' } },
    ]),
    writes('Could you remove the property from the whiteboard now?', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'phase' },
    ]),
  ],
  [
    writes(
      'Create a property for the Marketing space with the key "theme" and the value {"color": "blue"}.',
      ['CREATE_SPACE_PROPERTY', { spaceId: 'Marketing', key: 'theme', value: { color: 'blue' } }],
    ),
    writes('Change the space property "theme" in Marketing to {"color": "green"}.', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'MKT', propertyKey: 'theme', value: { color: 'green' } },
    ]),
    reads('What properties does the Marketing space have?', /theme[\s\S]*green/i),
    writes('Delete the property "theme" from the Marketing space.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'MKT', propertyKey: 'theme' },
    ]),
  ],
  [
    writes(
      'Attach a file named "results.txt" with the text "48 of 48 passed" to the page Release checklist.',
      [
        'UPLOAD_ATTACHMENT',
        { pageId: 'Release checklist', fileName: 'results.txt', text: '48 of 48 passed' },
      ],
    ),
    reads('List the attachments of this page.', /results\.txt/i),
    writes('Add the label "evidence" to the attachment results.txt.', [
      'ADD_CONTENT_LABEL',
      { id: 'results.txt', page: 'Release checklist', labels: ['evidence'] },
    ]),
    reads('Which labels does the attachment have?', /evidence/i),
  ],
  [
    writes(
      'Leave an inline comment on the words "A full disk" in the blog post "What we learned from the September outage", saying "Which server was it?"',
      [
        'CREATE_INLINE_COMMENT',
        {
          blogPostId: outage,
          body: 'Which server was it?',
          inlineCommentProperties: {
            textSelection: 'A full disk',
            textSelectionMatchCount: 1,
            textSelectionMatchIndex: 0,
          },
        },
      ],
    ),
    reads('Show me the inline comments on this blog post.', /Which server was it/i),
  ],
];
