import { type JudgedDialogue, reads, wonders, writes } from '../judged-line.ts';

/** Conversations of two to four lines. */
export const seventhSetTalks: readonly JudgedDialogue[] = [
  // It, that page, the same space
  [
    writes('make a page called Press Contacts in marketing', [
      'CREATE_PAGE',
      { title: 'Press Contacts', spaceId: 'marketing' },
    ]),
    writes('thanks! label it press and contacts', [
      'ADD_CONTENT_LABEL',
      { id: 'Press Contacts', labels: ['press', 'contacts'] },
    ]),
    writes('and another page in the same space, called Press Releases', [
      'CREATE_PAGE',
      { title: 'Press Releases', spaceId: 'marketing' },
    ]),
  ],
  [
    writes('Create a space called Office Move with the key MOVE.', [
      'CREATE_SPACE',
      { name: 'Office Move', key: 'MOVE' },
    ]),
    writes('Great, now make a page called Floor Plan in it.', [
      'CREATE_PAGE',
      { title: 'Floor Plan', spaceId: 'Office Move' },
    ]),
    writes('And one called Desk List under that page.', [
      'CREATE_PAGE',
      { title: 'Desk List', parentId: 'Floor Plan' },
    ]),
  ],
  [
    writes(
      'Please publish a blog post in Marketing: title "Trade fair recap", text "Three days, two hundred new contacts."',
      [
        'CREATE_BLOGPOST',
        { title: 'Trade fair recap', spaceId: 'Marketing', body: 'Three days, two hundred new contacts.' },
      ],
    ),
    writes('add the label events to it', [
      'ADD_CONTENT_LABEL',
      { id: 'Trade fair recap', labels: ['events'] },
    ]),
    reads('can you show me the post?', /two hundred new contacts/i),
  ],
  [
    writes('comment on the holiday policy page: "Can we carry days over?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Holiday policy', body: 'Can we carry days over?' },
    ]),
    reads('what comments are on that page now?', /carry days over/i),
    writes('hm, delete my comment again please', ['DELETE_COMMENT', { id: '#1' }]),
  ],
  [
    writes(
      'Attach a text file called packing.txt with the text "Banner, cards, stickers" to the Autumn campaign page.',
      [
        'UPLOAD_ATTACHMENT',
        { pageId: 'Autumn campaign', fileName: 'packing.txt', text: 'Banner, cards, stickers' },
      ],
    ),
    writes('add the label events to that file', [
      'ADD_CONTENT_LABEL',
      { id: 'packing.txt', page: 'Autumn campaign', labels: ['events'] },
    ]),
    reads('which labels does packing.txt have now?', /events/i),
    reads('and which files are on the page?', /packing\.txt/i),
  ],
  // Reading before writing
  [
    reads('what does the release checklist say?', /change log/i),
    writes('add "The help pages are up to date." at the end of it', [
      'APPEND_TO_PAGE',
      { id: 'Release checklist', body: 'The help pages are up to date.' },
    ]),
  ],
  [
    reads('Which pages are under Roadmap?', /(?=[\s\S]*Sign-in without passwords)(?=[\s\S]*Reports)/i),
    writes(
      'please label both of them q4',
      ['ADD_CONTENT_LABEL', { id: 'Sign-in without passwords', labels: ['q4'] }],
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['q4'] }],
    ),
  ],
  [
    reads('are there any open tasks on the autumn campaign page?', /Book the advertisements/i),
    writes('that one is done, please mark it as complete', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', status: 'complete' },
    ]),
  ],
  [
    writes('move the Brand guidelines page under Campaigns', [
      'MOVE_PAGE',
      { id: 'Brand guidelines', parentId: 'Campaigns' },
    ]),
    reads('which pages are above it now?', /Campaigns/i),
  ],
  // Versions, trash and undo
  [
    writes('Replace the text of the Brand guidelines page with "Voice: friendly and short."', [
      'UPDATE_PAGE',
      { id: 'Brand guidelines', body: 'Voice: friendly and short.' },
    ]),
    reads('how many versions does it have now?', /\b(2|two)\b/i),
    writes('ok i liked the old one better, restore version 1', [
      'RESTORE_PAGE_VERSION',
      { id: 'Brand guidelines', versionNumber: 1 },
    ]),
  ],
  [
    writes('delete the first week page', ['DELETE_PAGE', { id: 'First week' }]),
    writes('oh sorry, wrong page! undo that please', ['UNDO', {}]),
  ],
  [
    writes('Can you delete the page Travel expenses?', ['DELETE_PAGE', { id: 'Travel expenses' }]),
    writes('Finance still needs it, please restore that page from the trash.', [
      'RESTORE_PAGE',
      { id: 'Travel expenses' },
    ]),
  ],
  [
    writes('make a page called Video Ideas in the marketing space', [
      'CREATE_PAGE',
      { title: 'Video Ideas', spaceId: 'marketing' },
    ]),
    writes('label it video', ['ADD_CONTENT_LABEL', { id: 'Video Ideas', labels: ['video'] }]),
    writes('we decided against it, please undo everything from this conversation', [
      'UNDO',
      { scope: 'session' },
    ]),
  ],
  // Something needed is missing, and then said
  [
    wonders('can you add a page to the marketing space?'),
    writes('call it Giveaway Ideas', ['CREATE_PAGE', { title: 'Giveaway Ideas', spaceId: 'Marketing' }]),
  ],
  [
    wonders('please create a private space for me'),
    writes('name it Hiring Plans, key HIRE', ['CREATE_PRIVATE_SPACE', { name: 'Hiring Plans', key: 'HIRE' }]),
  ],
];
