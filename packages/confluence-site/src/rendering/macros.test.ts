import { describe, expect, it } from 'vitest';
import { renderStorage } from './render.ts';
import type { ListedFile, ListedPage, Surroundings } from './surroundings.ts';
import { bareSurroundings } from './testing/bare-surroundings.ts';

const macro = (name: string, inside = '') =>
  `<ac:structured-macro ac:name="${name}">${inside}</ac:structured-macro>`;
const parameter = (name: string, value: string) => `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;
const rich = (storage: string) => `<ac:rich-text-body>${storage}</ac:rich-text-body>`;
const plain = (text: string) => `<ac:plain-text-body><![CDATA[${text}]]></ac:plain-text-body>`;
const render = (storage: string, surroundings: Partial<Surroundings> = {}) =>
  renderStorage(storage, { ...bareSurroundings, ...surroundings });

const listed = (title: string, below: ListedPage[] = []): ListedPage => ({
  title,
  address: `/${title}`,
  below,
});
const file = (name: string, isPicture = true): ListedFile => ({
  name,
  address: `/f/${name}`,
  isPicture,
  size: 2_300,
});

describe('panels', () => {
  it.each(['info', 'note', 'tip', 'warning'])('are told apart by more than their colour: %s', (name) => {
    expect(render(macro(name, parameter('title', 'T') + rich('<p>x</p>')))).toBe(
      `<div class="panel ${name}" role="note" aria-label="${name}"><p class="panel-title">T</p><p>x</p></div>`,
    );
  });

  it('open on a click where they are an expand', () => {
    expect(
      render(macro('expand', parameter('title', 'A & B') + rich('<p>x</p>')).replace('& ', '&amp; ')),
    ).toBe('<details><summary>A &amp; B</summary><p>x</p></details>');
    expect(render(macro('expand', rich('x')))).toContain('<summary>Click here to expand...</summary>');
  });
});

describe('text', () => {
  it('is code with its language and title', () => {
    expect(render(macro('code', parameter('language', 'js') + parameter('title', 'T') + plain('a<b')))).toBe(
      '<p class="panel-title">T</p><pre tabindex="0" data-language="js"><code>a&lt;b</code></pre>',
    );
  });

  it('is a status in one of the known colours', () => {
    expect(render(macro('status', parameter('colour', 'Green') + parameter('title', 'Done')))).toBe(
      '<span class="status green">Done</span>',
    );
    expect(render(macro('status', parameter('colour', 'x" onclick="y')))).toBe(
      '<span class="status grey"></span>',
    );
  });

  it('is a reference to Jira, which is elsewhere', () => {
    expect(render(macro('jira', parameter('key', 'ABC-1') + parameter('server', 'S')))).toBe(
      '<span class="jira" title="S">Jira: ABC-1</span>',
    );
  });

  it('is an anchor, and links lead to it', () => {
    expect(render(macro('anchor', parameter('', 'my place')))).toBe('<span id="my-place"></span>');
    expect(render('<ac:link ac:anchor="my place"><ac:link-body>there</ac:link-body></ac:link>')).toBe(
      '<a href="#my-place">there</a>',
    );
  });
});

describe('the table of contents', () => {
  const body = '<h1>A</h1><h3>deep</h3><h2>B c</h2><h1>A</h1><p>no</p>';

  it('nests the headings of the whole body, and tells two with the same words apart', () => {
    expect(render(`${macro('toc')}${body}`)).toContain(
      '<ul><li><a href="#A">A</a><ul><li><a href="#deep">deep</a></li><li><a href="#B-c">B c</a></li></ul></li><li><a href="#A.1">A</a></li></ul>',
    );
    expect(render(body)).toContain('<h1 id="A.1">');
  });

  it('keeps to the levels asked for', () => {
    const levels = parameter('minLevel', '2') + parameter('maxLevel', '2');
    expect(render(macro('toc', levels) + body)).toContain('<ul><li><a href="#B-c">B c</a></li></ul></nav>');
  });
});

describe('pages around', () => {
  it('are the children, as deep as asked for', () => {
    const depths: number[] = [];
    const pagesBelow: Surroundings['pagesBelow'] = (_page, depth) => {
      depths.push(depth);
      return [listed('One', [listed('<Two>')])];
    };
    const html = render(macro('children', parameter('depth', '2')) + macro('children') + macro('pagetree'), {
      pagesBelow,
    });
    expect(depths).toEqual([2, 1, 20]);
    expect(html).toContain(
      '<ul><li><a href="/One">One</a><ul><li><a href="/&lt;Two&gt;">&lt;Two&gt;</a></li>',
    );
    expect(render(macro('children'))).toContain('No pages below this one.');
  });

  it('are found by label, by the query of the macro, or by time', () => {
    const asked: [string, number][] = [];
    const found: Surroundings['found'] = (cql, limit) => {
      asked.push([cql, limit]);
      return [listed('Hit')];
    };
    const all =
      macro('contentbylabel', parameter('labels', 'a,b"c') + parameter('max', '3')) +
      macro('contentbylabel', parameter('cql', 'label = "x"')) +
      macro('recently-updated', parameter('spaces', 'MKT')) +
      macro('blog-posts');
    expect(render(all, { found })).toContain('<a href="/Hit">Hit</a>');
    expect(asked).toEqual([
      ['label in ("a", "b\\"c")', 3],
      ['label = "x"', 15],
      ['type in (page, blogpost) and space in ("MKT") order by lastmodified desc', 15],
      ['type = blogpost order by created desc', 15],
    ]);
  });
});

describe('files', () => {
  it('are listed with their sizes, and linked', () => {
    const html = render(macro('attachments'), { files: () => [file('a.png')] });
    expect(html).toContain('<a href="/f/a.png">a.png</a></td><td>2.3 kB</td>');
  });

  it('are shown as pictures where they are some, else linked', () => {
    const image = (name: string) =>
      `<ac:image ac:alt="cat" ac:width="10"><ri:attachment ri:filename="${name}" /></ac:image>`;
    const surroundings = {
      file: (name: string) => (name === 'gone' ? undefined : file(name, name === 'a.png')),
    };
    expect(render(image('a.png'), surroundings)).toBe(
      '<img src="/f/a.png" alt="cat" width="10" loading="lazy">',
    );
    expect(render(image('a.svg'), surroundings)).toBe('<a href="/f/a.svg">[image: cat]</a>');
    expect(render(image('gone'), surroundings)).toBe('<span class="missing">[image: cat]</span>');
  });
});

describe('included pages', () => {
  const link = '<ac:parameter ac:name=""><ac:link><ri:page ri:content-title="P" /></ac:link></ac:parameter>';
  const siteOf = (storage: string): Partial<Surroundings> => {
    const surroundings: Surroundings = {
      ...bareSurroundings,
      pageId: 1,
      included: ({ title }) => ({ id: 2, title, address: '/P', storage, surroundings }),
    };
    return surroundings;
  };

  it('are shown whole, or by their excerpt', () => {
    const page = `<p>before</p>${macro('excerpt', parameter('hidden', 'true') + rich('<p>short</p>'))}`;
    expect(render(macro('include', link), siteOf(page))).toBe('<p>before</p>');
    expect(render(macro('excerpt-include', link), siteOf(page))).toBe(
      '<div class="panel"><p class="panel-title">P</p><p>short</p></div>',
    );
    expect(render(macro('include', link))).toBe('<span class="missing">[page not found: P]</span>');
  });

  it('end where one would show itself', () => {
    expect(render(macro('include', link), siteOf(macro('include', link)))).toBe('<a href="/P">P</a>');
  });

  it('are at most fifty in a body', () => {
    const html = render(macro('include', link).repeat(60), siteOf('<p>x</p>'));
    expect(html.match(/<p>x/g)).toHaveLength(50);
  });
});

describe('words with an inline comment', () => {
  const marked = (words: string) =>
    `<ac:inline-comment-marker ac:ref="r1">${words}</ac:inline-comment-marker>`;
  const threadAddress = () => '#comment-5';

  it('lead to the thread where it is shown, and are its target once', () => {
    expect(render(`${marked('a')}${marked('b')}`, { threadAddress })).toBe(
      '<mark class="inline-comment-marker" data-ref="r1" id="marker-r1"><a href="#comment-5">a</a></mark>' +
        '<mark class="inline-comment-marker" data-ref="r1"><a href="#comment-5">b</a></mark>',
    );
    expect(render(marked('a'))).toBe('<span class="inline-comment-marker" data-ref="r1">a</span>');
  });

  it('never make a link inside a link', () => {
    const inside = `<a href="/x">${marked('a')}</a>${marked('<a href="/y">b</a>')}`;
    expect(render(inside, { threadAddress }).match(/<a [^>]*>(?:(?!<\/a>).)*<a /)).toBeNull();
  });
});

it('shows a macro that nobody knows by its name and what is inside', () => {
  expect(render(macro('drawio'))).toBe('<div class="macro" title="macro: drawio">[drawio]</div>');
  expect(render(macro('html', plain('<script>x</script>')))).not.toContain('script');
  expect(render(macro('new"one', rich('<p>x</p>')).replace('new"one', 'new&quot;one'))).toContain('<p>x</p>');
});
