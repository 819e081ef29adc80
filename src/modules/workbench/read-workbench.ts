import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../domain/case/permissions.js';
import { substituteOf } from '../../domain/notification/presence.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { type Account, PeopleInCharge } from '../accounts/index.js';
import { type AgencyUrgencyCounts, type Workload, type UrgencyCounts, ReadWorkload } from '../board/index.js';
import {
  type NotificationPanel,
  notificationsToAcknowledge,
  type SupervisionLine,
  supervisionsToMove,
} from './attention-panels.js';
import {
  claimableCases,
  type DraftToClear,
  draftsToClear,
  LINES,
  type Panel,
  type PanelCase,
  type ReturnedDraft,
  returnedDrafts,
  type UnconfirmedReceipt,
  unassignedCases,
  unconfirmedReceipts,
} from './panels.js';

/** All work pending for one person as of today; a panel is null where the person's roles do not include its work. */
export interface Workbench {
  readonly workload: Workload | null;
  /** Work of those for whom the person stands in today; null when there are none. */
  readonly covering: Workload | null;
  readonly office: UrgencyCounts | null;
  /** Agencies below, the most overdue first; null where there are none, or where the person does not supervise them. */
  readonly below: readonly AgencyUrgencyCounts[] | null;
  readonly receipts: Panel<UnconfirmedReceipt> | null;
  readonly unassigned: Panel<PanelCase> | null;
  /** Unassigned cases of the person's unit. */
  readonly claimable: Panel<PanelCase> | null;
  readonly drafts: Panel<DraftToClear> | null;
  readonly returned: Panel<ReturnedDraft> | null;
  readonly notifications: NotificationPanel;
  readonly supervisions: Panel<SupervisionLine>;
}

/** Roles that handle cases, assign them, claim them, clear drafts and answer for the office. */
const handlingRoles: readonly Role[] = ['handler', 'head', 'statistician'];
const intake: readonly Role[] = ['registrar', 'head', 'administrator'];
const claiming: readonly Role[] = ['handler'];
const clearing: readonly Role[] = ['reviewer', 'signatory', 'head'];
const overseeing: readonly Role[] = ['registrar', 'head', 'administrator', 'auditor'];

/** Reads a person's pending work of today. It is opened often, so every part is served by an index. */
@Injectable()
export class ReadWorkbench {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadWorkload) private readonly workload: ReadWorkload,
    @Inject(PeopleInCharge) private readonly people: PeopleInCharge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(account: Account): Promise<Workbench> {
    const { actor, agency, readableAgencyIds } = account;
    const is = (roles: readonly Role[]) => actor.roles.some((role) => roles.includes(role));
    const below = readableAgencyIds.filter((id) => id !== agency.id);
    const [workload, covering, office, urgencyBelow] = await Promise.all([
      is(handlingRoles) ? this.workload.of(agency.id, [actor.id], LINES) : null,
      this.covered(account),
      is(overseeing) ? this.workload.urgency(agency.id) : null,
      is(overseeing) && below.length > 0 ? this.workload.countByUrgencyOfEach(below) : null,
    ]);
    return this.database.scoped({ agencyIds: readableAgencyIds }, async (session) => ({
      ...{ workload, covering, office, below: urgencyBelow },
      receipts: is(intake) ? await unconfirmedReceipts(session, agency.id, this.clock.today()) : null,
      unassigned: is(intake) ? await unassignedCases(session, agency.id) : null,
      claimable: is(claiming) && actor.unit !== null ? await claimableCases(session, agency.id, actor.unit) : null,
      drafts: is(clearing) ? await draftsToClear(session, account) : null,
      returned: is(handlingRoles) ? await returnedDrafts(session, account) : null,
      notifications: await notificationsToAcknowledge(session, account),
      supervisions: await supervisionsToMove(session, account),
    }));
  }

  /** Uses the same function that determines who is notified in place of an absent person. */
  private async covered({ actor, agency }: Account): Promise<Workload | null> {
    const people = await this.people.of(agency.id);
    const today = this.clock.today();
    const away = [...people.persons.values()].filter(
      (person) => person.id !== actor.id && substituteOf(person, people, today)?.id === actor.id,
    );
    return away.length === 0
      ? null
      : this.workload.of(
          agency.id,
          away.map(({ id }) => id),
          LINES,
        );
  }
}
