import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { IdempotencyKey, rowId, TakesIdempotencyKey } from '../api/index.js';
import { CaseProblems } from '../cases/index.js';
import { AnswerSupervision } from './answer-supervision.js';
import { CloseSupervision } from './close-supervision.js';
import { ListSupervisions } from './list-supervisions.js';
import { OpenSupervision } from './open-supervision.js';
import { PressSupervision } from './press-supervision.js';
import { readSupervision } from './read-supervision.js';
import { agencyNotBelow } from './supervision-problems.js';
import { type Supervision, supervisionStatuses, supervisionSteps } from './supervision.entity.js';
import {
  newSupervision,
  openedSupervision,
  supervisionAnswer,
  supervisionAsk,
  supervisionClosing,
  supervisionList,
  supervisionQuery,
  supervisionView,
} from './supervision.schema.js';

/** A supervision as the API shows it; whether its answer is late is as of today. */
const viewOfSupervision = (one: Supervision, today: LegalDate): z.output<typeof supervisionView> => ({
  id: one.id,
  agency: { id: one.agencyId, name: one.agencyName },
  supervisor: { id: one.supervisorAgencyId, name: one.supervisorName },
  caseId: one.caseId,
  caseNumber: one.caseNumber,
  handlerId: one.handlerId,
  unit: one.unit,
  kind: one.kind,
  subject: one.subject,
  version: one.version,
  reason: one.reason,
  status: { code: one.status, label: supervisionStatuses[one.status] },
  answerDueOn: one.answerDueOn,
  isAnswerLate: one.status === 'open' && one.answerDueOn < today,
  promisedOn: one.promisedOn,
  byPolicy: one.openedBy === null,
  openedAt: one.openedAt.toISOString(),
  closedAt: one.closedAt?.toISOString() ?? null,
  deadline: one.deadlineStatus === null ? null : { status: one.deadlineStatus, dueOn: one.deadlineDueOn },
  entries: one.entries.map(({ byId, at, ...entry }) => ({
    ...entry,
    label: supervisionSteps[entry.kind],
    at: new Date(at).toISOString(),
  })),
});

const asId = { schema: rowId };
type View = z.output<typeof supervisionView>;

/** What agencies above ask of those below (督办). */
@ApiTags('supervisions')
@Controller('api/supervisions')
@UseInterceptors(CaseProblems)
export class SupervisionController {
  constructor(
    @Inject(OpenSupervision) private readonly open: OpenSupervision,
    @Inject(AnswerSupervision) private readonly answer: AnswerSupervision,
    @Inject(PressSupervision) private readonly press: PressSupervision,
    @Inject(CloseSupervision) private readonly close: CloseSupervision,
    @Inject(ListSupervisions) private readonly list: ListSupervisions,
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listSupervisions', summary: '督办列表 / Supervisions, opened and received' })
  @ApiOkResponse({ standardSchema: supervisionList })
  async listSupervisions(
    @Query({ schema: supervisionQuery }) query: z.output<typeof supervisionQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof supervisionList>> {
    const { supervisions, next } = await this.list.execute(account, query);
    const today = this.clock.today();
    return { supervisions: supervisions.map((one) => viewOfSupervision(one, today)), next };
  }

  @Post()
  @ApiOperation({
    operationId: 'openSupervision',
    summary: '发起督办；同一事项已在督办的，返回该督办 / Open a supervision, or find the one that runs',
  })
  @ApiCreatedResponse({ standardSchema: openedSupervision })
  async openSupervision(
    @Body({ schema: newSupervision }) { kind, ...body }: z.output<typeof newSupervision>,
    @CurrentAccount() account: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof openedSupervision>> {
    const about = kind ?? (body.caseId === null ? 'agency' : 'case');
    const wanted = { ...body, kind: about, version: null, by: account, at: this.clock.now() };
    const opened = await this.open.execute(wanted);
    if (opened === null) throw agencyNotBelow();
    if (!opened.isNew) void reply.status(200);
    const supervision = await this.database.scoped({ agencyIds: account.readableAgencyIds }, (session) =>
      readSupervision(session, [body.agencyId], opened.id),
    );
    return { supervision: viewOfSupervision(supervision, this.clock.today()), isNew: opened.isNew };
  }

  @Post(':id/answers')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'answerSupervision',
    summary: '答复督办（承办人、机构负责人、负责人） / Answer (handler, unit head, head)',
  })
  @ApiOkResponse({ standardSchema: supervisionView })
  @TakesIdempotencyKey()
  async answerSupervision(
    @Param('id', asId) supervisionId: string,
    @Body({ schema: supervisionAnswer }) body: z.output<typeof supervisionAnswer>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<View> {
    return this.shown(await this.answer.execute(account, { ...body, supervisionId, idempotencyKey }));
  }

  @Post(':id/asks')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'pressSupervision',
    summary: '再次督办（发起机关负责人） / Ask again (head of the supervising agency)',
  })
  @ApiOkResponse({ standardSchema: supervisionView })
  @TakesIdempotencyKey()
  async pressSupervision(
    @Param('id', asId) supervisionId: string,
    @Body({ schema: supervisionAsk }) body: z.output<typeof supervisionAsk>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<View> {
    return this.shown(await this.press.execute(account, { ...body, supervisionId, idempotencyKey }));
  }

  @Post(':id/closing')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'closeSupervision',
    summary: '办结督办（发起机关负责人） / Close a supervision (head of the supervising agency)',
  })
  @ApiOkResponse({ standardSchema: supervisionView })
  @TakesIdempotencyKey()
  async closeSupervision(
    @Param('id', asId) supervisionId: string,
    @Body({ schema: supervisionClosing }) body: z.output<typeof supervisionClosing>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<View> {
    return this.shown(await this.close.execute(account, { ...body, supervisionId, idempotencyKey }));
  }

  private shown(supervision: Parameters<typeof viewOfSupervision>[0]): View {
    return viewOfSupervision(supervision, this.clock.today());
  }
}
