import type { z } from 'zod';
import { byType } from '../history/command.js';
import type { CaseCommandDefinition } from './case-command.js';
import { correctAct } from './commands/act-correct.js';
import { strikeAct } from './commands/act-strike.js';
import { changeCalendar } from './commands/calendar-change.js';
import { archiveCase } from './commands/case-archive.js';
import { assignCase } from './commands/case-assign.js';
import { claimCase } from './commands/case-claim.js';
import { returnCase } from './commands/case-return.js';
import { unarchiveCase } from './commands/case-unarchive.js';
import { returnConsultation } from './commands/consultation-return.js';
import { sendConsultation } from './commands/consultation-send.js';
import { receiveCorrection } from './commands/correction-receive.js';
import { requestCorrection } from './commands/correction-request.js';
import { notifyDelay } from './commands/delay-notify.js';
import { recordDelivery } from './commands/delivery-record.js';
import { clearDraft } from './commands/draft-clear.js';
import { returnDraft } from './commands/draft-return.js';
import { correctEntry } from './commands/entry-correct.js';
import { approveExtension } from './commands/extension-approve.js';
import { notifyExtension } from './commands/extension-notify.js';
import { notifyFee } from './commands/fee-notify.js';
import { receivePayment } from './commands/fee-pay.js';
import { recordIrregularity } from './commands/irregularity-record.js';
import { addNote } from './commands/note-add.js';
import { markPublished } from './commands/publication-mark.js';
import { receiveReasons } from './commands/reasons-receive.js';
import { requestReasons } from './commands/reasons-request.js';
import { confirmReceipt } from './commands/receipt-confirm.js';
import { draftReply } from './commands/reply-draft.js';
import { recordReply } from './commands/reply-record.js';
import { orderNewReply } from './commands/reply-reorder.js';
import { retractReply } from './commands/reply-retract.js';
import { sendReply } from './commands/reply-send.js';
import { registerRequest } from './commands/request-register.js';
import { takeOverRequest } from './commands/request-take-over.js';
import { transferRequest } from './commands/request-transfer.js';
import { voidRequest } from './commands/request-void.js';
import { withdrawRequest } from './commands/request-withdraw.js';
import { startReview } from './commands/review-start.js';
import { recordService } from './commands/service-record.js';

/** Every command on a case, in the order in which pages offer them. Nothing else names them all. */
export const caseCommands = [
  registerRequest,
  takeOverRequest,
  confirmReceipt,
  assignCase,
  claimCase,
  startReview,
  returnCase,
  archiveCase,
  withdrawRequest,
  transferRequest,
  addNote,
  requestCorrection,
  receiveCorrection,
  sendConsultation,
  returnConsultation,
  recordDelivery,
  approveExtension,
  notifyExtension,
  notifyFee,
  receivePayment,
  requestReasons,
  receiveReasons,
  notifyDelay,
  draftReply,
  clearDraft,
  returnDraft,
  sendReply,
  recordService,
  markPublished,
  orderNewReply,
  recordReply,
  correctEntry,
  correctAct,
  strikeAct,
  retractReply,
  unarchiveCase,
  voidRequest,
  recordIrregularity,
  changeCalendar,
] as const;

export type CaseCommand = z.output<(typeof caseCommands)[number]['schema']>;
export type CaseCommandType = CaseCommand['type'];
export type CommandOf<Type extends CaseCommandType> = Extract<CaseCommand, { type: Type }>;

type Definition = CaseCommandDefinition<CaseCommand, CaseCommandType>;
const definitions: readonly Definition[] = caseCommands;

/** The description of each command, by its type. */
export const caseDefinitions: Readonly<Record<CaseCommandType, Definition>> = byType(definitions, (one) => one);
/** The label of each command on buttons, in histories and in refusals. */
export const commandLabels = byType(definitions, ({ label }) => label);
/** Who may issue which (权限是数据). */
export const permissions = byType(definitions, ({ issuers }) => issuers);
export const caseCommandForms = definitions.flatMap(({ form }) => form ?? []);
