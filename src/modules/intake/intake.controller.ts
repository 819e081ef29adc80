import { Body, Controller, Get, HttpCode, Inject, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Role } from '../../domain/actor.js';
import { permissions } from '../../domain/case/commands.js';
import { type Account, CurrentAccount, requireRole } from '../accounts/index.js';
import { rowId } from '../api/index.js';
import { CaseProblems, maySeePerson, personalReach, ReadCase } from '../cases/index.js';
import { FindSimilar } from './find-similar.js';
import type { KnownRequest } from './known-request.js';
import { PreviewRegistration } from './preview-registration.js';
import { ReadRegistrationReceipt } from './read-registration-receipt.js';
import { viewOfRegistration, viewOfRegistrationReceipt } from './registration-view.js';
import { registrationReceipt, registrationDraft, registrationPreview } from './registration.schema.js';
import { viewOfSimilar } from './similar-view.js';
import { similarRequests, typedRequest } from './similar.schema.js';

const asId = { schema: rowId };
const registrars = Object.keys(permissions['request.register']) as Role[];

/** What a clerk wants to know while a request is registered, and what the applicant is given afterwards. */
@ApiTags('cases')
@Controller('api/cases')
@UseInterceptors(CaseProblems)
export class IntakeController {
  constructor(
    @Inject(FindSimilar) private readonly similar: FindSimilar,
    @Inject(PreviewRegistration) private readonly preview: PreviewRegistration,
    @Inject(ReadRegistrationReceipt) private readonly registrationReceipt: ReadRegistrationReceipt,
    @Inject(ReadCase) private readonly read: ReadCase,
  ) {}

  @Post('registration-preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewRegistration',
    summary: '登记试算：收到日、答复期限 / Day of receipt and due days before registering; nothing is stored',
  })
  @ApiOkResponse({ standardSchema: registrationPreview })
  async previewRegistration(
    @Body({ schema: registrationDraft }) draft: z.output<typeof registrationDraft>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof registrationPreview>> {
    requireRole(account.actor, ...registrars);
    return viewOfRegistration(draft.channel, await this.preview.execute(account, draft));
  }

  @Post('similar')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'findSimilarRequests',
    summary: '查重：同一申请人、相同事项 / Requests like one that is being typed; nothing is stored',
  })
  @ApiOkResponse({ standardSchema: similarRequests })
  async findSimilar(
    @Body({ schema: typedRequest }) typed: z.output<typeof typedRequest>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof similarRequests>> {
    requireRole(actor, ...registrars);
    const maySeeApplicant = personalReach(actor) === 'agency';
    // Nor may anything depend on the name that is typed: not even how many others there are.
    const person = maySeeApplicant ? {} : { applicantName: '', phone: '', email: '' };
    const request: KnownRequest = { ...typed, ...person, agencyId: actor.agencyId, caseId: null };
    return viewOfSimilar(request, await this.similar.execute(request), actor, maySeeApplicant);
  }

  @Get(':id/similar')
  @ApiOperation({
    operationId: 'listSimilarRequests',
    summary: '相似申请：同一申请人、相同事项 / Requests like a registered one',
  })
  @ApiOkResponse({ standardSchema: similarRequests })
  async listSimilar(
    @Param('id', asId) caseId: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof similarRequests>> {
    const { found } = await this.read.execute(account, caseId);
    const { registration, unit, handlerId } = found.state.facts;
    const { applicantName, phone, email, content, submittedOn } = registration;
    const { agencyId } = found;
    const request = { agencyId, caseId, applicantName, phone, email, content, submittedOn };
    const maySeeApplicant = maySeePerson(account.actor, { agencyId, unit, handlerId });
    return viewOfSimilar(request, await this.similar.execute(request), account.actor, maySeeApplicant);
  }

  @Get(':id/receipt')
  @ApiOperation({
    operationId: 'getRegistrationReceipt',
    summary: '登记回执 / The registration receipt for the applicant',
  })
  @ApiOkResponse({ standardSchema: registrationReceipt })
  async getReceipt(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof registrationReceipt>> {
    return viewOfRegistrationReceipt(await this.registrationReceipt.execute(account, id));
  }
}
