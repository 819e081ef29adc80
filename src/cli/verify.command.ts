import { Command } from 'commander';
import type { Text } from '../domain/text.js';
import { VerifyCases } from '../modules/cases/index.js';
import { VerifyDisputes } from '../modules/disputes/index.js';
import { allAgencies, agencyOf } from './agencies.js';
import { withApplication } from './application.js';
import { jsonOption } from './options.js';
import { progressOf } from './progress.js';
import { CommandFailed, printJson, type Terminal } from './terminal.js';

interface Options {
  readonly agency?: string;
  readonly json: boolean;
}

/** A discrepancy with the history: of a case, of a dispute, or of a register (no case). */
interface Finding {
  readonly agencyId: string;
  readonly caseId: string | null;
  readonly disputeId?: string;
  readonly number: string | null;
  readonly seq: number | null;
  readonly code: string;
  readonly message: Text;
}

/** `foi verify`: replays every history and compares it with what is stored. */
export function verifyCommand(terminal: Terminal): Command {
  return new Command('verify')
    .description(
      '逐案重放历史，核对存储内容和哈希链 / replay every history, compare it with what is stored, check the hash chain',
    )
    .option('--agency <code>', '只核对一个机关 / one agency only')
    .addOption(jsonOption())
    .action(async ({ agency, json }: Options) => {
      const progress = progressOf(terminal, '核对');
      const result = await withApplication(terminal, async (application) => {
        const agencies = agency === undefined ? await allAgencies(application) : [await agencyOf(application, agency)];
        const agencyIds = agencies.map(({ id }) => id);
        const cases = await application
          .get(VerifyCases)
          .execute({
            agencyIds,
            onProgress: (done) => {
              progress.show(done.subjects, done.of);
            },
          })
          .finally(progress.end);
        const disputes = await application.get(VerifyDisputes).execute({ agencyIds });
        const codes = new Map(agencies.map(({ id, code }) => [id, code]));
        const findings: readonly Finding[] = [
          ...cases.findings.map(({ subjectId: _, ...finding }) => finding),
          ...disputes.findings.map(({ subjectId: disputeId, ...finding }) => ({ ...finding, disputeId })),
        ];
        return {
          agencies: agencies.length,
          cases: cases.subjects,
          disputes: disputes.subjects,
          events: cases.events + disputes.events,
          findings: findings.map(({ agencyId, ...finding }) => ({
            agency: codes.get(agencyId) ?? agencyId,
            ...finding,
          })),
        };
      });
      if (json) printJson(terminal, result);
      else for (const finding of result.findings) terminal.out(`${lineOf(finding)}\n`);
      const counted = `${result.agencies} 个机关、${result.cases} 件申请、${result.disputes} 件复议诉讼、${result.events} 条记录`;
      const checked = `${result.cases} cases, ${result.disputes} disputes, ${result.events} events`;
      if (result.findings.length > 0) {
        const found = result.findings.length;
        throw new CommandFailed(`发现 ${found} 处不符（${counted}） / ${found} found not as recorded (${checked})`);
      }
      terminal.talk(`核对无误：${counted} / Clean: ${checked}`);
    });
}

function lineOf({
  agency,
  number,
  seq,
  code,
  message,
}: Omit<Finding, 'agencyId'> & { readonly agency: string }): string {
  const event = seq === null ? '' : ` 第${seq}条 / event ${seq}`;
  return `${agency} ${number ?? ''}${event} ${code}: ${message.zh} / ${message.en}`;
}
