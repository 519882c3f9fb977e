// A site as a process of its own, on a free port: writes its address to stdout, and serves until it is killed.
import { createSite } from '../site.ts';

const site = await createSite({
  port: 0,
  dataFolder: process.argv[2],
  onFault: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
});
process.stdout.write(`${site.url}\n`);
