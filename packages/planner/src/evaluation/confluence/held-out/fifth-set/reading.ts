import { type JudgedDialogue, reads } from '../judged-line.ts';

/** Single sentences that ask for something. */
export const fifthSetReading: readonly JudgedDialogue[] = [
  // Pages
  [reads('Show me the content of the Q3 Planning page.', /autumn campaign/i)],
  [reads('what does our holiday policy say?', /thirty days/i)],
  [reads('List all pages in the Engineering space, please.', /Runbooks/)],
  [reads('Which pages are directly under "Architecture"?', /Decision records/)],
  [reads('Under which pages does "Incident response" sit?', /Runbooks/)],
  [reads('Who edited the Roadmap page, and when? I need its version history.', /version|\b1\b|Ada|2026/i)],
  [reads('how many likes does Brand guidelines have', /\b(0|no|none|nobody|not)\b/i)],
  [
    reads(
      'Who is allowed to view or edit the Travel expenses page?',
      /\b(no|not|nobody|everybody|everyone|anyone|any|all)\b|restrict/i,
    ),
  ],
  [reads('Are there any files attached to the Release checklist page?', /\b(0|no|none|nothing|not)\b/i)],
  [reads('get the content properties of the page "API guidelines"', /\b(0|no|none|nothing|not)\b/i)],

  // Labels
  [reads('What labels are on the Spring campaign review?', /campaign/i)],
  [reads('list every label that we use on this site', /runbook/i)],
  [reads('Which labels are used by the content in the Product space?', /research/i)],
  [reads('Does the Marketing space itself carry any labels (categories)?', /\b(0|no|none|nothing|not)\b/i)],
  [reads('Show me the labels of the blog post about the September outage', /incident/i)],

  // Blog posts
  [reads('Show all blog posts in Marketing.', /The new website is live/)],
  [reads('get me a list of all the blog posts on the site', /September outage/)],
  [reads('Which blog posts are labelled "announcement"?', /The new website is live/)],
  [reads('Please open the blog post "The new website is live" and read it to me.', /readable on a phone/i)],
  [reads('How many people liked the blog post "The new website is live"?', /\b(0|no|none|nobody|not)\b/i)],
  [
    reads(
      'What am I permitted to do with the blog post "The new website is live"?',
      /update|edit|delete|change/i,
    ),
  ],
  [reads("list versions of blog post 'What we learned from the September outage'", /version|\b1\b|2026/i)],
  [
    reads(
      'What did version 1 of the blog post "What we learned from the September outage" say?',
      /full disk/i,
    ),
  ],
  [
    reads(
      'Are there inline comments on the blog post "The new website is live"?',
      /\b(0|no|none|nothing|not)\b/i,
    ),
  ],
  [
    reads(
      'Which properties are stored on the blog post "The new website is live"?',
      /\b(0|no|none|nothing|not)\b/i,
    ),
  ],

  // Spaces
  [reads('Which spaces do we have?', /Engineering/)],
  [reads('Tell me about the space with the key PROD.', /What we build next/i)],
  [reads('Give me the details of the HR space: name, description, home page.', /holidays, expenses/i)],
  [reads("what's inside the people space", /First week/)],
  [reads('Show me the space properties of Marketing.', /\b(0|no|none|nothing|not)\b/i)],

  // Search, people and the site
  [reads('Search Confluence for "receipts".', /Travel expenses/)],
  [reads('Find the user Jane Doe and give me her account ID', /712020:0d9b8a52/)],
  [reads('Which account am I logged in with?', /Ada Admin|admin@example\.com/)],
  [reads('how does an anonymous visitor show up here?', /anonymous/i)],
  [reads('Show me the latest entries of the audit log.', /audit|created|added|space|Ada/i)],
];
