import fc from 'fast-check';

const word = fc.stringMatching(/^[a-zà-ÿ]{2,8}[0-9]{2}$/);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));

const within = (...tags: string[]) =>
  tags.map((tag) => (inside: string) => `<${tag}>${inside}</${tag.split(' ')[0]}>`);
const macro = (name: string) => (inside: string) =>
  `<ac:structured-macro ac:name="${name}"><ac:rich-text-body>${inside}</ac:rich-text-body></ac:structured-macro>`;

const inlineForms = [
  ...within('strong', 'em', 'u', 's', 'sub', 'sup', 'code', 'span style="color: red;"', 'small', 'kbd'),
  ...within('a href="https://example.com"', 'ac:inline-comment-marker ac:ref="1"', 'ac:placeholder'),
  (inside: string) =>
    `<ac:link><ri:page ri:content-title="Plan" /><ac:link-body>${inside}</ac:link-body></ac:link>`,
  (inside: string) =>
    `<ac:link ac:anchor="top"><ac:plain-text-link-body><![CDATA[${inside}]]></ac:plain-text-link-body></ac:link>`,
  (inside: string) =>
    `<ac:image ac:alt="${inside}"><ri:url ri:value="https://example.com/a.png" /></ac:image>`,
  (inside: string) =>
    `<ac:structured-macro ac:name="status"><ac:parameter ac:name="title">${inside}</ac:parameter></ac:structured-macro>`,
];

const plainBlocks = [
  ...within('h1', 'h3', 'pre', 'p', 'p style="text-align: center;"'),
  (inside: string) =>
    `<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[${inside}]]></ac:plain-text-body></ac:structured-macro>`,
  (inside: string) =>
    `<ac:structured-macro ac:name="jira"><ac:parameter ac:name="jqlQuery">${inside}</ac:parameter></ac:structured-macro>`,
  (inside: string) =>
    `<table><tbody><tr><th>${inside}</th><td colspan="2"><p>${inside}</p><p>${inside}</p></td></tr></tbody></table>`,
];

const nestingBlocks = [
  ...within('div', 'blockquote'),
  (inside: string) => `<ul><li>${inside}</li></ul>`,
  (inside: string) => `<ol start="3"><li><p>x</p>${inside}</li></ol>`,
  (inside: string) => `<table><tbody><tr><td>${inside}</td></tr></tbody></table>`,
  (inside: string) => `<dl><dt>x</dt><dd>${inside}</dd></dl>`,
  (inside: string) =>
    `<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>${inside}</ac:task-body></ac:task></ac:task-list>`,
  (inside: string) =>
    `<ac:layout><ac:layout-section ac:type="single"><ac:layout-cell>${inside}</ac:layout-cell></ac:layout-section></ac:layout>`,
  (inside: string) =>
    `<ac:adf-extension><ac:adf-node type="panel"><ac:adf-content>${inside}</ac:adf-content></ac:adf-node></ac:adf-extension>`,
  (inside: string) => `<p>x ${macro('excerpt')(inside)}</p>`,
  ...['info', 'expand', 'panel', 'section', 'details', 'unheard-of'].map(macro),
];

/** Pages in storage format: what editors and macros leave there, in one another. */
export const arbitraryStorage: fc.Arbitrary<string> = fc.letrec<{
  line: string;
  block: string;
  blocks: string;
}>((tie) => ({
  line: fc
    .array(
      fc.oneof(
        words,
        fc.tuple(fc.constantFrom(...inlineForms), words).map(([form, text]) => form(text)),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((parts) => parts.join(' ')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('line').map((line) => `<p>${line}</p>`),
    tie('line'),
    fc.tuple(fc.constantFrom(...plainBlocks), words).map(([form, text]) => form(text)),
    fc.tuple(fc.constantFrom(...nestingBlocks), tie('blocks')).map(([form, inside]) => form(inside)),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n')),
})).blocks;
