import { publishedCalendar } from '../../src/domain/calendar/published-announcements.js';
import type { CaseCommand } from '../../src/domain/case/commands.js';
import { decide } from '../../src/domain/case/decide.js';
import { defaultAgencySettings, type DecisionContext } from '../../src/domain/case/decision.js';
import type { Actor, Role } from '../../src/domain/case/permissions.js';
import type { Registration } from '../../src/domain/case/registration.js';
import type { CaseState } from '../../src/domain/case/state.js';
import { statutoryPolicy } from '../../src/domain/clock/clock-policy.js';
import type { Refusal } from '../../src/domain/refusal.js';

export const AGENCY = '00000000-0000-4000-8000-0000000000a1';
export const OTHER_AGENCY = '00000000-0000-4000-8000-0000000000b2';

export const actor = (...roles: Role[]): Actor => ({
  id: roles.join('+'),
  agencyId: AGENCY,
  unit: '自然资源局',
  roles,
});

/** A person who has every role, for tests about anything but permissions. */
export const officer = actor('registrar', 'handler', 'reviewer', 'signatory', 'head', 'administrator');

export const contextOn = (today: string, more: Partial<DecisionContext> = {}): DecisionContext => ({
  calendar: publishedCalendar,
  policy: statutoryPolicy,
  today,
  actor: officer,
  settings: { ...defaultAgencySettings, selfClearance: true },
  ...more,
});

export const sampleRegistration = (more: Partial<Registration> = {}): Registration => ({
  channel: 'in_person',
  submittedOn: '2026-03-02',
  signedOn: null,
  confirmedOn: null,
  applicantName: '王某甲',
  applicantCategory: 'natural_person',
  phone: '',
  email: '',
  address: '',
  content: '申请公开征地批文和补偿安置方案（2025年）',
  purpose: '生活',
  delivery: '电子邮件',
  remarks: '',
  ...more,
});

export const register = (more: Partial<Registration> = {}): CaseCommand => {
  const registration = sampleRegistration(more);
  return { type: 'request.register', on: registration.submittedOn, registration, unit: '自然资源局', handlerId: null };
};

/** Gives commands one after the other, each on its own day; throws with the refusal when one is refused. */
export function given(...commands: CaseCommand[]): CaseState {
  let state: CaseState | null = null;
  for (const command of commands) {
    const decision = decide(state, command, contextOn(command.on));
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code} ${decision.refusal.message.en}`);
    state = decision.next;
  }
  if (state === null) throw new Error('no command given');
  return state;
}

/** The refusal of a command given on its own day; throws when it was accepted. */
export function refusalOf(state: CaseState | null, command: CaseCommand, more: Partial<DecisionContext> = {}): Refusal {
  const decision = decide(state, command, contextOn(command.on, more));
  if (decision.accepted) throw new Error(`${command.type} was accepted`);
  return decision.refusal;
}
