import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate, yearOf } from '../../domain/calendar/legal-date.js';
import type { CommandOf } from '../../domain/case/commands.js';
import type { Role } from '../../domain/case/permissions.js';
import type { Registration } from '../../domain/case/registration.js';
import { RECEIPT_RULES } from '../../domain/statute/receipt.js';
import { SettableClock } from '../../platform/clock/index.js';
import { builtInLaw, Calendars } from '../calendars/index.js';
import { AdvanceCase, CaseStore, type CommandIssuer, RegisterRequest } from '../cases/index.js';
import { AdvanceDispute, DisputeStore, FileDispute } from '../disputes/index.js';
import type { Act, Story } from './story.js';

/** The agencies of the demonstration are new: they have taken in no notice of their own. */
const { calendar } = builtInLaw;

/** Who holds a role in the agency of a story. */
export type Cast = (story: Story, role: Role) => CommandIssuer;

/** Something that happens on a day. */
interface Scene {
  readonly on: LegalDate;
  readonly play: () => Promise<void>;
}

/**
 * Lets stories happen through the very use cases that serve people, each act on its own day and recorded on it: the
 * histories are those of an office that has worked with this system all along.
 */
@Injectable()
export class PlayScenarios {
  constructor(
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(DisputeStore) private readonly disputes: DisputeStore,
    @Inject(Calendars) private readonly calendars: Calendars,
  ) {}

  /** @throws CommandRefused when a story is unlawful, which is a fault of the demonstration. */
  async execute(stories: readonly Story[], cast: Cast, today: LegalDate): Promise<void> {
    const clock = new SettableClock(today);
    const scenes = stories
      .flatMap((story) => this.scenesOf(story, cast, today, clock))
      .filter(({ on }) => on <= today)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    for (const { on, play } of scenes) {
      clock.set(on);
      await play();
    }
  }

  private scenesOf(story: Story, cast: Cast, today: LegalDate, clock: SettableClock): Scene[] {
    const received = dayOf(story.received, today);
    const register = new RegisterRequest(this.cases, this.calendars, clock);
    const advance = new AdvanceCase(this.cases, this.calendars, clock);
    const file = new FileDispute(this.disputes, this.cases, this.calendars, clock);
    const advanceDispute = new AdvanceDispute(this.disputes, this.cases, this.calendars, advance, clock);
    const made = { caseId: '', disputeId: '' };

    const play = async ({ by: role, does }: Act, on: LegalDate): Promise<void> => {
      const by = cast(story, role);
      const { caseId, disputeId } = made;
      if ('command' in does) {
        await advance.execute({ by, caseId, revision: null, command: { ...does.command, on } });
      } else if ('files' in does) {
        made.disputeId = (await file.execute({ by, caseId, command: { ...does.files, on } })).disputeId;
      } else {
        await advanceDispute.execute({ by, disputeId, revision: null, command: { ...does.inDispute, on } });
      }
    };
    const opening: Scene = {
      on: received,
      play: async () => {
        const by = cast(story, 'registrar');
        const { unit } = cast(story, 'handler').actor;
        made.caseId = (await register.execute({ by, command: registration(story, received, unit) })).caseId;
      },
    };
    return [
      opening,
      ...story.acts.map((act) => {
        const on = calendar.addWorkdays(received, act.after);
        return { on, play: () => play(act, on) };
      }),
    ];
  }
}

function dayOf(received: Story['received'], today: LegalDate): LegalDate {
  if ('workdaysAgo' in received) return calendar.addWorkdays(addDays(today, 1), -1 - received.workdaysAgo);
  const day = `${yearOf(today) - 1}-${received.lastYear}`;
  return calendar.isWorkday(day) ? day : calendar.addWorkdays(day, 1);
}

/** As it was sent in; of the three dates of article 31, those that the channel knows. */
function registration(story: Story, received: LegalDate, unit: string | null): CommandOf<'request.register'> {
  const { channel, unconfirmed = false, applicant, content, purpose } = story;
  const basis = RECEIPT_RULES[channel].receivedOn;
  const [applicantName, applicantCategory] = applicant;
  const sent: Registration = {
    channel,
    submittedOn: basis === 'submittedOn' ? received : calendar.addWorkdays(received, -1),
    signedOn: basis === 'signedOn' ? received : null,
    confirmedOn: basis === 'confirmedOn' && !unconfirmed ? received : null,
    applicantName,
    applicantCategory,
    phone: '13800000000',
    email: channel === 'internet' ? 'applicant@example.com' : '',
    address: basis === 'signedOn' ? '示范县人民路1号' : '',
    content,
    purpose,
    delivery: channel === 'internet' ? '电子邮件' : '邮寄纸质',
    remarks: '',
  };
  return { type: 'request.register', on: received, registration: sent, unit, handlerId: null };
}
