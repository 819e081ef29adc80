import { randomUUID } from 'node:crypto';
import { decide } from '#src/domain/case/decide.js';
import { caseSubject } from '#src/modules/cases/case-subject.js';
import { keptResponse } from '#src/modules/cases/command-outcome.js';
import { stepRows } from '#src/modules/history/commit-values.js';
import { digestOf, sealEvents } from '#src/modules/history/index.js';
import { builtInLaw } from '#src/modules/calendars/deadline-rules.js';

const content =
  '申请公开城东片区二〇二五年第三批次征地批文、征收土地公告、补偿安置方案及其附图，并提供勘测定界图和被征收土地现状调查结果的复印件。';
const reasons = '经检索，所申请的信息中有涉及第三方商业秘密的内容，其余部分依法予以公开；区分处理的理由见附件。';

export const COMMANDS_IN_A_LIFE = 13;

/**
 * One request from its registration until its reply is served, all on one day: the commands, each with realistic texts.
 */
export function lifeOf(number, on) {
  const consultation = randomUUID();
  const registration = {
    channel: 'in_person',
    submittedOn: on,
    signedOn: null,
    confirmedOn: null,
    applicantName: `王小明${number}`,
    applicantCategory: 'natural_person',
    phone: '13800000000',
    email: 'wang.xiaoming@example.com',
    address: '城关镇中山路 1 号 3 幢 501 室',
    content,
    purpose: '生活',
    delivery: '邮寄纸质',
    remarks: '',
  };
  const commands = [
    { type: 'request.register', on, registration, unit: '信息公开科', handlerId: null },
    { type: 'review.start', on },
    { type: 'note.add', on, text: '已电话联系申请人，确认所需信息的范围和获取方式。' },
    { type: 'consultation.send', on, id: consultation, party: 'third_party', name: '某某房地产开发有限公司' },
    { type: 'extension.approve', on, workingDays: 20, reason: '涉及多个部门，需要调阅档案并征求第三方意见。' },
    { type: 'extension.notify', on, workingDays: 20 },
    { type: 'consultation.return', on, id: consultation, opinion: 'objects', reasons: '涉及我公司的商业秘密。' },
    { type: 'reply.draft', on, reply: { outcome: 'granted', reasons, facts: {} } },
    { type: 'draft.clear', on, step: 'secrecy' },
    { type: 'draft.clear', on, step: 'legality', opinion: '同意。' },
    { type: 'draft.clear', on, step: 'signature' },
    { type: 'reply.send', on, replyNumber: `公开告〔${on.slice(0, 4)}〕${number}号`, method: 'post' },
    { type: 'service.record', on, method: 'post', proof: `EMS ${number}` },
  ];
  return { id: randomUUID(), commands };
}

/** The commands for the API: the body of each request. */
export function requestsOf({ commands }) {
  return commands.map((command, index) => {
    if (index > 0) return JSON.stringify({ revision: index, command });
    const { type: _, ...body } = command;
    return JSON.stringify(body);
  });
}

/**
 * The commands for the database: the commit of the new case, and the rows of each further step, sealed and
 * projected beforehand by the application's own code, so that its revisions and its chain of hashes are right.
 */
export function valuesOf({ id, commands }, by, recordedAt, today) {
  const { agencyId, id: actorId } = by.actor;
  let before = null;
  return commands.map((command) => {
    const decision = decide(before?.state ?? null, command, { ...builtInLaw, today, ...by });
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.message.en}`);
    const { event, next, warnings } = decision;
    const revision = before?.state.revision ?? null;
    const basis = {
      ...{ agencyId, actorId, recordedAt, asOf: today, deadlineRules: builtInLaw },
      idempotency: { key: randomUUID(), requestHash: digestOf({ caseId: id, revision, command }) },
      response: keptResponse(next, today, warnings),
    };
    const values =
      before === null
        ? { ...basis, subjects: [{ id, events: [event], state: next }] }
        : stepRows(caseSubject, { ...basis, before, event, next });
    const { headHash } = sealEvents(
      caseSubject,
      [event],
      { agencyId, actorId, recordedAt, subjectId: id },
      before?.headHash,
    );
    const deadlines = caseSubject.deadlines(id, next, today, builtInLaw);
    const registerYear = Number(today.slice(0, 4));
    before = { agencyId, id, caseId: id, number: '', registerYear, state: next, headHash, importId: null, deadlines };
    return values;
  });
}
