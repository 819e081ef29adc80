import type { CaseEvent } from '../../domain/case/events.js';
import type { Consultation } from '../../domain/case/facts.js';
import { type Actor, type Assignment, isWithinReach, type Reach, type Role } from '../../domain/actor.js';
import type { Registration } from '../../domain/case/registration.js';

/**
 * Roles that may read the applicant's name and contact data: those who deal with applicants or sign letters to them.
 * Counting, administering, auditing and supervising need none of it (个人信息保护法 第六条: no more than the purpose needs).
 */
const reaches: Partial<Record<Role, Reach>> = {
  registrar: 'agency',
  head: 'agency',
  reviewer: 'agency',
  signatory: 'agency',
  handler: 'own',
};

/** The fields of a case needed for this check. */
export interface PersonalCase extends Assignment {
  readonly agencyId: string;
}

/** The widest scope that a person's roles grant, or null when none grants any. */
export function personalReach(actor: Actor): Reach | null {
  const given = actor.roles.map((role) => reaches[role]);
  if (given.includes('agency')) return 'agency';
  return given.includes('own') ? 'own' : null;
}

/** Whether this person may read the applicant's data in this case; never in a case of another agency. */
export const maySeePerson = (actor: Actor, subject: PersonalCase): boolean =>
  subject.agencyId === actor.agencyId && isWithinReach(actor, reaches, subject);

/** The first character only, so that two applicants can be distinguished on a page. */
export const maskedName = (name: string): string => `${Array.from(name)[0] ?? ''}**`;

const hidden = '***';
const hide = (value: string): string => (value === '' ? '' : hidden);

const masks: Partial<Record<keyof Registration, (value: string) => string>> = {
  applicantName: maskedName,
  phone: hide,
  email: hide,
  address: hide,
  remarks: hide,
};

/** A registration, or changes of one, without the applicant's data. */
export function maskRegistration<Part extends Partial<Registration>>(part: Part): Part {
  const masked = Object.entries(masks).flatMap(([key, mask]) => {
    const value = part[key as keyof Registration];
    return value == null ? [] : [[key, mask(value)]];
  });
  return { ...part, ...(Object.fromEntries(masked) as Partial<Registration>) };
}

/** A consultation without the name of a third party, who may be a natural person; names of agencies stay. */
export const maskConsultation = <Party extends Pick<Consultation, 'party' | 'name'>>(consultation: Party): Party =>
  consultation.party === 'other_agency' ? consultation : { ...consultation, name: maskedName(consultation.name) };

/** An event without the applicant's data. Free text by officers about a person is removed too. */
export function maskEvent(event: CaseEvent): CaseEvent {
  switch (event.type) {
    case 'request.register':
    case 'request.take_over':
      return { ...event, registration: maskRegistration(event.registration) };
    case 'entry.correct':
      return { ...event, changes: maskRegistration(event.changes), reason: hidden };
    case 'consultation.send':
      return maskConsultation(event);
    case 'receipt.confirm':
      return { ...event, evidence: hidden };
    case 'service.record':
    case 'delivery.record':
      return { ...event, proof: hidden };
    case 'consultation.return':
      return { ...event, reasons: hidden };
    case 'reasons.receive':
      return { ...event, summary: hidden };
    case 'note.add':
      return { ...event, text: hidden };
    default:
      return event;
  }
}
