import { Command } from 'commander';
import type { ClearanceStep } from '../domain/case/permissions.js';
import { defaultAgencySettings } from '../domain/case/decision.js';
import { clearanceLabels } from '../domain/case/permissions.js';
import { AddAgency } from '../modules/accounts/index.js';
import { allAgencies } from './agencies.js';
import { withApplication } from './application.js';
import { columns } from './columns.js';
import { jsonOption, listOf } from './options.js';
import { printJson, type Terminal } from './terminal.js';

interface AddOptions {
  readonly parent?: string;
  readonly clearance?: readonly ClearanceStep[];
  readonly selfClearance: boolean;
  readonly json: boolean;
}

const steps = defaultAgencySettings.clearance;
const stepNames = steps.map((step) => `${step} ${clearanceLabels[step].zh}`).join(', ');

/** Either steps of clearance, or `none` where the head signs on paper. */
const clearanceOf = (text: string): ClearanceStep[] => (text === 'none' ? [] : listOf(steps)(text));

/** `foi agency add CODE NAME` and `foi agency list`. */
export function agencyCommand(terminal: Terminal): Command {
  return new Command('agency').description('机关 / agencies').addCommand(add(terminal)).addCommand(list(terminal));
}

const add = (terminal: Terminal): Command =>
  new Command('add')
    .description('添加机关 / add an agency')
    .argument('<code>', '代码，字母、数字、点、横线 / code of letters, digits, dots and dashes')
    .argument('<name>', '全称 / full name')
    .option('--parent <code>', '主管机关的代码 / code of the agency that supervises it')
    .option(
      '--clearance <steps>',
      `审核环节，逗号分隔，或 none / steps of clearance: ${stepNames}; or none`,
      clearanceOf,
    )
    .option('--self-clearance', '承办人可审核自己的拟稿 / a drafter may clear his own draft', false)
    .addOption(jsonOption())
    .action(async (code: string, name: string, { parent, clearance, selfClearance, json }: AddOptions) => {
      const settings = { ...(clearance && { clearance }), ...(selfClearance && { selfClearance }) };
      const { id } = await withApplication(terminal, (application) =>
        application.get(AddAgency).execute({ code, name, parentCode: parent, settings }),
      );
      if (json) printJson(terminal, { id, code, name });
      else terminal.talk(`已添加机关 ${code} ${name} / Added agency ${code}`);
    });

const list = (terminal: Terminal): Command =>
  new Command('list')
    .description('列出机关 / list the agencies')
    .addOption(jsonOption())
    .action(async ({ json }: { json: boolean }) => {
      const agencies = await withApplication(terminal, allAgencies);
      const codes = new Map(agencies.map(({ id, code }) => [id, code]));
      const listed = agencies.map(({ id, code, name, parent_id: parent }) => ({
        id,
        code,
        name,
        parent: codes.get(parent ?? '') ?? null,
      }));
      if (json) {
        printJson(terminal, listed);
        return;
      }
      const rows = listed.map(({ code, name, parent }) => [code, name, parent ?? '']);
      terminal.out(columns([['代码', '名称', '主管机关'], ...rows], ['left', 'left', 'left']));
    });
