import { type JudgedDialogue, reads } from '../judged-line.ts';

export const tenthSetReading: readonly JudgedDialogue[] = [
  // Pages
  [reads('Show me the text of the Release checklist page.', /change log/i)],
  [reads('What does the page "Travel expenses" say?', /receipts/i)],
  [
    reads(
      'List all pages in the Product space.',
      /(?=[\s\S]*Roadmap)(?=[\s\S]*Reports)(?=[\s\S]*Customer interviews)/,
    ),
  ],
  [reads('Which pages are labelled onboarding?', /(?=[\s\S]*Onboarding for engineers)(?=[\s\S]*First week)/)],
  [reads('List the child pages of Architecture.', /(?=[\s\S]*API guidelines)(?=[\s\S]*Decision records)/)],
  [reads('Which pages are above the Incident response page?', /Runbooks/)],
  [reads('How many people have liked the Roadmap page?', /\b(?:0|no|none|nobody|zero)\b/i)],
  [reads('Show me the version history of the page "Q3 Planning".', /\b1\b|Jane Doe/)],
  [
    reads(
      'Is the Holiday policy page restricted to certain people?',
      /\b(?:no|not|none|nobody|everybody|everyone)\b|n't/i,
    ),
  ],
  [reads('Which content properties does the Reports page have?', /\b(?:no|not|none|nothing|0)\b|n't/i)],
  [
    reads(
      'Are there any files attached to the Release checklist page?',
      /\b(?:no|not|none|nothing|0)\b|n't/i,
    ),
  ],
  // Blog posts
  [reads("What does the blog post 'What we learned from the September outage' say?", /full disk/i)],
  [
    reads(
      'Give me a list of all blog posts.',
      /(?=[\s\S]*The new website is live)(?=[\s\S]*September outage)/,
    ),
  ],
  [reads('How many blog posts are there on the whole site?', /\b(?:2|two)\b/i)],
  [reads('Which blog posts have the label incident?', /September outage/)],
  [reads("Which labels does the blog post 'The new website is live' have?", /announcement/)],
  [
    reads(
      'How many likes did the blog post "What we learned from the September outage" get?',
      /\b(?:0|no|none|nobody|zero)\b/i,
    ),
  ],
  [reads("What am I allowed to do with the blog post 'The new website is live'?", /update|edit|delete/i)],
  [reads('List the versions of the blog post "The new website is live".', /\b1\b|Jane Doe/)],
  [reads("Show me version 1 of the blog post 'The new website is live'.", /Faster, clearer/)],
  [
    reads(
      'Are there inline comments on the blog post "What we learned from the September outage"?',
      /\b(?:no|not|none|nothing|0)\b|n't/i,
    ),
  ],
  // Labels
  [reads('Which labels exist on this site?', /(?=[\s\S]*announcement)(?=[\s\S]*runbook)/)],
  [
    reads(
      'Can you tell me the labels of the API guidelines page?',
      /(?=[\s\S]*\bapi\b)(?=[\s\S]*architecture)/,
    ),
  ],
  [reads('What labels does the Engineering space itself have?', /\b(?:no|not|none|nothing|0)\b|n't/i)],
  [
    reads(
      'Which labels are used on the content of the Marketing space?',
      /(?=[\s\S]*campaign)(?=[\s\S]*brand)/,
    ),
  ],
  // Spaces, people and the rest
  [
    reads(
      'Which spaces do we have?',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)(?=[\s\S]*People)/,
    ),
  ],
  [reads('What is the description of the Product space?', /What we build next/)],
  [
    reads(
      'Show me everything that is in the Engineering space.',
      /(?=[\s\S]*Architecture)(?=[\s\S]*Runbooks)(?=[\s\S]*Release checklist)/,
    ),
  ],
  [reads('Show me the latest entries of the audit log.', /created|First week/i)],
  [reads('Which account am I using right now?', /Ada Admin|admin@example\.com/)],
  [reads('What name does Confluence show for users who are not logged in?', /Anonymous/i)],
  [reads("Search Confluence for content that mentions 'newsletter'.", /Q3 Planning/)],
  [reads('Find the user Sam Lee and tell me his account id.', /712020:c3e7f5a4-1b9d-4e28-a6c0-9f8b7d6e5c03/)],
];
