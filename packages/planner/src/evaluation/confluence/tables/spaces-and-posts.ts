import { asks, type Dialogue, does, tells } from '../expectation.ts';

/** Spaces made and deleted. */
export const spaces: readonly Dialogue[] = [
  [
    does('create a private space for product roadmap drafts', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Product roadmap drafts' },
    ]),
  ],
  [does('create a space just for me called Notes', ['CREATE_PRIVATE_SPACE', { name: 'Notes' }])],
  [
    does('make a private space called "Ideas and Sketches"', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Ideas and Sketches' },
    ]),
  ],
  [does('set up a private space named Lab, please', ['CREATE_PRIVATE_SPACE', { name: 'Lab' }])],
  [does('I need a personal space for my drafts', ['CREATE_PRIVATE_SPACE', { name: 'Drafts' }])],
  [
    does("could you open a new private space for 'Salary talks'?", [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary talks' },
    ]),
  ],
  [
    asks('create a private space', /called/),
    does('Secret plans', ['CREATE_PRIVATE_SPACE', { name: 'Secret plans' }]),
  ],
  [
    does('create a private space called Lab', ['CREATE_PRIVATE_SPACE', { name: 'Lab' }]),
    does('create a page called First try in it', ['CREATE_PAGE', { title: 'First try', spaceId: '#Lab' }]),
    does('list the pages there', ['GET_PAGES', { spaceId: '#Lab' }]),
    does('delete that space', ['DELETE_SPACE', { space_key: '#Lab' }]),
  ],
  [does('delete the people space', ['DELETE_SPACE', { space_key: 'people' }])],
  [does('remove the space Product', ['DELETE_SPACE', { space_key: 'Product' }])],
];

/** Blog posts. */
export const blogPosts: readonly Dialogue[] = [
  [
    asks('publish team meeting summary as a blog post', /which space.*say/),
    does('marketing', ['CREATE_BLOGPOST', { title: 'Team meeting summary', spaceId: 'marketing' }]),
  ],
  [
    asks('publish team meeting summary as a blog post', /which space.*say/),
    does('in the marketing space with the text We ship on Friday.', [
      'CREATE_BLOGPOST',
      { title: 'Team meeting summary', spaceId: 'marketing', body: 'We ship on Friday.' },
    ]),
  ],
  [
    asks('publish team meeting summary as a blog post'),
    does('Engineering. Text: We ship on Friday. Then we rest.', [
      'CREATE_BLOGPOST',
      { title: 'Team meeting summary', spaceId: 'Engineering', body: 'We ship on Friday. Then we rest.' },
    ]),
  ],
  [
    asks('publish team meeting summary as a blog post'),
    does('list the pages in HR', ['GET_PAGES', { spaceId: 'HR' }]),
  ],
  [
    does('post "Weekly news" to the engineering blog saying All is well.', [
      'CREATE_BLOGPOST',
      { title: 'Weekly news', spaceId: 'engineering', body: 'All is well.' },
    ]),
  ],
  [
    does('write a blog post called We shipped in Product with the text "It is live. Try it!"', [
      'CREATE_BLOGPOST',
      { title: 'We shipped', spaceId: 'Product', body: 'It is live. Try it!' },
    ]),
  ],
  [
    does('publish a blog post titled "Pay and benefits" in HR labelled pay, benefits', [
      'CREATE_BLOGPOST',
      { title: 'Pay and benefits', spaceId: 'HR', labels: ['pay', 'benefits'] },
    ]),
  ],
  [
    does('delete the blog post "The new website is live"', [
      'DELETE_BLOGPOST',
      { id: 'The new website is live' },
    ]),
    does('restore that blog post', ['RESTORE_BLOGPOST', { id: '#The new website is live' }]),
  ],
  [
    does('publish a blog post called Hello in HR', ['CREATE_BLOGPOST', { title: 'Hello', spaceId: 'HR' }]),
    does('tag it welcome', ['ADD_CONTENT_LABEL', { id: '#Hello', labels: ['welcome'] }]),
    does('delete it', ['DELETE_BLOGPOST', { id: '#Hello' }]),
  ],
  [
    tells('post a blog titled X to Nowhere', /No space fits “Nowhere”/, [
      'CREATE_BLOGPOST!',
      { title: 'X', spaceId: 'Nowhere' },
    ]),
  ],
];
