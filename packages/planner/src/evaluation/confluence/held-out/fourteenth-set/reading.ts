import { type JudgedDialogue, reads } from '../judged-line.ts';

export const fourteenthSetReading: readonly JudgedDialogue[] = [
  // Pages
  [reads('Please read me the Incident response page.', /stop the damage/i)],
  [reads('What does the roadmap say about Q4?', /Reports/)],
  [reads('List all pages in the Product space.', /(?=[\s\S]*Roadmap)(?=[\s\S]*Customer interviews)/)],
  [reads('How many pages does the People space have?', /\b(4|four)\b/i)],
  [
    reads(
      'What pages are directly under Architecture?',
      /(?=[\s\S]*API guidelines)(?=[\s\S]*Decision records)/,
    ),
  ],
  [reads('Which pages are above the Release checklist?', /(?=[\s\S]*Runbooks)(?=[\s\S]*Engineering)/)],
  [reads('How many versions does the Q3 Planning page have?', /\b(1|one)\b/i)],
  [reads('How many likes does the Brand guidelines page have?', /\b(0|no|none|nobody|zero)\b/i)],
  [
    reads(
      'Who is allowed to view and edit the Travel expenses page?',
      /\b(no|any|every|open to|unrestricted)/i,
    ),
  ],
  [reads('Which files are attached to the Roadmap page?', /\b(no|not|none|nothing|any|0)\b/i)],
  [reads('Does the Reports page have any content properties?', /\b(no|not|none|nothing|any|0)\b/i)],

  // Labels
  [reads('What labels are on the API guidelines page?', /(?=[\s\S]*\bapi\b)(?=[\s\S]*architecture)/)],
  [reads('Give me a list of all labels in our Confluence.', /(?=[\s\S]*roadmap)(?=[\s\S]*onboarding)/)],
  [reads('Does the Marketing space itself have any labels?', /\b(no|not|none|nothing|any|0)\b/i)],
  [
    reads(
      'Which labels are used on the pages of the Engineering space?',
      /(?=[\s\S]*runbook)(?=[\s\S]*release)/,
    ),
  ],

  // Blog posts
  [reads('What does the blog post "The new website is live" say?', /readable on a phone/)],
  [reads("Which labels does the blog post 'What we learned from the September outage' have?", /incident/)],
  [reads('How many people like the blog post "The new website is live"?', /\b(0|no|none|nobody|zero)\b/i)],
  [reads('What am I allowed to do with the blog post "The new website is live"?', /delete|update/i)],
  [reads('List the blog posts in the Engineering space.', /September outage/)],
  [reads('Show me all the blog posts on the site.', /(?=[\s\S]*new website)(?=[\s\S]*September outage)/)],
  [reads('I need the blog posts with the label announcement.', /new website/)],
  [reads('Who has edited the blog post "What we learned from the September outage"?', /Sam Lee/)],
  [reads('What did version 1 of the blog post "The new website is live" say?', /Faster, clearer/)],
  [
    reads(
      "Are there any properties on the blog post 'What we learned from the September outage'?",
      /\b(no|not|none|nothing|any|0)\b/i,
    ),
  ],
  [
    reads(
      'Has the blog post "The new website is live" got any inline comments?',
      /\b(no|not|none|nobody|any|0)\b/i,
    ),
  ],

  // Spaces
  [
    reads(
      'Which spaces are there?',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)(?=[\s\S]*People)/,
    ),
  ],
  [reads('What is the Engineering space about?', /build and run/)],
  [reads('Show me the details of the space HR.', /People/)],
  [reads('What is in the People space?', /(?=[\s\S]*Holiday policy)(?=[\s\S]*First week)/)],
  [reads('Are there any properties set on the Product space?', /\b(no|not|none|nothing|any|0)\b/i)],

  // People, search, the site
  [reads('Which account am I signed in with?', /Ada Admin|admin@example\.com/)],
  [reads('Find the user Sam Lee and tell me his email address.', /sam@example\.com/)],
  [reads('What name is shown for a visitor who has not logged in?', /anonymous/i)],
  [reads('Search for everything that mentions receipts.', /Travel expenses/)],
  [reads('Can you show me the latest entries in the audit log?', /created/i)],
  [reads('Which tasks in the Marketing space are still open?', /Book the advertisements/)],
];
