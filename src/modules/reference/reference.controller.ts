import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { commandLabels } from '../../domain/case/labels.js';
import { permissions, roleCodes, roles } from '../../domain/case/permissions.js';
import { caseStates, knownCommands } from '../../domain/case/state.js';
import { disputeCommandLabels } from '../../domain/dispute/labels.js';
import { disputeStates, knownDisputeCommands } from '../../domain/dispute/state.js';
import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES } from '../../domain/statute/applicants.js';
import { citationText } from '../../domain/statute/citation.js';
import { DISPUTE_ENDINGS } from '../../domain/statute/dispute-results.js';
import type { OutcomeRule } from '../../domain/statute/outcome-rule.js';
import { OUTCOMES, remedyOfOutcome } from '../../domain/statute/outcomes.js';
import { CHANNELS, RECEIPT_RULES } from '../../domain/statute/receipt.js';
import { REQUIRED_FACTS } from '../../domain/statute/required-facts.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { categoryList, channelList, endingList, outcomeList, roleList, stateList } from './reference.schema.js';

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

  @Get('outcomes')
  @ApiOperation({
    operationId: 'listOutcomes',
    summary: '处理结果：条款、报表行、救济、必备事实 / Results with article, row, remedy and required facts',
  })
  @ApiOkResponse({ standardSchema: outcomeList })
  listOutcomes(): z.output<typeof outcomeList> {
    return { outcomes: OUTCOMES.map((rule) => this.viewOf(rule)) };
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

  @Get('roles')
  @ApiOperation({ operationId: 'listRoles', summary: '角色与权限 / Roles and what each may do' })
  @ApiOkResponse({ standardSchema: roleList })
  listRoles(): z.output<typeof roleList> {
    const commands = Object.entries(permissions) as [keyof typeof permissions, (typeof permissions)['note.add']][];
    return {
      roles: roleCodes.map((role) => ({
        code: role,
        label: roles[role],
        commands: commands.flatMap(([code, granted]) => {
          const reach = granted[role];
          return reach === undefined ? [] : [{ code, label: commandLabels[code], reach }];
        }),
      })),
    };
  }

  /** The remedy is the one of a reply given today. */
  private viewOf(rule: OutcomeRule): z.output<typeof outcomeList>['outcomes'][number] {
    const { code, label, explanation, citations, rows, letter, requires, isReply } = rule;
    const remedy = isReply ? remedyOfOutcome(code, this.clock.today()) : null;
    return {
      ...{ code, label, explanation, rows, letter, isReply },
      articles: citations.map(citationText),
      remedy:
        remedy === null
          ? null
          : { code: remedy.code, label: remedy.text, reviewFirst: remedy.reviewFirst, suit: remedy.suit },
      requires: requires.map(({ fact, required }) => ({
        ...{ code: fact, label: REQUIRED_FACTS[fact].label, required },
        article: citationText(REQUIRED_FACTS[fact].citation),
      })),
    };
  }
}
