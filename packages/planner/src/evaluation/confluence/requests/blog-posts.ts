import { answers, reads, wonders, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Blog posts written, changed, deleted and read. */
export const blogPosts: RequestsByTool = {
  CREATE_BLOGPOST: [
    [
      wonders('create a blog post in Marketing', /be called.*say/),
      writes('the title is "Hello" and the text is "Hi all"', [
        'CREATE_BLOGPOST',
        { title: 'Hello', spaceId: 'Marketing', body: 'Hi all' },
      ]),
    ],
    [
      wonders('publish team meeting summary as a blog post', /which space.*say/),
      writes('marketing', ['CREATE_BLOGPOST', { title: 'Team meeting summary', spaceId: 'marketing' }]),
    ],
    [
      wonders('publish team meeting summary as a blog post', /which space.*say/),
      writes('in the marketing space with the text We ship on Friday.', [
        'CREATE_BLOGPOST',
        { title: 'Team meeting summary', spaceId: 'marketing', body: 'We ship on Friday.' },
      ]),
    ],
    [
      wonders('publish team meeting summary as a blog post'),
      writes('Engineering. Text: We ship on Friday. Then we rest.', [
        'CREATE_BLOGPOST',
        { title: 'Team meeting summary', spaceId: 'Engineering', body: 'We ship on Friday. Then we rest.' },
      ]),
    ],
    [
      writes('post "Weekly news" to the engineering blog saying All is well.', [
        'CREATE_BLOGPOST',
        { title: 'Weekly news', spaceId: 'engineering', body: 'All is well.' },
      ]),
    ],
    [
      writes('write a blog post called We shipped in Product with the text "It is live. Try it!"', [
        'CREATE_BLOGPOST',
        { title: 'We shipped', spaceId: 'Product', body: 'It is live. Try it!' },
      ]),
    ],
    [
      writes('publish a blog post titled "Pay and benefits" in HR labelled pay, benefits', [
        'CREATE_BLOGPOST',
        { title: 'Pay and benefits', spaceId: 'HR', labels: ['pay', 'benefits'] },
      ]),
    ],
    [
      writes('publish a blog post called Hello in HR', [
        'CREATE_BLOGPOST',
        { title: 'Hello', spaceId: 'HR' },
      ]),
      writes('tag it welcome', ['ADD_CONTENT_LABEL', { id: 'Hello', labels: ['welcome'] }]),
      writes('delete it', ['DELETE_BLOGPOST', { id: 'Hello' }]),
    ],
    [answers('post a blog titled X to Nowhere', /No space fits “Nowhere”/)],
  ],
  DELETE_BLOGPOST: [
    [
      writes('please delete the blog post about the September outage', [
        'DELETE_BLOGPOST',
        { id: 'What we learned from the September outage' },
      ]),
    ],
    [
      writes('delete the blog post "The new website is live"', [
        'DELETE_BLOGPOST',
        { id: 'The new website is live' },
      ]),
      writes('restore that blog post', ['RESTORE_BLOGPOST', { id: 'The new website is live' }]),
    ],
  ],
  GET_BLOGPOSTS: [
    [reads('Which blog posts has Jane Doe published?', /The new website is live/)],
    [
      reads(
        'Which blog posts were published in September 2026, on the whole site?',
        /(?=[\s\S]*new website)(?=[\s\S]*outage)/,
      ),
    ],
    [reads('List the blog posts of the site, newest first, at most 5.', /outage[\s\S]*new website/)],
    [reads('What is the most recent blog post?', /outage/)],
    [reads("Show me every blog post we've got.", /outage/)],
    [
      reads('How many blog posts are there in Marketing?', /1 blog post/),
      writes('Publish a blog post in Marketing titled "Fair" with the text "Stand 12"', [
        'CREATE_BLOGPOST',
        { title: 'Fair', spaceId: 'Marketing', body: 'Stand 12' },
      ]),
      reads('And how many are there now?', /2 blog posts/),
    ],
    [
      reads('List the blog posts in the Marketing space.', /new website is live/),
      reads('Show me that post', /Faster, clearer/),
    ],
    [reads('how many blog posts are there?', /\b2\b/)],
    [reads('list the blog posts in marketing', /The new website is live/)],
  ],
  UPDATE_BLOGPOST: [
    [
      writes('rename the blog post "The new website is live" to "Our new website"', [
        'UPDATE_BLOGPOST',
        { id: 'The new website is live', title: 'Our new website' },
      ]),
    ],
    [
      writes('change the text of the blog post "The new website is live" to "It is faster now."', [
        'UPDATE_BLOGPOST',
        { id: 'The new website is live', body: 'It is faster now.' },
      ]),
    ],
  ],
  GET_BLOG_POSTS: [
    [reads('list all blog posts', /September outage/)],
    [reads('show the latest blog posts', /The new website is live/)],
  ],
  GET_BLOG_POSTS_FOR_LABEL: [
    [reads('which blog posts are labelled announcement?', /The new website is live/)],
    [reads('show the blog posts with the label incident', /September outage/)],
  ],
  GET_BLOGPOST_BY_ID: [
    [
      reads('read the blog post "The new website is live"', /phone/),
      reads('can you show me the post?', /phone/),
    ],
    [reads('read me the blog post "The new website is live"', /Faster, clearer/)],
    [reads('show the post about the September outage', /outage/)],
  ],
  GET_BLOGPOST_LABELS: [
    [reads('which labels are on the blog post "What we learned from the September outage"?', /incident/)],
    [reads('what labels does the blog post The new website is live have?', /announcement/)],
  ],
  GET_BLOGPOST_LIKE_COUNT: [
    [reads('Has anyone liked the blog post "The new website is live"?', /: 0/)],
    [reads('how many likes does the blog post "The new website is live" have?', /\b0\b/)],
    [reads('how many people liked the post about the September outage?', /\b0\b/)],
  ],
  GET_BLOGPOST_OPERATIONS: [
    [
      reads(
        'What am I allowed to do with the blog post "The new website is live"? Can I edit or delete it?',
        /operations/,
      ),
    ],
    [reads('what may I do with the blog post "The new website is live"?', /update|delete/)],
    [reads('am I allowed to edit the blog post The new website is live?', /update/)],
  ],
  GET_BLOGPOST_VERSIONS: [
    [reads('show the versions of the blog post "The new website is live"', /Version 1/)],
    [
      writes('rename the blog post "The new website is live" to "Our new website"', [
        'UPDATE_BLOGPOST',
        { id: 'The new website is live', title: 'Our new website' },
      ]),
      reads('which versions of it are there?', /Version 2/),
    ],
  ],
  GET_BLOGPOST_VERSION_DETAILS: [
    [reads('show version 1 of the blog post "The new website is live"', /version 1/i)],
    [reads('who wrote version 1 of the blog post The new website is live?', /Jane|Ada|Sam/)],
  ],
};
