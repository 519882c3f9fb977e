import { bodyStyle } from './style-of-bodies.ts';

const frame = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fff, #1d2125); --raised: light-dark(#f7f8f9, #22272b); --text: light-dark(#172b4d, #c7d1db);
  --faint: light-dark(#505f79, #9fadbc); --line: light-dark(#d5d9e0, #454f59); --link: light-dark(#0c5bce, #85b8ff);
  --field: light-dark(#fff, #161a1d); --strong: light-dark(#0c5bce, #85b8ff); --on-strong: light-dark(#fff, #161a1d);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; background: var(--ground); color: var(--text); }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
.body p a, .body li a { text-decoration: underline; text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--strong); outline-offset: 2px; border-radius: 2px; }
.skip, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { width: auto; height: auto; clip-path: none; padding: .5rem 1rem; background: var(--ground); z-index: 1; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; padding: .6rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--raised); }
.brand { font-weight: 700; color: inherit; }
.search { flex: 1 1 10rem; max-width: 28rem; }
.search input { width: 100%; }
.viewer { margin-left: auto; color: var(--faint); font-size: .92rem; }
.menu { position: relative; }
.menu summary { cursor: pointer; }
.menu ul { position: absolute; right: 0; z-index: 2; margin: .3rem 0 0; padding: .4rem 0; min-width: 11rem; list-style: none; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 6px 18px #0003; }
.menu li { padding: .2rem .9rem; }
.menu [aria-current] { font-weight: 600; color: var(--text); }
input, button { font: inherit; color: inherit; background: var(--field); border: 1px solid var(--faint); border-radius: 4px; padding: .3rem .6rem; }
input[type=radio] { accent-color: var(--strong); }
button { cursor: pointer; background: var(--raised); }
button[aria-pressed=true] { background: var(--strong); color: var(--on-strong); border-color: var(--strong); }
.columns-of-page { max-width: 76rem; margin: 0 auto; padding: 1.25rem; display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); }
nav.tree { font-size: .93rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media (min-width: 52rem) {
  .columns-of-page.with-tree { grid-template-columns: 16rem minmax(0, 1fr); }
  nav.tree { grid-column: 1; grid-row: 1; border: 0; border-right: 1px solid var(--line); padding: 0 1rem 0 0; }
  .with-tree main { grid-column: 2; }
}
nav.tree ul { list-style: none; margin: 0; padding-left: .9rem; }
nav.tree > ul { padding-left: 0; }
nav.tree li { padding: .1rem 0; overflow-wrap: anywhere; }
nav.tree [aria-current] { font-weight: 700; color: inherit; }
main { overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { font-size: 1.8rem; margin: .2rem 0 .4rem; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.1rem; }
h4, h5, h6 { font-size: 1rem; }
.facts, .crumbs, .none { color: var(--faint); font-size: .9rem; }
.facts a { color: inherit; text-decoration: underline; }
.crumbs { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; }
.crumbs li + li::before { content: "/"; padding: 0 .4rem; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: .75rem 0 1.25rem; padding: 0; border-bottom: 1px solid var(--line); }
.tabs a { display: inline-block; padding: .35rem 0; }
.tabs [aria-current] { color: inherit; font-weight: 600; border-bottom: 3px solid var(--strong); }
.badge, .label { display: inline-block; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 4px; font-size: .82rem; line-height: 1.5; color: var(--text); background: var(--raised); }
.dot { width: .7em; height: .7em; }
.icon { width: 1em; height: 1em; vertical-align: -.12em; margin-right: .25em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
.labels { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; margin: 1.5rem 0 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .75rem; list-style: none; padding: 0; }
.cards li { border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; background: var(--raised); }
.cards a { font-weight: 600; }
.cards p { margin: .3rem 0 0; }
.contents, .hits { list-style: none; padding: 0; }
.contents li { padding: .35rem 0; border-bottom: 1px solid var(--line); }
.contents .facts { display: block; }
.hits li { padding: .6rem 0; }
.hits li > a { font-weight: 600; }
.hits p { margin: .1rem 0; }
.paging { display: flex; gap: 1.5rem; }
.query { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .6rem 0; }
.query label { width: 3.5rem; }
.query input { flex: 1 1 12rem; min-width: 0; }
.like { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1.25rem 0; }
.comments { margin-top: 2rem; border-top: 1px solid var(--line); }
.comments ol { list-style: none; padding: 0; }
.comments ol ol { padding-left: 1.25rem; border-left: 2px solid var(--line); }
.comments li { margin: .9rem 0; }
.comments li:target { background: var(--raised); outline: 2px solid var(--strong); outline-offset: 6px; }
.comments .facts, .comments .body > p, .quoted { margin: .15rem 0; }
.rest { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .88rem; }
.rest ul { list-style: none; padding: 0; }
.details { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; }
.details dd { margin: 0; }
.difference { border: 1px solid var(--line); border-radius: 6px; padding: 0 1rem; }
.difference:empty { display: none; }
.block { margin: .5rem 0; padding: .1rem .5rem; border-left: 3px solid transparent; white-space: pre-wrap; }
.block .kind { display: inline-block; min-width: 3rem; color: var(--faint); font-size: .78rem; }
.block.added { border-color: light-dark(#22a06b, #4bce97); }
.block.removed { border-color: light-dark(#c9372c, #f87168); }
.block.changed { border-color: light-dark(#b38600, #e2b203); }
ins { background: light-dark(#d3f1df, #1c4a35); text-decoration: underline; }
del { background: light-dark(#ffd9d4, #5d1f1a); }
mark { background: light-dark(#fff0b3, #5c4b00); color: inherit; }
`;

/** The look of the pages, light and dark: one column on a phone, the tree beside it where there is room. */
export const style = `${frame}${bodyStyle}`;
