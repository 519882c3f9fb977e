import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgram } from '../packages/tributary/src/program.ts';

const root = join(import.meta.dirname, '..');

/** What the programs run: not tests, nor what only tests, benchmarks and developers start. */
const sources = globSync('packages/{*,toolkits/*}/src/**/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.ts$|\/testing\/|\/evaluation\//.test(file),
);

it('has no way to run a command, or text as code', () => {
  expect(sources.length).toBeGreaterThan(500);
  const ways =
    /['"](?:node:)?(?:child_process|vm|cluster|inspector|repl)['"]|\beval\s*\(|new Function\b|\bFunction\s*\(\s*['"`]/;
  expect(sources.filter((file) => ways.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

it('turns off no check of certificates', () => {
  const offs = /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/;
  expect(sources.filter((file) => offs.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

function flagsOf(command: ReturnType<typeof createProgram>): string[] {
  return [...command.options.map(({ flags }) => flags), ...command.commands.flatMap(flagsOf)];
}

it('takes no secret on the command line, where every user of the machine can read it', () => {
  const stream = new PassThrough();
  const program = createProgram(
    () => {
      throw new Error('No command is run here.');
    },
    { input: stream, output: stream, errors: stream },
  );
  const taking = flagsOf(program).filter((flags) => /[<[]/.test(flags));
  expect(taking.length).toBeGreaterThan(5);
  expect(taking.filter((flags) => /key|secret|token|password/i.test(flags))).toEqual([]);
});
