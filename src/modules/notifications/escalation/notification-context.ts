import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { WorkCalendar } from '../../../domain/calendar/work-calendar.js';
import type { People } from '../../../domain/notification/people.js';
import type { NotificationPolicy } from '../../../domain/notification/notification-policy.js';
import { Database } from '../../../platform/database/index.js';
import { PeopleInCharge } from '../../accounts/index.js';
import { Calendars } from '../../calendars/index.js';
import { EndpointEntity } from '../channels/index.js';
import { NotificationPolicies } from '../policies/notification-policies.js';

/** A robot or a webhook that receives an agency's notifications. */
type ActiveEndpoint = Pick<EndpointEntity, 'id' | 'kind' | 'subscription'>;

/** An agency's active endpoints, without their credentials. */
const activeEndpoints = (database: Database, agencyId: string): Promise<ActiveEndpoint[]> =>
  database.scoped({ agencyIds: [agencyId] }, (session) =>
    session.repository(EndpointEntity).find({
      select: { agencyId: true, id: true, kind: true, subscription: true },
      where: { agencyId, isActive: true, closedAt: IsNull() },
      order: { id: 'ASC' },
    }),
  );

/** Everything that determines who in an agency is notified of what, when and how; read once for each batch. */
export interface NotificationContext {
  readonly agencyId: string;
  readonly people: People;
  readonly rules: NotificationPolicy;
  readonly calendar: WorkCalendar;
  readonly endpoints: readonly ActiveEndpoint[];
}

@Injectable()
export class ReadNotificationContext {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PeopleInCharge) private readonly people: PeopleInCharge,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(NotificationPolicies) private readonly rules: NotificationPolicies,
  ) {}

  async of(agencyId: string): Promise<NotificationContext> {
    const [people, { calendar }, rules, endpoints] = await Promise.all([
      this.people.of(agencyId),
      this.calendars.of(agencyId),
      this.rules.of(agencyId),
      activeEndpoints(this.database, agencyId),
    ]);
    return { agencyId, people, calendar, rules, endpoints };
  }
}
