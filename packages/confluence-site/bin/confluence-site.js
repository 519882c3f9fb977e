#!/usr/bin/env node
// What needs a newer Node is loaded once it is known to be there.
const neededMajor = 26;

if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  await import('../src/main.ts');
} else {
  process.stderr.write(
    `The Confluence site needs Node ${neededMajor} or newer, and this is ${process.versions.node}: ` +
      'run it by npm in the checkout, which brings that Node, or install one from nodejs.org.\n',
  );
  process.exitCode = 1;
}
