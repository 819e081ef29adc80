import type { Text } from '../text.js';
import { lastingEvents, notificationEvents } from './notification-events.js';
import type { NotificationPolicy } from './escalation-policy.js';
import { escalationPolicyErrors } from './escalation-policy-errors.js';
import { problem, type Problem } from './problem.js';

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The errors of an agency's rules, where they are, and the remedy; empty when the rules may be used. An agency may
 * notify more people, or earlier, but cannot switch off notifications of the due day and of late duties: the product
 * guarantees that no deadline is missed unnoticed.
 */
export const notificationPolicyErrors = (rules: NotificationPolicy): readonly Problem[] => [
  ...timeProblems(rules),
  ...escalationPolicyErrors(rules.escalation),
  ...eventProblems(rules),
];

function timeProblems({ notifyAt, quiet, digestAt, catchUpAfterMinutes }: NotificationPolicy): Problem[] {
  const times = { notifyAt, 'quiet.from': quiet.from, 'quiet.until': quiet.until, digestAt };
  const unreadable = Object.entries(times)
    .filter(([, time]) => !timeShape.test(time))
    .map(([path, time]) =>
      problem(path, 'NOT_A_TIME', { zh: `“${time}”不是时间`, en: `"${time}" is no time of day` }, timeRemedy),
    );
  return [
    ...(unreadable.length > 0 ? unreadable : orderProblems({ notifyAt, quiet, digestAt })),
    ...(Number.isInteger(catchUpAfterMinutes) && catchUpAfterMinutes >= 1 && catchUpAfterMinutes <= 1440
      ? []
      : [
          problem(
            'catchUpAfterMinutes',
            'NOT_MINUTES',
            { zh: '补发前等待的分钟数不对', en: 'not a number of minutes' },
            { zh: '填写1至1440的整数', en: 'a whole number from 1 to 1440' },
          ),
        ]),
  ];
}

const timeRemedy: Text = { zh: '写成 HH:MM，如 09:00', en: 'write HH:MM, such as 09:00' };

function orderProblems({
  notifyAt,
  quiet,
  digestAt,
}: Pick<NotificationPolicy, 'notifyAt' | 'quiet' | 'digestAt'>): Problem[] {
  const problems: Problem[] = [];
  if (quiet.from <= quiet.until) {
    problems.push(
      problem(
        'quiet',
        'QUIET_BY_DAY',
        { zh: '免打扰时段应当跨过午夜', en: 'quiet hours must run over midnight' },
        { zh: '如 20:00 至 08:00', en: 'such as from 20:00 until 08:00' },
      ),
    );
  }
  const isQuiet = (time: string): boolean => time < quiet.until || time >= quiet.from;
  for (const [path, time] of Object.entries({ notifyAt, digestAt })) {
    if (!isQuiet(time)) continue;
    problems.push(
      problem(
        path,
        'IN_QUIET_HOURS',
        { zh: `${time} 在免打扰时段内`, en: `${time} is within the quiet hours` },
        { zh: `选在 ${quiet.until} 至 ${quiet.from} 之间`, en: `choose a time from ${quiet.until} to ${quiet.from}` },
      ),
    );
  }
  if (digestAt < notifyAt) {
    problems.push(
      problem(
        'digestAt',
        'DIGEST_BEFORE_REMINDERS',
        {
          zh: `汇总（${digestAt}）早于当日提醒（${notifyAt}），提醒会晚一天送到`,
          en: `the digest (${digestAt}) leaves before the day's reminders (${notifyAt}), which would come a day late`,
        },
        { zh: `不早于 ${notifyAt}`, en: `not before ${notifyAt}` },
      ),
    );
  }
  return problems;
}

function eventProblems({ events }: NotificationPolicy): Problem[] {
  return Object.entries(events).flatMap(([id, { enabled, recipients }]): Problem[] => {
    const isLasting = lastingEvents.some((event) => event === id);
    const label = Object.entries(notificationEvents).find(([event]) => event === id)?.[1] ?? { zh: id, en: id };
    if (!enabled && isLasting) {
      return [
        problem(
          `events.${id}.enabled`,
          'CANNOT_BE_SILENCED',
          { zh: `“${label.zh}”不能关闭`, en: `"${label.en}" cannot be switched off` },
          { zh: '保持开启', en: 'leave it on' },
        ),
      ];
    }
    if (!enabled || recipients.length > 0) return [];
    return [
      problem(
        `events.${id}.recipients`,
        'NO_RECIPIENT',
        { zh: `“${label.zh}”没有接收人`, en: `"${label.en}" has no recipients` },
        {
          zh: isLasting ? '至少选一级' : '至少选一级，或者关闭',
          en: isLasting ? 'name a level' : 'name a level, or switch it off',
        },
      ),
    ];
  });
}
