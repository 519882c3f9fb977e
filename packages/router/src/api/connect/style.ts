import { createHash } from 'node:crypto';

const text = `
:root { color-scheme: light dark; --ground: #f4f5f7; --card: #fff; --text: #1c2430; --quiet: #566072; --line: #d5dae2; --strong: #0b5cad; --on-strong: #fff; --good: #1d7a46; --bad: #b3261e; --soft: #eef2f8; }
@media (prefers-color-scheme: dark) { :root { --ground: #12161c; --card: #1b212a; --text: #e8ecf2; --quiet: #a2adbd; --line: #37414f; --strong: #7db7f5; --on-strong: #0c1a29; --good: #6fd39b; --bad: #ff9d94; --soft: #242c37; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 1rem; display: grid; place-items: start center; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { width: 100%; max-width: 28rem; margin: 6vh 0 2rem; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 14px; overflow-wrap: anywhere; }
h1 { margin: .75rem 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
p, ul, blockquote { margin: .75rem 0; }
ul { padding-left: 1.25rem; }
.mark { display: inline-grid; place-items: center; width: 2.5rem; height: 2.5rem; border-radius: 50%; font-size: 1.25rem; font-weight: 700; background: var(--soft); color: var(--strong); }
.mark.done { color: var(--good); }
.mark.stop { color: var(--bad); }
.quiet { color: var(--quiet); font-size: .875rem; }
blockquote { padding: .5rem .9rem; border-left: 3px solid var(--bad); background: var(--soft); border-radius: 0 8px 8px 0; }
label, .label { display: block; margin-top: 1.1rem; font-weight: 600; }
.hint { display: block; font-weight: 400; color: var(--quiet); font-size: .875rem; }
input:not([type=hidden], [type=radio]) { width: 100%; margin-top: .35rem; padding: .65rem .75rem; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: 8px; }
button, .button { display: block; width: 100%; margin-top: 1.4rem; padding: .8rem 1rem; font: inherit; font-weight: 600; text-align: center; text-decoration: none; color: var(--on-strong); background: var(--strong); border: 1px solid var(--strong); border-radius: 8px; cursor: pointer; }
.button.second { margin-top: .7rem; color: var(--strong); background: none; }
a { color: var(--strong); }
:focus-visible { outline: 3px solid var(--strong); outline-offset: 2px; }
details { margin: .75rem 0; }
summary { cursor: pointer; color: var(--strong); }
details ul { max-height: 14rem; overflow: auto; font-size: .875rem; }
fieldset { margin: 1rem 0 0; padding: 0; border: 0; }
legend { padding: 0; }
.choice { display: flex; gap: .75rem; align-items: start; margin-top: .6rem; padding: .8rem .9rem; border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }
.choice input { margin-top: .3rem; accent-color: var(--strong); }
@media (max-width: 30rem) { body { padding: 0; } main { margin: 0; min-height: 100vh; padding: 1.5rem 1.25rem; border: 0; border-radius: 0; } }
`;

/** The look of the pages, and its digest, by which the policy lets it in. */
export const style = { text, digest: createHash('sha256').update(text).digest('base64') };
