import { expect, it } from 'vitest';
import { textBlocks } from './text-blocks.ts';

const blocks = (storage: string) =>
  textBlocks(storage, (id) => (id === 'a' ? 'Ada' : undefined)).map(({ kind, text }) => `${kind}: ${text}`);

it('reads headings, paragraphs, items and cells as blocks', () => {
  expect(
    blocks(
      '<h2>A <em>b</em></h2><p>c<br />d</p><ul><li><p>e</p><ul><li>f</li></ul></li></ul>' +
        '<table><tbody><tr><th>g</th><td><p>h</p></td></tr></tbody></table>',
    ),
  ).toEqual(['h2: A b', 'p: c d', 'li: e', 'li: f', 'th: g', 'td: h']);
});

it('reads what has no words by its name', () => {
  expect(
    blocks(
      '<p>by <time datetime="2026-01-02" /> see <ac:link><ri:page ri:content-title="Plan" /></ac:link>' +
        '<ac:image><ri:attachment ri:filename="a.png" /></ac:image> <ac:link><ri:user ri:account-id="a" /></ac:link></p>',
    ),
  ).toEqual(['p: by 2026-01-02 see Plan[image: a.png] @Ada']);
});

it('reads a macro with its settings, then what is inside', () => {
  const inside =
    '<ac:parameter ac:name="title">T</ac:parameter><ac:rich-text-body><p>x</p></ac:rich-text-body>';
  const code =
    '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[a\n\nb]]></ac:plain-text-body></ac:structured-macro>';
  expect(blocks(`<ac:structured-macro ac:name="info">${inside}</ac:structured-macro>${code}`)).toEqual([
    'macro: info title=T',
    'p: x',
    'macro: code',
    'code: a',
    'code: b',
  ]);
});

it('reads tasks with their ticks', () => {
  const task = (status: string) =>
    `<ac:task><ac:task-id>1</ac:task-id><ac:task-status>${status}</ac:task-status><ac:task-body><span>do</span></ac:task-body></ac:task>`;
  expect(blocks(`<ac:task-list>${task('complete')}${task('incomplete')}</ac:task-list>`)).toEqual([
    'task: [x] do',
    'task: [ ] do',
  ]);
});
