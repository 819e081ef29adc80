import { Inject, Injectable, Logger } from '@nestjs/common';
import { addDays } from '../../../domain/calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn } from '../../../domain/calendar/legal-moment.js';
import { nextRings, type Occasion } from '../../../domain/notice/climb.js';
import { noticeText } from '../../../domain/notice/notice-text.js';
import { instantOf, legalMomentAt } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import { OpenSupervision } from '../../supervision/index.js';
import { type NextRing, noCase } from '../agenda/alarm.js';
import type { Rung } from '../agenda/ringer.js';
import { TellingMetrics } from '../telling-metrics.js';
import { addressTellings, type Announcement } from './address-tellings.js';
import type { Circumstances } from './circumstances.js';
import { type Answered, type Bell, RingBatch } from './ring-batch.js';
import type { TellingRow } from './telling.js';
import { takeWatched, type Watched, type WatchedDuty } from './watched.js';

/** Alarms of one transaction. */
const BATCH = 500;

/** A case, or a dispute about one, whose deadlines change by the day alone and must be computed anew. */
export interface Stale {
  readonly caseId: string;
  readonly disputeId: string | null;
}

interface AnsweredDuties extends Answered {
  readonly stale: readonly Stale[];
  /** When the alarms of the batch were to ring. */
  readonly rangAt: readonly Date[];
}

/** Asks the ladder about every duty of a batch: who is told, whom the agency above asks, when to look again. */
@Injectable()
export class RingWatched {
  private readonly logger = new Logger('Alarms');

  constructor(
    @Inject(RingBatch) private readonly batch: RingBatch,
    @Inject(OpenSupervision) private readonly openSupervision: OpenSupervision,
    @Inject(TellingMetrics) private readonly metrics: TellingMetrics,
  ) {}

  async ring(
    agencyId: string,
    matter: 'deadline' | 'duty',
  ): Promise<{ readonly rung: Rung; readonly stale: readonly Stale[] }> {
    const { rung, answered, instant } = await this.batch.ring(agencyId, {
      matter,
      limit: BATCH,
      answer: (bell) => this.askAll(matter, bell),
    });
    this.metrics.rang(answered.rangAt, instant);
    return { rung, stale: answered.stale };
  }

  private async askAll(matter: 'deadline' | 'duty', bell: Bell): Promise<AnsweredDuties> {
    const { session, agencyId, instant } = bell;
    const batch = await takeWatched(session, { agencyId, matter, now: instant }, BATCH);
    const asked = batch.map((one) => this.ask(one, matter, bell));
    const rows = asked.flatMap(({ rows }) => rows);
    for (const row of pressing(rows)) await this.supervise(session, agencyId, row, instant);
    return {
      rows,
      next: asked.map(({ next }) => next),
      stale: asked.flatMap(({ stale }) => stale ?? []),
      rangAt: batch.map(({ alarm }) => alarm.ringAt),
    };
  }

  /** What climbs to the agency above opens a supervision there, or finds the one that runs. */
  private async supervise(session: Session, agencyId: string, row: TellingRow, at: Date): Promise<void> {
    await this.openSupervision.execute(
      {
        agencyId,
        caseId: row.case_id === noCase ? null : row.case_id,
        ...{ kind: row.kind, subject: row.subject, edition: row.edition, reason: row.said.title.zh, by: null, at },
      },
      session,
    );
  }

  /** One duty that cannot be judged, by a fault of ours, must not silence the others of its batch. */
  private ask(one: Watched, matter: 'deadline' | 'duty', { instant, now, circumstances }: Bell): Asked {
    try {
      return askLadder(one, matter, now, circumstances);
    } catch (error) {
      this.metrics.failed();
      this.logger.error(`The alarm of ${matter} ${one.alarm.caseId} ${one.alarm.kind} could not be rung`, error);
      return { rows: [], next: { alarm: one.alarm, ringAt: new Date(instant.valueOf() + REST_MS) }, stale: null };
    }
  }
}

/** One row of each duty that has climbed to the agency above. */
const pressing = (rows: readonly TellingRow[]): TellingRow[] => [
  ...new Map(
    rows
      .filter(({ rung }) => rung === 'supervising_office')
      .map((row) => [`${row.case_id} ${row.kind} ${row.subject}`, row]),
  ).values(),
];

/** How long an alarm rests that could not be rung. */
const REST_MS = 10 * 60_000;

interface Asked {
  readonly rows: readonly TellingRow[];
  readonly next: NextRing;
  readonly stale: Stale | null;
}

function askLadder(
  { alarm, duty }: Watched,
  matter: 'deadline' | 'duty',
  now: LegalMoment,
  circumstances: Circumstances,
): Asked {
  if (duty?.status !== 'open') return { rows: [], next: { alarm, ringAt: null }, stale: null };
  const { rules, calendar } = circumstances;
  const watched = { ...duty, kind: alarm.kind, editionAt: legalMomentAt(duty.editionAt) };
  const told = duty.told.map(({ threshold, toldAt, acknowledgedAt }) => ({
    threshold,
    toldAt: legalMomentAt(toldAt),
    acknowledgedAt: acknowledgedAt === null ? null : legalMomentAt(acknowledgedAt),
  }));
  const { tell, nextAt, recomputeAt } = nextRings(watched, told, now, rules, calendar);
  const rows = tell.flatMap((occasion) =>
    addressTellings(announcementOf(occasion, { alarm, duty, matter }, now, circumstances), now, circumstances),
  );
  const isStale = recomputeAt !== null && recomputeAt <= now;
  // Whoever computes it anew closes it, and with it its alarm; should that fail, tomorrow is another day.
  const tomorrow = momentOn(addDays(dateOfMoment(now), 1), '00:00');
  const moments = [nextAt, isStale ? tomorrow : recomputeAt].filter((at) => at !== null).sort();
  const ringAt = moments[0] === undefined ? null : instantOf(moments[0]);
  const stale = isStale ? { caseId: alarm.caseId, disputeId: duty.disputeId } : null;
  return { rows, next: { alarm, ringAt }, stale };
}

function announcementOf(
  occasion: Occasion,
  { alarm, duty, matter }: { alarm: Watched['alarm']; duty: WatchedDuty; matter: 'deadline' | 'duty' },
  now: LegalMoment,
  { calendar }: Circumstances,
): Announcement {
  const text = noticeText({ ...duty, kind: alarm.kind, isClimb: occasion.isClimb }, now, calendar);
  const link = matter === 'duty' ? '/duties' : `/cases/${alarm.caseId}`;
  return {
    about: {
      matter,
      caseId: alarm.caseId,
      kind: alarm.kind,
      subject: alarm.subject,
      edition: duty.edition,
      caseNumber: duty.caseNumber,
      dueOn: duty.dueOn,
    },
    rule: occasion.rule,
    threshold: occasion.threshold,
    isClimb: occasion.isClimb,
    whom: occasion.recipients,
    desk: duty.desk,
    urgency: occasion.urgency,
    asksAcknowledgement: true,
    said: { ...text, link },
    owedAt: occasion.at,
  };
}
