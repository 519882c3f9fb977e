import fc from 'fast-check';

/** A piece of storage format as it is written, and as the site keeps it with `ID` for each id that it gives a macro. */
export interface Written {
  readonly written: string;
  readonly kept: string;
}

const same = (text: string): Written => ({ written: text, kept: text });
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');

/** Characters that XML takes. */
export const xmlText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));

const text = fc.oneof(
  xmlText.map(escaped),
  fc.constantFrom('&nbsp;', '&eacute;', '&#8212;', '&#x1F600;', '&lt;b&gt;', ' \n ', 'it\'s "so"'),
  xmlText.map((inside) => `<![CDATA[${inside.replaceAll(']]>', '')}]]>`),
  fc.constantFrom('<!-- a <hr/> -->', '<!---->'),
);

const names = fc.constantFrom(
  ...`p h1 h3 strong em u code pre ul ol li table tbody tr td th blockquote div span a sub ac:layout ac:layout-section
  ac:layout-cell ac:link ac:image ac:rich-text-body ac:plain-text-body ac:parameter ac:task-list ri:page ri:user x x:y`.split(
    /\s+/,
  ),
);

const attribute = fc
  .tuple(
    fc.constantFrom('class', 'style', 'href', 'ac:name', 'ri:content-title', 'colspan', 'local-id'),
    xmlText.map((value) => escaped(value).replace(/["'\n\t]/g, '')),
    fc.constantFrom('"', "'"),
    fc.constantFrom(' ', '  ', '\n'),
  )
  .map(([name, value, quote, space]) => `${space}${name}=${quote}${value}${quote}`);

const rule = fc.constantFrom('<hr/>', '<hr />', '<hr></hr>').map((written) => ({ written, kept: '<hr />' }));

const task = fc
  .tuple(fc.nat(99), fc.constantFrom('complete', 'incomplete'), text)
  .map(([id, status, body]) =>
    same(
      `<ac:task><ac:task-id>${id}</ac:task-id><ac:task-status>${status}</ac:task-status><ac:task-body>${body}</ac:task-body></ac:task>`,
    ),
  );

function element(name: string, attributes: string, inside: Written): Written {
  const wrap = (body: string): string =>
    body === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${body}</${name} >`;
  return { written: wrap(inside.written), kept: wrap(inside.kept) };
}

function macro(name: string, identity: string, inside: Written): Written {
  const missing = [
    identity.includes('schema-version') ? '' : ' ac:schema-version="1"',
    identity.includes('macro-id') ? '' : ' ac:macro-id="ID"',
  ].join('');
  const wrap = (more: string, body: string): string =>
    `<ac:structured-macro ac:name="${name}"${identity}${more}>${body}</ac:structured-macro>`;
  return { written: wrap('', inside.written), kept: wrap(missing, inside.kept) };
}

const macroName = fc.constantFrom('toc', 'info', 'code', 'expand', 'status', 'jira', 'an-app', 'include');
const identity = fc.constantFrom(
  '',
  " ac:schema-version='2'",
  ' ac:macro-id="m-1"',
  ' ac:macro-id="m" ac:schema-version="3"',
);

const { body } = fc.letrec<{ body: Written; node: Written }>((tie) => ({
  body: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => ({
    written: nodes.map(({ written }) => written).join(''),
    kept: nodes.map(({ kept }) => kept).join(''),
  })),
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text.map(same),
    rule,
    task,
    fc
      .tuple(names, fc.uniqueArray(attribute, { maxLength: 3, selector: attributeName }), tie('body'))
      .map(([name, attributes, inside]) => element(name, attributes.join(''), inside)),
    fc.tuple(macroName, identity, tie('body')).map(([name, given, inside]) => macro(name, given, inside)),
  ),
}));

function attributeName(written: string): string {
  return written.trim().split('=')[0] ?? '';
}

/** Well-formed storage format, written in all the ways in which XML may be. */
export const arbitraryStorage: fc.Arbitrary<Written> = body;
