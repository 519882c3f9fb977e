/** The look of the HTML pages: one column that a phone can show, a tree beside it where there is room. */
export const style = `
:root { color-scheme: light dark; --line: #8884; --link: light-dark(#0b57d0, #8ab4f8); --soft: #8881; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); }
header a { font-weight: 600; }
header .viewer { margin-left: auto; opacity: .75; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; display: grid; gap: 2rem; }
@media (min-width: 50rem) { main.with-tree { grid-template-columns: 16rem minmax(0, 1fr); } }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
nav.tree { font-size: .92rem; } nav.tree ul { list-style: none; margin: 0; padding-left: .9rem; }
nav.tree > ul { padding-left: 0; } nav.tree [aria-current] { font-weight: 700; }
.crumbs, .facts { font-size: .9rem; opacity: .75; } h1 { margin: .2rem 0; line-height: 1.2; }
article { overflow-wrap: anywhere; } article > .body { margin-top: 1.2rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }
th, pre, code { background: var(--soft); } pre { padding: .8rem; overflow-x: auto; border-radius: .3rem; }
.panel, .macro, details { border-left: 4px solid var(--line); background: var(--soft); padding: .4rem 1rem; margin: 1rem 0; }
.panel.info { border-color: #1868db; } .panel.note, .panel.warning { border-color: #e2a500; } .panel.error { border-color: #c9372c; }
.panel.tip, .panel.success { border-color: #22a06b; } .panel-title { font-weight: 600; margin: 0; }
.label, .status, .badge { background: var(--soft); border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; }
.tasks { list-style: none; padding-left: 0; } .missing { text-decoration: underline dotted; }
.columns { display: flex; flex-wrap: wrap; gap: 1.5rem; } .column { flex: 1 1 16rem; }
`;
