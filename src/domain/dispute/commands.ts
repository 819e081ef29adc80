import type { z } from 'zod';
import { byType } from '../history/command.js';
import { decideAppeal } from './commands/appeal-decide.js';
import { fileAppeal } from './commands/appeal-file.js';
import { withdrawAppeal } from './commands/appeal-withdraw.js';
import { recordCompliance } from './commands/compliance-record.js';
import { receiveCopy } from './commands/copy-receive.js';
import { serveDecision } from './commands/decision-serve.js';
import { submitDefence } from './commands/defence-submit.js';
import { recordDispute } from './commands/dispute-record.js';
import { voidDispute } from './commands/dispute-void.js';
import { correctDispute } from './commands/entry-correct.js';
import { resumeHearing } from './commands/hearing-resume.js';
import { suspendHearing } from './commands/hearing-suspend.js';
import { confirmJudgment } from './commands/judgment-confirm.js';
import { recordJudgment } from './commands/judgment-record.js';
import { addDisputeNote } from './commands/note-add.js';
import { changeProcedure } from './commands/procedure-change.js';
import { recordResult } from './commands/result-record.js';
import { retractResult } from './commands/result-retract.js';
import { acceptReview } from './commands/review-accept.js';
import { decideReview } from './commands/review-decide.js';
import { endReview } from './commands/review-end.js';
import { extendReview } from './commands/review-extend.js';
import { fileReview } from './commands/review-file.js';
import { mediateReview } from './commands/review-mediate.js';
import { refuseReview } from './commands/review-refuse.js';
import { docketSuit } from './commands/suit-docket.js';
import { fileSuit } from './commands/suit-file.js';
import { referSuit } from './commands/suit-refer.js';
import { refuseSuit } from './commands/suit-refuse.js';
import { withdrawSuit } from './commands/suit-withdraw.js';
import { receiveSupplement } from './commands/supplement-receive.js';
import { requestSupplement } from './commands/supplement-request.js';
import { extendTrial } from './commands/trial-extend.js';
import type { DisputeCommandDefinition } from './dispute-command.js';

/** Every command on a dispute, in the order in which pages offer them. Nothing else names them all. */
export const disputeCommands = [
  fileReview,
  fileSuit,
  recordDispute,
  requestSupplement,
  receiveSupplement,
  acceptReview,
  refuseReview,
  extendReview,
  decideReview,
  mediateReview,
  endReview,
  docketSuit,
  refuseSuit,
  extendTrial,
  recordJudgment,
  confirmJudgment,
  fileAppeal,
  withdrawAppeal,
  decideAppeal,
  withdrawSuit,
  referSuit,
  receiveCopy,
  submitDefence,
  changeProcedure,
  suspendHearing,
  resumeHearing,
  serveDecision,
  recordResult,
  retractResult,
  recordCompliance,
  correctDispute,
  voidDispute,
  addDisputeNote,
] as const;

export type DisputeCommand = z.output<(typeof disputeCommands)[number]['schema']>;
export type DisputeCommandType = DisputeCommand['type'];
export type DisputeCommandOf<Type extends DisputeCommandType> = Extract<DisputeCommand, { type: Type }>;

const isOpening = <One extends (typeof disputeCommands)[number]>(one: One): one is Extract<One, { opening: object }> =>
  'opening' in one;
/** The commands that enter a dispute, and those on one that is entered. */
export const openingCommands = disputeCommands.filter(isOpening);
export const laterCommands = disputeCommands.filter((one) => !isOpening(one));
export type OpeningCommand = z.output<(typeof openingCommands)[number]['schema']>;

type Definition = DisputeCommandDefinition<DisputeCommand, DisputeCommandType>;
const definitions: readonly Definition[] = disputeCommands;

/** The description of each command, by its type. */
export const disputeDefinitions: Readonly<Record<DisputeCommandType, Definition>> = byType(definitions, (one) => one);
/** The label of each command on buttons, in histories and in refusals. */
export const disputeCommandLabels = byType(definitions, ({ label }) => label);
export const disputeCommandForms = definitions.flatMap(({ form }) => form ?? []);
