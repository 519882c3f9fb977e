/** The look of what a body is made of: tables, code, panels, tasks and the other macros. */
export const bodyStyle = `
.body > :first-child { margin-top: 0; }
.table-wrap { position: relative; overflow-x: auto; margin: 1rem 0; }
time { white-space: nowrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .4rem .7rem; text-align: left; vertical-align: top; }
th { background: var(--raised); }
td > p:only-child, th > p:only-child, li > p:only-child { margin: 0; }
pre, code { background: var(--raised); font: .9em/1.5 ui-monospace, Menlo, Consolas, monospace; border-radius: 4px; }
code { padding: .1em .3em; }
pre { padding: .8rem 1rem; overflow-x: auto; border: 1px solid var(--line); overflow-wrap: normal; }
pre code { padding: 0; background: none; }
pre[data-language]::before { content: attr(data-language); display: block; color: var(--faint); font-size: .85em; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--faint); }
img { max-width: 100%; height: auto; }
figure { margin: 1rem 0; }
figcaption { color: var(--faint); font-size: .9rem; }
.panel, .macro, .body details { border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 4px; background: var(--raised); padding: .3rem 1rem; margin: 1rem 0; }
.panel > p, .macro > p { margin: .5rem 0; }
.panel-title { font-weight: 600; }
.panel.info { border-left-color: light-dark(#1868db, #669df1); background: light-dark(#e9f2fe, #1c2b41); }
.panel.note { border-left-color: light-dark(#8050d0, #b38df7); background: light-dark(#f4effd, #2b2340); }
.panel.warning { border-left-color: light-dark(#b38600, #e2b203); background: light-dark(#fff7db, #332e1b); }
.panel.error { border-left-color: light-dark(#c9372c, #f87168); background: light-dark(#ffeceb, #42221f); }
.panel.tip, .panel.success { border-left-color: light-dark(#1f845a, #4bce97); background: light-dark(#e3f7ec, #1c3329); }
summary { cursor: pointer; }
.body summary { font-weight: 600; padding: .2rem 0; }
.status, .jira { display: inline-block; padding: 0 .4rem; border-radius: 3px; font-size: .8rem; font-weight: 700; line-height: 1.5; background: light-dark(#dddee1, #4b4d51); color: light-dark(#292a2e, #e2e3e4); }
.status { text-transform: uppercase; }
.status.red { background: light-dark(#ffd5d2, #5d1f1a); color: light-dark(#ae2e24, #ffb8b2); }
.status.yellow { background: light-dark(#f8e6a0, #533f04); color: light-dark(#7f5f01, #f5cd47); }
.status.green { background: light-dark(#baf3db, #164b35); color: light-dark(#1a6b48, #7ee2b8); }
.status.blue { background: light-dark(#cce0ff, #09326c); color: light-dark(#0b4fb8, #cce0ff); }
.status.purple { background: light-dark(#dfd8fd, #352c63); color: light-dark(#5e4db2, #dfd8fd); }
.inline-task-list { list-style: none; padding-left: 0; }
.inline-task-list .inline-task-list { padding-left: 1.5rem; }
.inline-task-list > .checked { color: var(--faint); }
.mention { background: var(--raised); border-radius: 1rem; padding: 0 .35rem; }
.missing { text-decoration: underline dotted; color: var(--faint); }
.columns { display: flex; flex-wrap: wrap; gap: 1.5rem; }
.column { flex: 1 1 14rem; min-width: 0; }
.toc ul { list-style: none; padding-left: 1rem; }
.toc > ul { padding-left: 0; }
.inline-comment-marker:target { outline: 2px solid var(--strong); }
mark.inline-comment-marker { border-bottom: 2px solid light-dark(#b38600, #e2b203); }
mark.inline-comment-marker a { color: inherit; text-decoration: none; }
`;
