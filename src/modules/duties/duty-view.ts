import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { dutyLabels } from '../../domain/duty/duty-kind.js';
import { amberUntil, urgencyOf } from '../../domain/duty/urgency.js';
import type { Duty } from './duty.js';
import type { dutyView } from './duties.schema.js';

/** A duty as of a day, by its agency's calendar. */
export function viewOfDuty(duty: Duty, today: LegalDate, calendar: WorkCalendar): z.output<typeof dutyView> {
  const { kind, openedAt, closedAt, dueOn, status, ...rest } = duty;
  const isOpen = status === 'open';
  return {
    ...rest,
    kind: { code: kind, label: dutyLabels[kind] },
    dueOn,
    status,
    urgency: isOpen ? urgencyOf('agency', dueOn, today, amberUntil(today, calendar)) : null,
    remainingWorkingDays: isOpen ? calendar.countWorkdays(today, dueOn) : null,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
