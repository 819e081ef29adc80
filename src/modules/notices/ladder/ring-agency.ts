import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '../../../domain/calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn } from '../../../domain/calendar/legal-moment.js';
import { type AgencyOccasion, agencyRings, type AgencyTold } from '../../../domain/notice/agency-alarms.js';
import { agencyText } from '../../../domain/notice/agency-text.js';
import type { SpokenText } from '../../../domain/notice/notice-text.js';
import { instantOf } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import { KeepDuties } from '../../duties/index.js';
import { AuditAlarms } from '../agenda/audit-alarms.js';
import { type Alarm, type NextRing, noCase } from '../agenda/alarm.js';
import { takeDueAlarms } from '../agenda/alarm-book.js';
import type { Ringer, Rung } from '../agenda/ringer.js';
import { addressTellings } from './address-tellings.js';
import type { Circumstances } from './circumstances.js';
import { type Answered, type Bell, RingBatch } from './ring-batch.js';
import type { TellingRow } from './telling.js';

/** More than an agency has. */
const BATCH = 10;

/** What an agency looks at by itself, each on its own days. */
@Injectable()
export class RingAgency implements Ringer {
  constructor(
    @Inject(RingBatch) private readonly batch: RingBatch,
    @Inject(KeepDuties) private readonly keepDuties: KeepDuties,
    @Inject(AuditAlarms) private readonly auditAlarms: AuditAlarms,
  ) {}

  async ring(agencyId: string): Promise<Rung> {
    const { rung, answered } = await this.batch.ring(agencyId, { matter: 'agency', limit: BATCH, answer: lookAtAll });
    const kinds = new Set(answered.next.map(({ alarm }) => alarm.kind));
    if (kinds.has('duties')) await this.keepDuties.execute(agencyId);
    if (kinds.has('audit')) await this.auditAlarms.execute(agencyId);
    return rung;
  }
}

async function lookAtAll({ session, agencyId, instant, now, circumstances }: Bell): Promise<Answered> {
  const alarms = await takeDueAlarms(session, { agencyId, matter: 'agency', now: instant, limit: BATCH });
  const looked = await Promise.all(alarms.map((alarm) => look(session, alarm, now, circumstances)));
  return { rows: looked.flatMap(({ rows }) => rows), next: looked.map(({ next }) => next) };
}

interface Looked {
  readonly rows: readonly TellingRow[];
  readonly next: NextRing;
}

/** What has no news of its own is looked at once a day, early, before anybody comes to work. */
const MORNING = '05:00';

async function look(session: Session, alarm: Alarm, now: LegalMoment, circumstances: Circumstances): Promise<Looked> {
  if (alarm.kind !== 'news') {
    const tomorrow = momentOn(addDays(dateOfMoment(now), 1), MORNING);
    return { rows: [], next: { alarm, ringAt: instantOf(tomorrow) } };
  }
  const { agencyId, calendar, rules } = circumstances;
  const told = await toldOfAgency(session, agencyId);
  const { tell, nextAt } = agencyRings(now, calendar, told, rules);
  const openCases = tell.length === 0 ? 0 : await countOpenCases(session, agencyId);
  const rows = tell.flatMap((one) =>
    addressTellings(announcementOf(one, agencyText(one, openCases)), now, circumstances),
  );
  return { rows, next: { alarm, ringAt: instantOf(nextAt) } };
}

const announcementOf = ({ rule, subject, threshold, recipients, at, urgency }: AgencyOccasion, text: SpokenText) => ({
  about: {
    ...{ matter: 'agency' as const, caseId: noCase, kind: rule, subject, edition: 1 },
    ...{ caseNumber: null, dueOn: null },
  },
  ...{ rule, threshold, isClimb: false, whom: recipients, desk: { handlerId: null, unit: null }, urgency },
  asksAcknowledgement: true,
  said: { ...text, link: rule === 'calendar_missing' ? '/calendar' : '/cases?open=true' },
  owedAt: at,
});

const toldOfAgency = (session: Session, agencyId: string): Promise<AgencyTold[]> =>
  session.query<AgencyTold>(
    `select distinct rule, subject, threshold from foi.tellings
     where agency_id = $1 and case_id = $2 and matter = 'agency'`,
    [agencyId, noCase],
    'told_of_agency',
  );

async function countOpenCases(session: Session, agencyId: string): Promise<number> {
  const [row] = await session.query<{ readonly open: number }>(
    'select count(*)::int as open from foi.cases where agency_id = $1 and is_open',
    [agencyId],
    'count_open_cases',
  );
  return row?.open ?? 0;
}
