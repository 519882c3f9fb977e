import fc from 'fast-check';
import type { AdfMark, AdfNode } from '../../src/adf/adf-node.ts';

/** A document of ADF, as the editor writes one. */
export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
}

const words = fc.oneof(
  fc.constantFrom('a', ' b ', '<&>', '"quoted"', ']]>', 'é😀', ':)', '{code}', '&nbsp;'),
  fc.stringMatching(/^[!-~][ -~]{0,10}$/),
);
const color = fc.stringMatching(/^#[0-9a-f]{6}$/);
const url = fc.constantFrom('https://x.org', 'https://x.org/?a=1&b="2"', 'http://127.0.0.1:1/#c');

function choice<Mark>(mark: fc.Arbitrary<Mark>): fc.Arbitrary<Mark | undefined> {
  return fc.option(mark, { nil: undefined, freq: 3 });
}

const outerMarks = [
  fc.uuid().map((id) => ({ type: 'annotation', attrs: { annotationType: 'inlineComment', id } })),
  url.map((href) => ({ type: 'link', attrs: { href } })),
] as const;
const innerMarks = [
  fc.constant({ type: 'strong' }),
  fc.constant({ type: 'em' }),
  fc.constant({ type: 'underline' }),
  fc.constant({ type: 'strike' }),
  fc.constantFrom('sub', 'sup').map((type) => ({ type: 'subsup', attrs: { type } })),
  color.map((hex) => ({ type: 'textColor', attrs: { color: hex } })),
] as const;
const marks: fc.Arbitrary<AdfMark[]> = fc
  .oneof(
    fc.tuple(...[...outerMarks, ...innerMarks].map((mark) => choice<AdfMark>(mark))),
    fc.tuple(...outerMarks.map((mark) => choice<AdfMark>(mark)), fc.constant<AdfMark>({ type: 'code' })),
  )
  .map((all) => all.filter((mark) => mark !== undefined));

const text = fc
  .tuple(words, marks)
  .map(
    ([shown, given]): AdfNode => ({ type: 'text', text: shown, ...(given.length > 0 && { marks: given }) }),
  );
const inlineNode: fc.Arbitrary<AdfNode> = fc.oneof(
  { arbitrary: text, weight: 5 },
  fc.constant({ type: 'hardBreak' }),
  fc.constant({ type: 'mention', attrs: { id: 'ada', text: '@Ada' } }),
  fc.constant({ type: 'emoji', attrs: { shortName: ':smile:', id: '1f604', text: '😄' } }),
  fc
    .integer({ min: 0, max: 40_000 })
    .map((day) => ({ type: 'date', attrs: { timestamp: String(day * 86_400_000) } })),
  fc
    .tuple(words, fc.constantFrom('neutral', 'purple', 'blue', 'red', 'yellow', 'green'))
    .map(([shown, hue]) => ({ type: 'status', attrs: { text: shown, color: hue } })),
  url.map((address) => ({ type: 'inlineCard', attrs: { url: address } })),
);

/** Inline nodes, of which neighbouring text with the same marks is one. */
const line: fc.Arbitrary<AdfNode[]> = fc.array(inlineNode, { minLength: 1, maxLength: 5 }).map((nodes) => {
  const joined: AdfNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last && isSameText(last, node))
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
});

function isSameText(one: AdfNode, other: AdfNode): boolean {
  const areText = one.type === 'text' && other.type === 'text';
  return areText && JSON.stringify(one.marks) === JSON.stringify(other.marks);
}

const paragraph = fc.oneof(
  fc.constant<AdfNode>({ type: 'paragraph' }),
  line.map((content): AdfNode => ({ type: 'paragraph', content })),
);
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), line)
  .map(([level, content]): AdfNode => ({ type: 'heading', attrs: { level }, content }));
const placed = fc
  .tuple(
    fc.oneof(paragraph, heading),
    fc.oneof(
      fc.constantFrom('center', 'end').map((align) => ({ type: 'alignment', attrs: { align } })),
      fc.integer({ min: 1, max: 6 }).map((level) => ({ type: 'indentation', attrs: { level } })),
    ),
  )
  .map(([node, mark]): AdfNode => ({ ...node, marks: [mark] }));
const code = fc.tuple(choice(fc.constantFrom('java', 'c++')), fc.oneof(words, fc.constant('a\n  b\n\n'))).map(
  ([language, shown]): AdfNode => ({
    type: 'codeBlock',
    ...(language && { attrs: { language } }),
    content: [{ type: 'text', text: shown }],
  }),
);
const image = fc
  .tuple(url, fc.constantFrom('center', 'wide', 'wrap-left'), choice(words.map((shown) => `a${shown}`)))
  .map(
    ([address, layout, alt]): AdfNode => ({
      type: 'mediaSingle',
      attrs: { layout },
      content: [{ type: 'media', attrs: { type: 'external', url: address, ...(alt && { alt }), width: 30 } }],
    }),
  );
const app = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.oneof(words, fc.integer(), fc.boolean()), {
    noNullPrototype: true,
  })
  .map(
    (parameters): AdfNode => ({
      type: 'extension',
      attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey: 'k', parameters },
    }),
  );
