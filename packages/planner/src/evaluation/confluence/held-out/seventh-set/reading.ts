import { type JudgedDialogue, reads } from '../judged-line.ts';

/** Single lines that read. */
export const seventhSetReading: readonly JudgedDialogue[] = [
  // People
  [reads('which account am i logged in with here?', /Ada Admin|admin@example\.com/i)],
  [reads("can you find Sam Lee's user account?", /sam@example\.com|Sam Lee/i)],
  [reads('How does an anonymous visitor show up in our Confluence?', /anonymous/i)],
  // Spaces
  [
    reads(
      'what spaces do we have?',
      /(?=[\s\S]*Engineering)(?=[\s\S]*Marketing)(?=[\s\S]*People)(?=[\s\S]*Product)/i,
    ),
  ],
  [reads('Tell me about the Product space, please.', /\bPROD\b|home page|global/i)],
  [reads('hey, what is the key of the engineering space again?', /\bENG\b/)],
  [reads("what's in the marketing space?", /(?=[\s\S]*Q3 Planning)(?=[\s\S]*Brand guidelines)/i)],
  [reads('does the marketing space itself have any labels?', /\b(no|none|not|0|zero|without)\b|n't/i)],
  [
    reads(
      'Which labels are used on the content of the Engineering space?',
      /(?=[\s\S]*architecture)(?=[\s\S]*runbook)/i,
    ),
  ],
  [reads('What properties does the HR space have?', /\b(no|none|not|0|zero|without)\b|n't/i)],
  // Pages
  [
    reads(
      'can you list the pages in People?',
      /(?=[\s\S]*Holiday policy)(?=[\s\S]*Travel expenses)(?=[\s\S]*First week)/i,
    ),
  ],
  [reads('which pages sit under Campaigns?', /(?=[\s\S]*Autumn campaign)(?=[\s\S]*Spring campaign review)/i)],
  [reads('how many pages are there under runbooks?', /\b(2|two)\b/i)],
  [reads('Which pages are above the Riverside Books interview?', /Customer interviews/i)],
  [reads('what does the holiday policy say?', /thirty days/i)],
  [reads('how many people did the spring campaign reach? it should be in the review page', /120,000/)],
  [reads('what labels are on the release checklist?', /(?=[\s\S]*release)(?=[\s\S]*runbook)/i)],
  [reads('did anyone like the roadmap page? how many likes does it have', /\b(0|no|zero|nobody|none)\b/i)],
  [reads('Which properties are stored with the Q3 Planning page?', /\b(no|none|not|0|zero|without)\b|n't/i)],
  [
    reads(
      'Is the Roadmap page restricted to certain people?',
      /\b(no|none|not|nobody|everyone|everybody|anyone|unrestricted)\b|n't/i,
    ),
  ],
  [reads('are there any files attached to brand guidelines?', /\b(no|none|not|0|zero|without)\b|n't/i)],
  // Blog posts
  [reads('list our blog posts please', /(?=[\s\S]*The new website is live)(?=[\s\S]*September outage)/i)],
  [
    reads(
      'Which blog posts were published in September 2026, on the whole site?',
      /(?=[\s\S]*The new website is live)(?=[\s\S]*September outage)/i,
    ),
  ],
  [reads('Which blog posts have the label announcement?', /The new website is live/i)],
  [reads('what does the blog post about the new website say?', /readable on a phone/i)],
  [reads("which labels does 'What we learned from the September outage' have?", /incident/i)],
  [reads('how many likes did the new website post get', /\b(0|no|zero|nobody|none)\b/i)],
  [
    reads(
      'What am I allowed to do with the blog post "The new website is live"?',
      /(?=[\s\S]*(update|edit|change))(?=[\s\S]*delete)/i,
    ),
  ],
  [reads('Who edited the post "The new website is live", and when? I need its version history.', /Jane/)],
  [reads('Show me version 1 of the post about the September outage.', /full disk/i)],
  [
    reads(
      'any inline comments on the post The new website is live?',
      /\b(no|none|not|0|zero|nobody|without)\b|n't/i,
    ),
  ],
  [
    reads(
      'does the new website post have any properties stored with it?',
      /\b(no|none|not|0|zero|without)\b|n't/i,
    ),
  ],
  // The whole site
  [reads('show me all the labels we use', /(?=[\s\S]*campaign)(?=[\s\S]*policy)(?=[\s\S]*onboarding)/i)],
  [reads('find everything that mentions the newsletter', /Q3 Planning/i)],
  [reads('What are the latest entries in the audit log?', /page created|First week|created/i)],
];
