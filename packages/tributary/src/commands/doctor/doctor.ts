import { unlessAborted } from '@tributary/agent';
import { Failure } from '../../failure.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { checkEndpoints } from './check-endpoints.ts';
import { checkModel } from './check-model.ts';
import {
  checkDatabase,
  checkDataFolder,
  checkKeys,
  checkNode,
  checkPorts,
  checkServer,
  checkSite,
  type Finding,
} from './checks.ts';

/**
 * Checks what the program needs, a line each.
 *
 * @throws Failure `failed_check` when something has to be changed
 */
export async function doctor({ terminal, ...asking }: CommandContext): Promise<void> {
  const checks = [
    checkNode,
    checkDataFolder,
    checkKeys,
    checkDatabase,
    checkServer,
    checkPorts,
    checkSite,
    checkModel,
    checkEndpoints,
  ];
  const findings: Finding[] = [];
  for (const check of checks) {
    for (const finding of await unlessAborted(check(asking), asking.stop.signal)) {
      findings.push(finding);
      writeLines(terminal.output, [`${finding.fine ? 'ok     ' : 'problem'}  ${finding.sentence}`]);
    }
  }
  const problems = findings.filter(({ fine }) => !fine).length;
  if (problems > 0) throw new Failure('failed_check', `${problems} to mend: see above.`);
}
