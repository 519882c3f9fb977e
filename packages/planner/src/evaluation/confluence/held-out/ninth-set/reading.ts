import { type JudgedDialogue, reads } from '../judged-line.ts';

const NONE = /\b(no|none|nothing|nobody|0|zero|empty)\b|(not|n['’]t)\b.{0,12}\b(any|have)\b/i;

export const ninthSetReading: readonly JudgedDialogue[] = [
  // People
  [reads('Which account are we signed in with here?', /Ada Admin|admin@example\.com/)],
  [reads('How is a visitor shown who has no account?', /Anonymous/i)],
  [reads('Find the user "Sam Lee" and give me his account ID.', /712020:c3e7f5a4/)],
  [reads('Show the latest five entries of the audit log.', /created/i)],
  // Spaces
  [
    reads(
      'What spaces do we have?',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)(?=[\s\S]*People)/,
    ),
  ],
  [reads('What is the space ENG about?', /build and run our software/i)],
  [reads('Give me the description of the space "People".', /holidays, expenses/i)],
  [
    reads(
      "What's inside the HR space?",
      /(?=[\s\S]*Holiday policy)(?=[\s\S]*Travel expenses)(?=[\s\S]*First week)/,
    ),
  ],
  [reads('Which labels does the space "Marketing" itself have, not its pages?', NONE)],
  [
    reads(
      'Which labels do people use in Engineering?',
      /(?=[\s\S]*architecture)(?=[\s\S]*runbook)(?=[\s\S]*onboarding)/,
    ),
  ],
  [reads('Does the Product space have properties?', NONE)],
  // Pages
  [reads('How many pages does the space "Engineering" contain?', /\b(8|eight)\b/i)],
  [reads("What's our holiday policy? Just show me the page.", /Thirty days a year/)],
  [
    reads(
      'Please give me the list of pages in Product.',
      /(?=[\s\S]*Roadmap)(?=[\s\S]*Reports)(?=[\s\S]*Customer interviews)/,
    ),
  ],
  [reads('Show the text of the page "Brand guidelines" in the space "Marketing".', /Plain, warm and/)],
  [reads("What's under Campaigns?", /(?=[\s\S]*Autumn campaign)(?=[\s\S]*Spring campaign review)/)],
  [reads('Which pages are above the page API guidelines?', /(?=[\s\S]*Engineering)(?=[\s\S]*Architecture)/)],
  [reads('Show the version history of the page "Decision records".', /Sam Lee/)],
  [reads('Which pages did Jane Doe write in Engineering?', /Onboarding for engineers/)],
  [reads('Which pages have the label research?', /(?=[\s\S]*Customer interviews)(?=[\s\S]*Riverside Books)/)],
  [reads('Which labels are set on the page "API guidelines"?', /(?=[\s\S]*\bapi\b)(?=[\s\S]*architecture)/)],
  [reads('How many likes has the Roadmap page got so far?', NONE)],
  [reads('Are there properties on the page Reports?', NONE)],
  [
    reads(
      'Is the page "Customer interviews" restricted to certain people?',
      /\bno\b|\bnot\b|n['’]t\b|every(one|body)|anyone|none/i,
    ),
  ],
  [reads('Any files attached to Q3 Planning?', NONE)],
  [reads('I am looking for a text about receipts. Where can I find it?', /Travel expenses/)],
  [
    reads(
      'List all labels that exist on this site.',
      /(?=[\s\S]*announcement)(?=[\s\S]*planning)(?=[\s\S]*runbook)/,
    ),
  ],
  // Blog posts
  [reads("Show me every blog post we've got.", /(?=[\s\S]*new website is live)(?=[\s\S]*September outage)/)],
  [reads('Which blog posts are in the Engineering space?', /September outage/)],
  [reads('Which blog posts are labelled "announcement"?', /The new website is live/)],
  [reads("What does the blog post 'The new website is live' say?", /readable on a phone/)],
  [
    reads(
      'Please tell me the labels of the blog post "What we learned from the September outage".',
      /incident/,
    ),
  ],
  [reads('State the number of likes of the blog post "The new website is live".', NONE)],
  [reads("What am I allowed to do with the post 'The new website is live'?", /update|edit|delete/i)],
  [reads('Who wrote the blog post "The new website is live", and which versions are there?', /Jane Doe/)],
  [reads('Show version 1 of the blog post "What we learned from the September outage".', /full disk/)],
  [reads("Are any properties stored on 'What we learned from the September outage'?", NONE)],
  [reads('Did somebody write inline comments on the blog post "The new website is live"?', NONE)],
];
