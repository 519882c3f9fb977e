import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

interface Proof {
  readonly file: string;
  readonly title: string;
}

/** Each heading with the rows of the table of threats below it. */
const sections = page
  .split(/^(?=#{2,3} )/m)
  .filter((section) => section.includes('| threat | control | the test that proves it |'))
  .map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return {
      heading: heading.replace(/^#+ /, ''),
      rows: lines.filter((line) => line.startsWith('| ') && !line.startsWith('| threat |')),
    };
  });

const rows = sections.flatMap((section) => section.rows);

function cellsOf(row: string): readonly string[] {
  return row.slice(2, -2).split(' | ');
}

/** The tests in the last cell of a row: `path`: title, a line each. */
function proofsOf(row: string): readonly Proof[] {
  return (cellsOf(row)[2] ?? '').split('<br>').map((proof) => {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(proof.trim()) ?? [];
    return { file, title };
  });
}

function isTrue({ file, title }: Proof): boolean {
  const path = join(root, file);
  if (title === '' || !/\.test\.ts$/.test(file) || !existsSync(path)) return false;
  const source = readFileSync(path, 'utf8').replaceAll(/\\(['"`])/g, '$1');
  // As the title of a test that is run: of `it(`, or of the cases before it; `it.skip(` proves nothing.
  return new RegExp(`(?:\\bit|\\))\\(\\s*(['"\`])${title.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\1`).test(
    source,
  );
}

it('has for every threat a control, and names for it tests that there are', () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((row) => cellsOf(row).length !== 3 || cellsOf(row).some((cell) => cell === ''))).toEqual(
    [],
  );
  const wrong = rows.flatMap(proofsOf).filter((proof) => !isTrue(proof));
  expect(wrong).toEqual([]);
});

it.each([
  'Confused deputy',
  'Token passthrough',
  'Server-side request forgery (SSRF)',
  'Session and state handle hijacking',
  'Local server compromise',
  'Scope minimisation',
  'MCP01 Token mismanagement and secret exposure',
  'MCP02 Privilege escalation by scope creep',
  'MCP03 Tool poisoning',
  'MCP04 Supply chain attacks and dependency tampering',
  'MCP05 Command injection and execution',
  'MCP06 Prompt injection via contextual payloads',
  'MCP07 Insufficient authentication and authorisation',
  'MCP08 Lack of audit and telemetry',
  'MCP09 Shadow MCP servers',
  'MCP10 Context injection and over-sharing',
])('answers %s by several rows', (heading) => {
  expect(sections.find((section) => section.heading === heading)?.rows.length ?? 0).toBeGreaterThan(1);
});

it('says how to report a weakness, whom it trusts, and what it does not protect', () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(
    expect.arrayContaining([
      'Reporting a weakness',
      'What is protected, and from whom',
      'What is not protected',
    ]),
  );
});
