import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { roleCodes, roles } from '../../domain/actor.js';
import { type LegalDate, yearOf } from '../../domain/calendar/legal-date.js';
import { caseCommandGroups } from '../../domain/case/case-command.js';
import { caseCommandForms, caseCommands, commandLabels } from '../../domain/case/commands.js';
import { caseMachineDocument } from '../../domain/case/describe.js';
import { knownCommands } from '../../domain/case/evolve.js';
import { factsStatedByHistory, factsStatedByReasons } from '../../domain/case/outcome-facts.js';
import { caseStates } from '../../domain/case/state.js';
import { disputeCommandForms, disputeCommandLabels } from '../../domain/dispute/commands.js';
import { disputeMachineDocument } from '../../domain/dispute/describe.js';
import { disputeCommandGroups } from '../../domain/dispute/dispute-command.js';
import { knownDisputeCommands } from '../../domain/dispute/evolve.js';
import { disputeStates } from '../../domain/dispute/state.js';
import { deadlineKinds, deadlineLabel } from '../../domain/notification/deadline-labels.js';
import { codedValues } from '../../domain/record/coded-values.js';
import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES } from '../../domain/statute/applicants.js';
import { citationText } from '../../domain/statute/citation.js';
import { citedOn, isInForce } from '../../domain/statute/dated-table.js';
import { DISPUTE_ENDINGS } from '../../domain/statute/dispute-results.js';
import { mergedHeads } from '../../domain/statute/merged-heads.js';
import { reportForm } from '../../domain/statute/report-form.js';
import type { OutcomeRule } from '../../domain/statute/outcome-rule.js';
import {
  groupOfOutcome,
  OUTCOME_CODES,
  OUTCOMES,
  remedyOfOutcome,
  rowOfOutcome,
} from '../../domain/statute/outcomes.js';
import { CHANNELS, RECEIPT_RULES } from '../../domain/statute/receipt.js';
import { formatOfYear, REPORT_ROWS, RESULT_GROUPS, REPORT_FORMAT_IDS } from '../../domain/statute/report-rows.js';
import { type RequiredFact, REQUIRED_FACTS } from '../../domain/statute/required-facts.js';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import {
  categoryList,
  channelList,
  commandFormList,
  endingList,
  formList,
  kindList,
  labelList,
  machineDiagram,
  outcomeList,
  roleList,
  stateList,
} from './reference.schema.js';
import { viewOfForms } from './view-of-forms.js';
import { viewOfMachine } from './view-of-machine.js';

