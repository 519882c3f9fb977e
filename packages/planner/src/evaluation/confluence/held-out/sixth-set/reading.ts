import { type JudgedDialogue, reads } from '../judged-line.ts';

/** One line each that asks for something. */
export const sixthSetReading: readonly JudgedDialogue[] = [
  // Pages
  [reads('Show me the text of the page "Incident response".', /stop the damage/i)],
  [reads('Could you tell me which labels the page "API guidelines" has?', /architecture/i)],
  [reads('List the child pages of Runbooks.', /(?=[\s\S]*Release checklist)(?=[\s\S]*Incident response)/i)],
  [
    reads(
      'Which pages are above the page "Release checklist"?',
      /(?=[\s\S]*Runbooks)(?=[\s\S]*Engineering)/i,
    ),
  ],
  [reads('I need to know how many versions the page "Architecture" has.', /\b(1|one)\b/i)],
  [reads('How many likes does the page "Roadmap" have?', /\b(0|no|none|nobody|zero)\b/i)],
  [
    reads(
      'Could you list all pages in the Product space?',
      /(?=[\s\S]*Roadmap)(?=[\s\S]*Customer interviews)(?=[\s\S]*Reports)/i,
    ),
  ],
  [
    reads(
      'Which pages are labelled "architecture"?',
      /(?=[\s\S]*Architecture)(?=[\s\S]*API guidelines)(?=[\s\S]*Decision records)/i,
    ),
  ],
  [reads('How many pages are there in the People space?', /\b(4|four)\b/i)],
  [
    reads(
      'I\'d like to know who is allowed to view the page "Roadmap". Are there any restrictions on it?',
      /\b(no|none|not|nobody|everybody|everyone|anyone|all|open|unrestricted|without)\b/i,
    ),
  ],
  // Blog posts
  [reads('Please read me the blog post "The new website is live".', /readable on a phone/i)],
  [reads('What labels are on the blog post "What we learned from the September outage"?', /incident/i)],
  [reads('How many people liked the blog post "The new website is live"?', /\b(0|no|none|nobody|zero)\b/i)],
  [
    reads(
      'Which operations may I perform on the blog post "What we learned from the September outage"?',
      /(?=[\s\S]*(update|edit|change))(?=[\s\S]*delete)/i,
    ),
  ],
  [reads('List the blog posts in the Engineering space.', /September outage/i)],
  [reads('Could you show me all the blog posts?', /(?=[\s\S]*new website)(?=[\s\S]*September outage)/i)],
  [reads('Find the blog posts that have the label "announcement".', /new website is live/i)],
  [reads('Show version 1 of the blog post "The new website is live".', /Faster, clearer/i)],
  [
    reads(
      'I need the version history of the blog post "What we learned from the September outage".',
      /Sam Lee/i,
    ),
  ],
  [
    reads(
      'Has anyone left an inline comment on the blog post "The new website is live"?',
      /\b(no|none|nobody|not|nothing|0)\b|hasn.t|aren.t/i,
    ),
  ],
  // Spaces
  [
    reads(
      'Which spaces do we have in Confluence?',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)(?=[\s\S]*People)/i,
    ),
  ],
  [reads('Could you show me the details of the Product space?', /What we build next/i)],
  [reads('I need the description of the space MKT.', /everything we say in public/i)],
  [
    reads(
      'List everything that is in the Marketing space.',
      /(?=[\s\S]*Brand guidelines)(?=[\s\S]*Q3 Planning)(?=[\s\S]*Spring campaign review)/i,
    ),
  ],
  [
    reads(
      'Which labels does the Marketing space itself have?',
      /\b(no|none|not|nothing|0|without)\b|doesn.t|hasn.t/i,
    ),
  ],
  [
    reads(
      'Which labels are used on the content in the People space?',
      /(?=[\s\S]*policy)(?=[\s\S]*onboarding)/i,
    ),
  ],
  // The site, its people and its search
  [
    reads(
      "I'd like to see all labels that exist on our site.",
      /(?=[\s\S]*roadmap)(?=[\s\S]*onboarding)(?=[\s\S]*brand)/i,
    ),
  ],
  [reads('Search the content for "receipts".', /Travel expenses/i)],
  [reads('Could you find the email address of Sam Lee?', /sam@example\.com/i)],
  [reads('Which user am I signed in as?', /Ada Admin/i)],
  [reads('Show me the anonymous user.', /anonymous/i)],
  [reads('Show the entries of the audit log from 1 to 5 September 2026.', /created/i)],
];
