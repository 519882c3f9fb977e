import { type JudgedDialogue, refuses } from '../held-out/judged-line.ts';

/** What no tool does: said so, and nothing is run. */
export const declined: readonly JudgedDialogue[] = [
  [refuses("what's the weather like?")],
  [refuses('write me a poem')],
  [refuses('write me a poem about autumn')],
  [refuses('book a flight to Paris')],
  [refuses('send an email to Jane')],
  [refuses('what is 2 + 2?')],
  [refuses('tell me a joke')],
  [refuses('order a pizza')],
  [refuses('translate hello into French')],
  [refuses('play some music')],
  [refuses('asdf qwer')],
  [refuses('convert the Roadmap page into a PDF')],
  [refuses('which groups exist?')],
  [refuses('what templates are available in Product?')],
  [refuses('invite Sam to the meeting on Monday')],
  [refuses('delete my account')],
  [refuses('turn off the lights')],
  [refuses('add milk to my shopping list')],
  [refuses('remind me to call Bob tomorrow')],
  [refuses('fix the bug in the login form')],
  [refuses('how old is the universe?')],
  [refuses('set an alarm for 7')],
  [refuses('create a Jira ticket for the login bug')],
];