/** The law and the machines as data: what pages offer in their lists, with labels and articles. */
@ApiTags('reference')
@Controller('api')
export class ReferenceController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get('case-states')
  @ApiOperation({ operationId: 'listCaseStates', summary: '案件状态 / The states of a case' })
  @ApiOkResponse({ standardSchema: stateList })
  listCaseStates(): z.output<typeof stateList> {
    return {
      states: [...caseStates].map(([state, { label, description, owner, tags }]) => ({
        ...{ state, label, description, owner, tags: [...tags] },
        commands: knownCommands(state).map((code) => ({ code, label: commandLabels[code] })),
      })),
    };
  }

  @Get('dispute-states')
  @ApiOperation({ operationId: 'listDisputeStates', summary: '复议诉讼状态 / The states of a dispute' })
  @ApiOkResponse({ standardSchema: stateList })
  listDisputeStates(): z.output<typeof stateList> {
    return {
      states: [...disputeStates].map(([state, { label, description, owner, tags }]) => ({
        ...{ state, label, description, owner, tags: [...tags] },
        commands: knownDisputeCommands(state).map((code) => ({ code, label: disputeCommandLabels[code] })),
      })),
    };
  }

  @Get('labels')
  @ApiOperation({
    operationId: 'listLabels',
    summary: '代码的名称，与记录、审计中的说法一致 / What codes are called, as histories and the audit trail say it',
  })
  @ApiOkResponse({ standardSchema: labelList })
  listLabels(): z.output<typeof labelList> {
    const codesOf = (labels: Readonly<Record<string, Text>>) =>
      Object.entries(labels).map(([code, label]) => ({ code, label }));
    return {
      values: Object.entries(codedValues).map(([field, labels]) => ({ field, codes: codesOf(labels) })),
      facts: Object.entries(REQUIRED_FACTS).map(([code, { label }]) => ({ code, label })),
    };
  }

  @Get('case-commands')
  @ApiOperation({
    operationId: 'listCaseCommands',
    summary: '案件办理动作及其表单 / What can be done to a case, and the form of each act',
  })
  @ApiOkResponse({ standardSchema: commandFormList })
  listCaseCommands(): z.output<typeof commandFormList> {
    return viewOfForms(caseCommandGroups, caseCommandForms);
  }

  @Get('dispute-commands')
  @ApiOperation({
    operationId: 'listDisputeCommands',
    summary: '复议诉讼登记动作及其表单 / What can be recorded of a dispute, and the form of each',
  })
  @ApiOkResponse({ standardSchema: commandFormList })
  listDisputeCommands(): z.output<typeof commandFormList> {
    return viewOfForms(disputeCommandGroups, disputeCommandForms);
  }

  @Get('case-machine')
  @ApiOperation({
    operationId: 'getCaseMachine',
    summary: '申请办理状态图 / The case machine: states, and the commands that lead from one to the next',
  })
  @ApiOkResponse({ standardSchema: machineDiagram })
  getCaseMachine(): z.output<typeof machineDiagram> {
    return viewOfMachine(caseMachineDocument);
  }

  @Get('dispute-machine')
  @ApiOperation({
    operationId: 'getDisputeMachine',
    summary: '复议诉讼状态图 / The dispute machine: states, and the commands that lead from one to the next',
  })
  @ApiOkResponse({ standardSchema: machineDiagram })
  getDisputeMachine(): z.output<typeof machineDiagram> {
    return viewOfMachine(disputeMachineDocument);
  }

  @Get('outcomes')
  @ApiOperation({
    operationId: 'listOutcomes',
    summary: '处理结果：条款、报表行、救济、必备事实 / Results with article, row, remedy and required facts',
  })
  @ApiOkResponse({ standardSchema: outcomeList })
  listOutcomes(): z.output<typeof outcomeList> {
    const today = this.clock.today();
    const known = OUTCOME_CODES.map((code) => OUTCOMES.nearest(code, today)).filter(({ from }) => from <= today);
    return { outcomes: known.map((rule) => this.viewOf(rule, today)) };
  }

  @Get('channels')
  @ApiOperation({
    operationId: 'listChannels',
    summary: '接收渠道与收到日 / Channels, and which day each makes the day of receipt',
  })
  @ApiOkResponse({ standardSchema: channelList })
  listChannels(): z.output<typeof channelList> {
    return {
      channels: CHANNELS.map((code) => {
        const { label, receivedOn, explanation, evidence, citation } = RECEIPT_RULES[code];
        return { code, label, receivedOn, explanation, evidence, article: citationText(citation) };
      }),
    };
  }

  @Get('applicant-categories')
  @ApiOperation({
    operationId: 'listApplicantCategories',
    summary: '申请人类别 / Categories of applicants, the columns of table three',
  })
  @ApiOkResponse({ standardSchema: categoryList })
  listApplicantCategories(): z.output<typeof categoryList> {
    return {
      categories: APPLICANT_CATEGORIES.map((code) => {
        const { label, column, belongs } = APPLICANT_CATEGORY_RULES[code];
        return { code, label, column, belongs };
      }),
    };
  }

  @Get('dispute-endings')
  @ApiOperation({
    operationId: 'listDisputeEndings',
    summary: '复议诉讼结果 / How disputes end, and the column each is counted in',
  })
  @ApiOkResponse({ standardSchema: endingList })
  listDisputeEndings(): z.output<typeof endingList> {
    return { endings: DISPUTE_ENDINGS.map(({ code, label, forum, result }) => ({ code, label, forum, result })) };
  }

  @Get('deadline-kinds')
  @ApiOperation({ operationId: 'listDeadlineKinds', summary: '期限种类 / Kinds of deadlines' })
  @ApiOkResponse({ standardSchema: kindList })
  listDeadlineKinds(): z.output<typeof kindList> {
    return {
      kinds: deadlineKinds.map((code) => {
        const { zh, en } = deadlineLabel(code);
        return { code, label: { zh, en } };
      }),
    };
  }

  @Get('report-forms')
  @ApiOperation({
    operationId: 'listReportForms',
    summary: '年度报告表三、表四的格式 / Tables three and four as the official forms print them',
  })
  @ApiOkResponse({ standardSchema: formList })
  listReportForms(): z.output<typeof formList> {
    return {
      forms: REPORT_FORMAT_IDS.map((format) => {
        const { table3, table4 } = reportForm(format);
        const headed = <Place extends { readonly heads: readonly Text[] }>(places: readonly Place[]) => {
          const printed = mergedHeads(places);
          return places.map((place, at) => ({ ...place, heads: [...place.heads], printed: [...(printed[at] ?? [])] }));
        };
        return {
          format,
          table3: { ...table3, rows: headed(table3.rows), columns: headed(table3.columns) },
          table4: { ...table4, groups: headed(table4.groups), columns: [...table4.columns] },
        };
      }),
    };
  }

  @Get('roles')
  @ApiOperation({ operationId: 'listRoles', summary: '角色与权限 / Roles and what each may do' })
  @ApiOkResponse({ standardSchema: roleList })
  listRoles(): z.output<typeof roleList> {
    return {
      roles: roleCodes.map((role) => ({
        code: role,
        label: roles[role],
        commands: caseCommands.flatMap(({ type, label, issuers }) => {
          const reach = issuers[role];
          return reach === undefined ? [] : [{ code: type, label, reach }];
        }),
      })),
    };
  }

  /** As it is for a reply given today; what is no longer in force is still shown, since old replies name it. */
  private viewOf(rule: OutcomeRule, today: LegalDate): z.output<typeof outcomeList>['outcomes'][number] {
    const { code, label, explanation, citations, letter, requires, isReply, from, until } = rule;
    const remedy = isReply ? remedyOfOutcome(code, today) : null;
    const format = formatOfYear(yearOf(today));
    const printed = rowOfOutcome(code, format);
    const row = REPORT_ROWS.find(({ id }) => id === printed);
    return {
      rows: Object.fromEntries(REPORT_FORMAT_IDS.map((id) => [id, rowOfOutcome(code, id)])),
      ...{ code, label, explanation, letter, isReply, from, until },
      group: RESULT_GROUPS[groupOfOutcome(code)],
      row: row?.label ?? '',
      articles: citedOn(citations, today).map(citationText),
      remedy:
        remedy === null
          ? null
          : { code: remedy.code, label: remedy.text, reviewFirst: remedy.reviewFirst, suit: remedy.suit },
      requires: requires
        .filter((one) => isInForce(one, today))
        .map(({ fact, required }) => ({
          ...{ code: fact, label: REQUIRED_FACTS[fact].label, required },
          missing: REQUIRED_FACTS[fact].missing,
          statedBy: statedBy(fact),
          article: citationText(REQUIRED_FACTS[fact].citation),
        })),
    };
  }
}

function statedBy(fact: RequiredFact): 'draft' | 'reasons' | 'history' {
  if (factsStatedByHistory.has(fact)) return 'history';
  return factsStatedByReasons.has(fact) ? 'reasons' : 'draft';
}