const rule = fc.constant<AdfNode>({ type: 'rule' });
const tasks = fc.array(fc.tuple(fc.constantFrom('TODO', 'DONE'), line), { minLength: 1, maxLength: 3 }).map(
  (items): AdfNode => ({
    type: 'taskList',
    attrs: { localId: 'list-1' },
    content: items.map(([state, content], at) => ({
      type: 'taskItem',
      attrs: { localId: String(at + 1), state },
      content,
    })),
  }),
);
const decisions = fc
  .tuple(fc.uuid(), fc.array(fc.tuple(fc.uuid(), line), { minLength: 1, maxLength: 2 }))
  .map(
    ([localId, items]): AdfNode => ({
      type: 'decisionList',
      attrs: { localId },
      content: items.map(([id, content]) => ({
        type: 'decisionItem',
        attrs: { localId: id, state: 'DECIDED' },
        content,
      })),
    }),
  );
const card = fc.oneof(
  url.map((address): AdfNode => ({ type: 'blockCard', attrs: { url: address } })),
  url.map((address): AdfNode => ({ type: 'embedCard', attrs: { url: address, layout: 'center' } })),
);

const some = (node: fc.Arbitrary<AdfNode>) => fc.array(node, { minLength: 1, maxLength: 3 });
const panelTypes = fc.constantFrom('info', 'note', 'tip', 'warning', 'error', 'success');

const first = fc.oneof(paragraph, code);
const { list } = fc.letrec<{ list: AdfNode; item: AdfNode }>((tie) => ({
  item: fc
    .tuple(first, fc.option(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), { nil: undefined }))
    .map(([head, rest]): AdfNode => ({ type: 'listItem', content: rest ? [head, rest] : [head] })),
  list: fc.oneof(
    some(tie('item')).map((content): AdfNode => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.nat(9), some(tie('item')))
      .map(([order, content]): AdfNode => ({ type: 'orderedList', attrs: { order }, content })),
  ),
}));
const textual = fc.oneof(paragraph, heading, code, image, list, app, rule, tasks, decisions);
const panel = fc
  .tuple(panelTypes, some(textual))
  .map(([panelType, content]): AdfNode => ({ type: 'panel', attrs: { panelType }, content }));
const quote = some(fc.oneof(paragraph, code, list)).map(
  (content): AdfNode => ({ type: 'blockquote', content }),
);
const framed = fc.oneof({ arbitrary: textual, weight: 4 }, panel, quote);
const nestedExpand = fc
  .tuple(words, some(framed))
  .map(([title, content]): AdfNode => ({ type: 'nestedExpand', attrs: { title }, content }));
const cell = fc
  .tuple(
    fc.constantFrom('tableCell', 'tableHeader'),
    choice(color),
    some(fc.oneof(framed, card, nestedExpand)),
  )
  .map(
    ([type, background, content]): AdfNode => ({
      type,
      ...(background && { attrs: { background } }),
      content,
    }),
  );
const table = fc
  .tuple(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }), fc.constantFrom('default', 'wide'))
  .map(
    ([rows, layout]): AdfNode => ({
      type: 'table',
      attrs: { layout },
      content: rows.map((content): AdfNode => ({ type: 'tableRow', content })),
    }),
  );
const expand = fc
  .tuple(words, some(fc.oneof(framed, card, table, nestedExpand)))
  .map(([title, content]): AdfNode => ({ type: 'expand', attrs: { title }, content }));
const column = fc.oneof({ arbitrary: framed, weight: 4 }, placed, card, table, expand);
const section = fc
  .tuple(
    fc.constantFrom([50, 50], [33.33, 66.66], [66.66, 33.33], [33.33, 33.33, 33.33], [25, 50, 25]),
    fc.tuple(some(column), some(column), some(column)),
  )
  .map(
    ([widths, contents]): AdfNode => ({
      type: 'layoutSection',
      content: widths.map((width, at) => ({
        type: 'layoutColumn',
        attrs: { width },
        content: contents[at] ?? [],
      })),
    }),
  );

/** Documents of the nodes that pages use, in the form in which the editor writes them. */
export const arbitraryAdf: fc.Arbitrary<AdfDocument> = fc
  .array(fc.oneof({ arbitrary: column, weight: 5 }, section), { maxLength: 4 })
  .map((content) => ({ type: 'doc', version: 1, content: numbered(content) }));

/** With tasks numbered through the document, as they are on a page. */
function numbered(nodes: readonly AdfNode[]): AdfNode[] {
  let last = 0;
  const number = (node: AdfNode): AdfNode => {
    if (node.type === 'taskItem') {
      last += 1;
      return { ...node, attrs: { ...node.attrs, localId: String(last) } };
    }
    const attrs = node.type === 'taskList' ? { localId: `list-${last + 1}` } : node.attrs;
    return { ...node, ...(attrs && { attrs }), ...(node.content && { content: node.content.map(number) }) };
  };
  return nodes.map(number);
}
