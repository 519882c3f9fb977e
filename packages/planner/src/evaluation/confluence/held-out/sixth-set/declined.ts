import { type JudgedDialogue, refuses, wonders } from '../judged-line.ts';

/** What is outside of Confluence or of its tools, and what lacks something. */
export const sixthSetDeclined: readonly JudgedDialogue[] = [
  // Outside
  [refuses('Send an email to Jane Doe with the subject "Test report".')],
  [refuses('Could you create a Jira ticket for the login bug?')],
  [refuses("I'd like to know what the weather will be in Berlin tomorrow.")],
  [refuses('Post the message "Tests are green" to our Slack channel.')],
  [refuses('Could you export the page "Roadmap" as a PDF file?')],
  [refuses('I need you to invite anna@example.com as a new user of our Confluence site.')],
  [refuses('Book a meeting room for Thursday at 10 am.')],
  // Asked back
  [wonders('Please delete the page.')],
  [wonders("I'd like to create a new space.")],
  [wonders('Could you publish a blog post in the Marketing space?')],
  [wonders('Set a property on the page "Release checklist".')],
  [wonders('Update the page "Brand guidelines".')],
];
