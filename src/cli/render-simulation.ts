import { weekdayOf } from '../domain/calendar/legal-date.js';
import { dateOfMoment, timeOfMoment } from '../domain/calendar/legal-moment.js';
import {
  countNotifications,
  type Simulated,
  type SimulatedNotification,
  type NotificationCount,
} from '../modules/simulation/index.js';
import { channelLabel } from '../domain/notification/channels.js';
import { columns } from './columns.js';

/** The words of a Chinese week, Monday first. */
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

const recipientOf = ({ recipient, login }: SimulatedNotification): string =>
  login === null ? recipient : `${recipient} (${login})`;

/** Objects of `foi simulate --json`, one a line: each notification, then the totals. */
export function simulationLines({ notified, did, played }: Simulated): object[] {
  const summary = {
    ...{ type: 'summary', notified: notified.length, people: did },
    ledger: played === null ? null : { ...played, refused: Object.fromEntries(played.refused) },
    byRecipient: countNotifications(notified, recipientOf),
    byRule: countNotifications(notified, ({ rule }) => rule),
  };
  return [...notified.map((one) => ({ type: 'notified', ...one })), summary];
}

/** Who would be notified of what, day by day, with totals for each person and each rule. */
export function renderSimulation({ notified, did, played }: Simulated): string {
  const parts = [
    daysOf(notified),
    countsOf('接收人 / recipient', countNotifications(notified, recipientOf)),
    countsOf(
      '规则 / rule',
      countNotifications(notified, ({ rule }) => rule),
    ),
    `共 ${notified.length} 条 / ${notified.length} notifications\n`,
    ...(did === null
      ? []
      : [`已确认 ${did.acknowledged} 条，已答复 ${did.answered} 件 / acknowledged, answered by chance\n`]),
    ...(played === null ? [] : [playedText(played)]),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function daysOf(notified: readonly SimulatedNotification[]): string {
  const days = [...new Set(notified.map(({ at }) => dateOfMoment(at)))];
  const byDay = new Map(days.map((day): [string, SimulatedNotification[]] => [day, []]));
  for (const one of notified) byDay.get(dateOfMoment(one.at))?.push(one);
  return [...byDay]
    .map(([day, ofDay]) => {
      const lines = ofDay.map((one) => [
        `  ${timeOfMoment(one.at)}`,
        whenOf(one),
        recipientOf(one),
        howOf(one),
        one.title.zh,
      ]);
      return `${day} 周${weekdays[weekdayOf(day) - 1] ?? ''}\n${columns(lines, ['left', 'left', 'left', 'left', 'left'])}`;
    })
    .join('');
}

/** Rule and threshold: `agency_duty -3`; an arrow where it escalated. */
const whenOf = ({ rule, threshold, isEscalation, dueOn }: SimulatedNotification): string =>
  [
    rule,
    ...(dueOn === null ? [] : [threshold > 0 ? `+${threshold}` : String(threshold)]),
    ...(isEscalation ? ['↑'] : []),
  ].join(' ');

const howOf = ({ channels, isSwitchedOff }: SimulatedNotification): string =>
  channels.map((channel) => channelLabel(channel).zh).join('、') + (isSwitchedOff ? '（已停用，原应推送）' : '');

function countsOf(heading: string, counts: readonly NotificationCount[]): string {
  const rows = counts.map(({ name, notified, escalations, outside }) => [
    name,
    String(notified),
    String(escalations),
    String(outside),
  ]);
  const head = [heading, '条数 / notified', '逐级 / escalations', '站外 / outside'];
  return columns([head, ...rows], ['left', 'right', 'right', 'right']);
}

function playedText({ done, refused, leftOut }: NonNullable<Simulated['played']>): string {
  const codes = [...refused].map(([code, times]) => `  ${code}: ${times}\n`);
  const sum = [...refused.values()].reduce((all, times) => all + times, 0);
  return `台账：办理 ${done} 步，依法不予 ${sum} 步，未读懂 ${leftOut} 行 / ledger: acts done, refused by law, rows left out\n${codes.join('')}`;
}
