import { asks, type Dialogue, declines, does, leaves, tells } from '../expectation.ts';

/** What no tool does, or what was said too little for. */
export const declining: readonly Dialogue[] = [
  [declines("what's the weather like?")],
  [leaves('can I delete the reports page?')],
  [declines('write me a poem')],
  [declines('write me a poem about autumn')],
  [declines('book a flight to Paris')],
  [declines('send an email to Jane')],
  [declines('what is 2 + 2?')],
  [declines('tell me a joke')],
  [declines('order a pizza')],
  [declines('translate hello into French')],
  [declines('play some music')],
  [declines('asdf qwer')],
  [declines('invite Sam to the meeting on Monday')],
  [leaves('delete everything')],
  [leaves('delete all pages')],
  [declines('delete my account')],
  [declines('turn off the lights')],
  [declines('add milk to my shopping list')],
  [declines('remind me to call Bob tomorrow')],
  [declines('fix the bug in the login form')],
  [declines('how old is the universe?')],
  [declines('set an alarm for 7')],
  [declines('create a Jira ticket for the login bug')],
  [tells('hello', /Hello/)],
  [tells('thanks!', /welcome/)],
  [tells('what can you do?', /page/)],
];

/** A question that stays open while the person asks for something else. */
export const changingTheSubject: readonly Dialogue[] = [
  [
    asks('delete the campaign page', /Which one/),
    does('create a page in the Marketing space called Bar', [
      'CREATE_PAGE',
      { title: 'Bar', spaceId: 'Marketing' },
    ]),
  ],
  [asks('label the campaign page as hot', /Which one/), does('who am I?', ['GET_CURRENT_USER', {}])],
  [
    asks('label the campaign page as hot', /Which one/),
    does('the last one', ['ADD_CONTENT_LABEL', { id: '#Autumn campaign', labels: ['hot'] }]),
  ],
  [
    asks('delete the campaign page', /Which one/),
    does('spring campaign review', ['DELETE_PAGE', { id: '#Spring campaign review' }]),
  ],
  [
    asks('delete the campaign page', /Which one/),
    does('autumn', ['DELETE_PAGE', { id: '#Autumn campaign' }]),
  ],
  [asks('delete the campaign page', /Which one/), tells('never mind', /leave/)],
  [asks('delete the campaign page', /Which one/), declines("what's the weather like?")],
  [asks('delete the campaign page', /Which one/), asks('7')],
  [
    asks('delete the campaign page', /Which one/),
    does('show me the autumn campaign page', ['GET_PAGE_BY_ID', { id: 'autumn campaign' }]),
  ],
  [
    does('create a page called Release plan in Product', [
      'CREATE_PAGE',
      { title: 'Release plan', spaceId: 'Product' },
    ]),
    asks('label campaign as hot', /Which one/),
    does('rename it to Release plan 2027', [
      'UPDATE_PAGE',
      { id: '#Release plan', title: 'Release plan 2027' },
    ]),
  ],
  [
    tells('label the Zanzibar page as hot', /No page or blog post fits “Zanzibar”/, [
      'ADD_CONTENT_LABEL!',
      { id: 'Zanzibar', labels: ['hot'] },
    ]),
    does('create a page called Zanzibar in HR', ['CREATE_PAGE', { title: 'Zanzibar', spaceId: 'HR' }]),
  ],
  [
    asks('publish Weekly news as a blog post', /which space/),
    tells('cancel', /leave/),
    does('who am I?', ['GET_CURRENT_USER', {}]),
  ],
  [
    asks('create a page called Orphan', /which space/),
    does('delete the reports page', ['DELETE_PAGE', { id: 'reports' }]),
  ],
  // A question after a deletion deletes nothing more.
  [does('delete the Reports page', ['DELETE_PAGE', { id: 'Reports' }]), leaves('what about Roadmap?')],
  [
    does('delete the Reports page', ['DELETE_PAGE', { id: 'Reports' }]),
    does('the same for Roadmap', ['DELETE_PAGE', { id: 'Roadmap' }]),
    does('undo', ['UNDO', {}]),
  ],
];
