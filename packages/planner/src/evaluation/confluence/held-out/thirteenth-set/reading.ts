import { type JudgedDialogue, reads } from '../judged-line.ts';

export const thirteenthSetReading: readonly JudgedDialogue[] = [
  // Spaces
  [reads('Which spaces do we have?', /Marketing[\s\S]*People|People[\s\S]*Marketing/)],
  [reads('Can you tell me what the Engineering space is for?', /build and run/i)],
  [reads('Please get me the details of the space with the key PROD.', /Product/)],
  [reads('Show me everything that is in the Marketing space.', /Brand guidelines/)],
  [reads('Does the Marketing space itself have any labels?', /\b(no|none|not|0)\b/i)],
  [reads('Which labels are used on the pages in Product?', /research/)],
  [reads('Which properties does the People space have?', /\b(no|none|not|0)\b/i)],
  // Pages
  [reads('How many pages are there in the People space?', /\b(4|four)\b/i)],
  [
    reads(
      'Which pages have the label policy?',
      /Holiday policy[\s\S]*Travel expenses|Travel expenses[\s\S]*Holiday policy/,
    ),
  ],
  [reads('Hi, what does the Holiday policy say?', /Thirty days/i)],
  [reads('Which pages are under Runbooks?', /Incident response/)],
  [reads('Which pages are above API guidelines?', /Architecture/)],
  [reads('Which labels are on the Release checklist page?', /runbook/)],
  [reads('How many likes does the Roadmap page have?', /\b(0|no|none|zero|nobody)\b/i)],
  [reads('Who has edited the Decision records page, and when?', /Sam/)],
  [
    reads(
      'Is the Travel expenses page restricted to certain people?',
      /\b(no|not|none|nobody|everyone|everybody|anyone)\b/i,
    ),
  ],
  [reads('Are there any files attached to Brand guidelines?', /\b(no|none|not|0)\b/i)],
  [reads('Please list the properties of the Q3 Planning page.', /\b(no|none|not|0)\b/i)],
  [reads('Which tasks on the Autumn campaign page are still open?', /Book the advertisements/)],
  // Blog posts
  [
    reads(
      'Please list all our blog posts.',
      /new website is live[\s\S]*September outage|September outage[\s\S]*new website is live/,
    ),
  ],
  [reads('Can you show me the blog posts of the whole site?', /The new website is live/)],
  [reads("What does the blog post 'What we learned from the September outage' say?", /full disk/)],
  [reads("Which labels are on the blog post 'The new website is live'?", /announcement/)],
  [
    reads(
      "How many people like the blog post 'What we learned from the September outage'?",
      /\b(0|no|none|zero|nobody)\b/i,
    ),
  ],
  [
    reads(
      "What am I allowed to do with the blog post 'The new website is live'?",
      /update|edit|change|delete/i,
    ),
  ],
  [reads("Please show me the version history of the blog post 'The new website is live'.", /\b1\b|Jane/)],
  [reads("Please open version 1 of the blog post 'What we learned from the September outage'.", /alarm/)],
  [reads('Can you find the blog posts with the label incident?', /September outage/)],
  [reads("What properties does the blog post 'The new website is live' have?", /\b(no|none|not|0)\b/i)],
  [
    reads(
      "Are there inline comments on the blog post 'What we learned from the September outage'?",
      /\b(no|none|not|0)\b/i,
    ),
  ],
  // People and the site
  [reads('Which account are you using right now?', /Ada Admin|admin@example\.com/)],
  [reads('How do visitors who are not logged in appear on our site?', /anonymous/i)],
  [reads("Can you look up Sam Lee's email address?", /sam@example\.com/)],
  [reads("Please search for 'newsletter' and tell me where it is mentioned.", /Q3 Planning/)],
  [reads('Show me all the labels we use.', /announcement[\s\S]*runbook|runbook[\s\S]*announcement/)],
  [reads('Please show me the latest entries in the audit log.', /First week|created/i)],
];
