import { type JudgedDialogue, reads } from '../judged-line.ts';

const none = /\b(no|none|not|nothing|nobody|everybody|everyone|zero|without|0|empty)\b|n't\b/i;

export const fifteenthSetReading: readonly JudgedDialogue[] = [
  // Spaces
  [
    reads(
      'Which spaces do we have in Confluence?',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)/,
    ),
  ],
  [reads('Show me the details of the Product space.', /PROD|What we build next/)],
  [reads('What is the description of the space with the key HR?', /holidays, expenses/i)],
  [reads('What does the Engineering space contain?', /(?=[\s\S]*Decision records)(?=[\s\S]*Runbooks)/)],
  [reads('Which labels does the Marketing space itself have?', none)],
  [
    reads(
      'Which labels are used on the pages of the People space?',
      /(?=[\s\S]*policy)(?=[\s\S]*onboarding)/i,
    ),
  ],
  [reads('Does the Product space have any space properties?', none)],

  // Pages
  [reads('Please show me what the First week page says.', /laptop and keys/)],
  [
    reads(
      'List all pages in the Product space.',
      /(?=[\s\S]*Customer interviews)(?=[\s\S]*Sign-in without passwords)/,
    ),
  ],
  [
    reads(
      'Which pages are directly under Runbooks?',
      /(?=[\s\S]*Release checklist)(?=[\s\S]*Incident response)/,
    ),
  ],
  [reads('Which pages are above the API guidelines page in the tree?', /Architecture/)],
  [reads('Show me the version history of the Architecture page.', /\b1\b/)],
  [reads('What labels does the API guidelines page have?', /(?=[\s\S]*\bapi\b)(?=[\s\S]*architecture)/)],
  [reads('How many likes does the Roadmap page have?', none)],
  [reads('Are there any restrictions on the Holiday policy page?', none)],
  [reads('Which files are attached to the Brand guidelines page?', none)],
  [reads('Which properties are stored on the Customer interviews page?', none)],

  // Blog posts
  [reads('Show me all blog posts on our site.', /(?=[\s\S]*new website)(?=[\s\S]*September outage)/i)],
  [reads('List the blog posts in the Engineering space.', /September outage/)],
  [reads("What does the blog post 'What we learned from the September outage' say?", /full disk/)],
  [reads("Which blog posts have the label 'announcement'?", /The new website is live/)],
  [reads('Which labels does the blog post "What we learned from the September outage" have?', /incident/)],
  [reads("How many people like the blog post 'The new website is live'?", none)],
  [reads("What am I allowed to do with the blog post 'The new website is live'?", /update|edit|delete/i)],
  [reads("How many versions does the blog post 'The new website is live' have?", /\b(1|one)\b/i)],
  [reads("What did version 1 of the blog post 'The new website is live' say?", /readable on a phone/)],
  [reads("Are there any inline comments on the blog post 'The new website is live'?", none)],
  [reads("Does the blog post 'What we learned from the September outage' have any properties?", none)],

  // Search, people and the site
  [reads('Search Confluence for pages that mention receipts.', /Travel expenses/)],
  [reads('Which labels exist on our site?', /(?=[\s\S]*onboarding)(?=[\s\S]*roadmap)/)],
  [reads('Can you find the user Jane Doe?', /Jane Doe/)],
  [reads('Which user am I signed in as?', /Ada Admin/)],
  [reads('How does Confluence show an anonymous user?', /anonymous/i)],
  [reads('Show me the latest entries of the audit log.', /created|added|Page|Space/)],
];
