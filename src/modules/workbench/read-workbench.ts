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

/** Everything that waits for one person as of today; a panel is null where it is not his to do. */
export interface Workbench {
  readonly workload: Workload | null;
  /** Of those for whom he stands in today; null while he does for nobody. */
  readonly covering: Workload | null;
  readonly office: UrgencyCounts | null;
  /** Of the agencies below, those that are late first; null where there are none, or where they are not his to watch. */
  readonly below: readonly AgencyUrgencyCounts[] | null;
  readonly receipts: Panel<UnconfirmedReceipt> | null;
  readonly unassigned: Panel<PanelCase> | null;
  /** Of his own unit, on nobody's desk. */
  readonly claimable: Panel<PanelCase> | null;
  readonly drafts: Panel<DraftToClear> | null;
  readonly returned: Panel<ReturnedDraft> | null;
  readonly notifications: NotificationPanel;
  readonly supervisions: Panel<SupervisionLine>;
}

/** Who has work on a desk of his own, who sends requests on their way, claims them, clears drafts, answers for the office. */
const desks: readonly Role[] = ['handler', 'head', 'statistician'];
const intake: readonly Role[] = ['registrar', 'head', 'administrator'];
const claiming: readonly Role[] = ['handler'];
const clearing: readonly Role[] = ['reviewer', 'signatory', 'head'];
const overseeing: readonly Role[] = ['registrar', 'head', 'administrator', 'auditor'];

/** What somebody has to do today, in one question: opened all day by everybody, so every part is served by an index. */
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
      is(desks) ? this.workload.of(agency.id, [actor.id], LINES) : null,
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
      returned: is(desks) ? await returnedDrafts(session, account) : null,
      notifications: await notificationsToAcknowledge(session, account),
      supervisions: await supervisionsToMove(session, account),
    }));
  }

  /** By the same question that decides who is told in somebody's place. */
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
