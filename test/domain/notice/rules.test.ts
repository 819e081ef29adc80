import { describe, expect, it } from '@jest/globals';
import { ladderFor } from '../../../src/domain/notice/ladder-rule.js';
import {
  defaultNoticeRules as defaults,
  type LadderRule,
  type NoticeRules,
  rulesProblems,
} from '../../../src/domain/notice/rules.js';

const rest = defaults.ladders.find(({ kinds }) => kinds === 'any');
if (rest === undefined) throw new Error('the default rules take every kind');
const withRest = (change: Partial<LadderRule>): NoticeRules => ({ ...defaults, ladders: [{ ...rest, ...change }] });
const withEvent = (id: keyof NoticeRules['events'], enabled: boolean): NoticeRules => ({
  ...defaults,
  events: { ...defaults.events, [id]: { enabled, recipients: [] } },
});
const found = (rules: NoticeRules): string[] => rulesProblems(rules).map(({ path, code }) => `${path} ${code}`);
const nobody = { threshold: -2, recipients: [] };

describe('the rules of an agency', () => {
  it('are sound by default', () => {
    expect(rulesProblems(defaults)).toEqual([]);
  });

  it.each<[string, NoticeRules, string[]]>([
    ['a time that is none', { ...defaults, tellAt: '9:00' }, ['tellAt NOT_A_TIME']],
    ['an hour that is none', { ...defaults, quiet: { from: '24:00', until: '08:00' } }, ['quiet.from NOT_A_TIME']],
    [
      'quiet hours by day',
      { ...defaults, quiet: { from: '12:00', until: '14:00' }, tellAt: '15:00', digestAt: '15:00' },
      ['quiet QUIET_BY_DAY', 'tellAt IN_QUIET_HOURS', 'digestAt IN_QUIET_HOURS'],
    ],
    ['reminders in quiet hours', { ...defaults, tellAt: '07:00' }, ['tellAt IN_QUIET_HOURS']],
    [
      'a digest before the reminders it holds',
      { ...defaults, digestAt: '08:30' },
      ['digestAt DIGEST_BEFORE_REMINDERS'],
    ],
    ['a catch-up after no time', { ...defaults, catchUpAfterMinutes: 0 }, ['catchUpAfterMinutes NOT_MINUTES']],
    [
      'no ladder for the rest',
      { ...defaults, ladders: defaults.ladders.slice(0, -1) },
      ['ladders NO_LADDER_FOR_THE_REST'],
    ],
    [
      'a ladder that hides those after it',
      { ...defaults, ladders: [rest, { ...rest, id: 'other' }] },
      ['ladders[0].kinds LADDER_HIDES_OTHERS'],
    ],
    [
      'two ladders of one name',
      { ...defaults, ladders: [{ ...rest, kinds: ['reply'] }, rest] },
      ['ladders[1].id BAD_ID'],
    ],
    [
      'one kind in two ladders',
      { ...defaults, ladders: [{ ...rest, id: 'a', kinds: ['reply'] }, { ...rest, id: 'b', kinds: ['reply'] }, rest] },
      ['ladders[1].kinds KIND_TAKEN'],
    ],
    [
      'a kind that an earlier beginning takes',
      {
        ...defaults,
        ladders: [{ ...rest, id: 'a', kinds: ['annual_*'] }, { ...rest, id: 'b', kinds: ['annual_gov'] }, rest],
      },
      ['ladders[1].kinds KIND_TAKEN'],
    ],
    [
      'a ladder for nothing',
      { ...defaults, ladders: [{ ...rest, id: 'a', kinds: [] }, rest] },
      ['ladders[0].kinds NO_KINDS'],
    ],
    [
      'a threshold named twice',
      withRest({ steps: [...rest.steps, ...rest.steps.slice(0, 1)] }),
      ['ladders[0].steps[4].threshold THRESHOLD_TWICE'],
    ],
    [
      'half a working day',
      withRest({ steps: [...rest.steps, { threshold: -1.5, recipients: ['handler'] }] }),
      ['ladders[0].steps[4].threshold NOT_WORKING_DAYS'],
    ],
    [
      'a reminder for nobody',
      withRest({ steps: [...rest.steps, nobody] }),
      ['ladders[0].steps[4].recipients NOBODY_TOLD'],
    ],
    [
      'late alerts every 0 days',
      withRest({ late: [...rest.late, { from: 0, every: 0, recipients: ['handler'] }] }),
      ['ladders[0].late[2].from NOT_WORKING_DAYS', 'ladders[0].late[2].every NOT_WORKING_DAYS'],
    ],
    [
      'a climb every 0 days',
      withRest({ climb: { everyWorkdays: 0, upTo: 'office_head' } }),
      ['ladders[0].climb.everyWorkdays NOT_WORKING_DAYS'],
    ],
    ['an event told to nobody', withEvent('assigned', true), ['events.assigned.recipients NOBODY_TOLD']],
  ])('are refused for %s', (_, rules, problems) => {
    expect(found(rules)).toEqual(problems);
  });

  it('cannot silence the due day, nor what is late', () => {
    expect(found(withRest({ steps: rest.steps.filter(({ threshold }) => threshold !== 0) }))).toEqual([
      'ladders[0].steps DUE_DAY_SILENT',
    ]);
    for (const late of [
      [],
      [{ from: 2, every: 1, recipients: ['handler' as const] }],
      [{ from: 1, every: 6, recipients: ['handler' as const] }],
    ]) {
      expect(found(withRest({ late }))).toEqual(['ladders[0].late LATE_SILENT']);
    }
    expect(found(withRest({ late: [{ from: 1, every: 5, recipients: ['handler'] }] }))).toEqual([]);
  });

  it('need no due day for what is due on arrival, and no late alerts for what lapses', () => {
    const ladders = [
      { ...rest, id: 'receipt', kinds: ['receipt_confirmation'], steps: [] },
      { ...rest, id: 'chances', kinds: ['supplement_notice', 'extension_notice'], late: [] },
      rest,
    ];
    expect(found({ ...defaults, ladders })).toEqual([]);
  });

  it('cannot switch off what tells that the system fails, but may switch off the rest', () => {
    expect(found(withEvent('calendar_missing', false))).toEqual(['events.calendar_missing.enabled CANNOT_BE_SILENCED']);
    expect(found(withEvent('delivery_failed', false))).toEqual(['events.delivery_failed.enabled CANNOT_BE_SILENCED']);
    expect(found(withEvent('supervision_opened', false))).toEqual([
      'events.supervision_opened.enabled CANNOT_BE_SILENCED',
    ]);
    expect(found(withEvent('assigned', false))).toEqual([]);
  });

  it('say in both languages what is wrong and what would be right', () => {
    const [problem] = rulesProblems({ ...defaults, digestAt: '08:30' });
    expect(problem?.message.zh).toBe('汇总（08:30）早于当日提醒（09:00），提醒会晚一天送到');
    expect(problem?.remedy).toEqual({ zh: '不早于 09:00', en: 'not before 09:00' });
  });
});

describe('the ladder of a kind', () => {
  it('is the first that names it, or the beginning of it, else the one for the rest', () => {
    const idOf = (kind: string) => ladderFor(kind, defaults)?.id;
    expect(idOf('receipt_confirmation')).toBe('receipt');
    expect(idOf('annual_gov')).toBe('annual');
    expect(idOf('service')).toBe('short');
    expect(idOf('proactive_publish')).toBe('publication');
    expect(idOf('reply')).toBe('agency_duty');
    expect(idOf('a_kind_of_tomorrow')).toBe('agency_duty');
  });
});
