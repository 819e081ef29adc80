import { workingDays } from '../deadlines/words.js';
import type { Shape } from '../api/client.js';
import type { Text } from '../language.js';
import { thresholdInWords } from '../notifications/words.js';

export type NotificationPolicy = Shape<'NotificationPolicy'>;
export type Policy = NotificationPolicy['escalation'][number];
export type Recipients = Policy['steps'][number]['recipients'];
type Whom = Recipients[number];
type EscalationLevel = Extract<Whom, string>;

/** The levels of the escalation policy; typed by the server's list, so that none can be missing. */
const levels: Readonly<Record<EscalationLevel, Text>> = {
  handler: { zh: '承办人', en: 'handler' },
  deputy: { zh: '代办人', en: 'deputy' },
  unit_head: { zh: '科室负责人', en: 'unit head' },
  office_head: { zh: '信息公开工作机构负责人', en: 'head of the disclosure office' },
  supervising_office: { zh: '主管部门', en: 'supervising office' },
};

/** The server's names of roles. */
export type RoleNames = ReadonlyMap<string, Text>;

const nameOf = (whom: Whom, roles: RoleNames): Text =>
  typeof whom === 'string' ? levels[whom] : (roles.get(whom.role) ?? { zh: whom.role, en: whom.role });

export function recipientsInWords(recipients: Recipients, roles: RoleNames): Text {
  const names = recipients.map((whom) => nameOf(whom, roles));
  if (names.length === 0) return { zh: '无人', en: 'no one' };
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** 每个工作日 for one, 每5个工作日 for more. */
const several = (count: number): string => (count === 1 ? '' : String(count));

/** An escalation policy in words, one sentence for each reminder. */
export function policyInWords({ steps, late, escalate }: Policy, roles: RoleNames): Text[] {
  const notified = (recipients: Recipients) => recipientsInWords(recipients, roles);
  return [
    ...steps.map(({ threshold, recipients }): Text => {
      const when = thresholdInWords(threshold);
      return { zh: `${when.zh}：${notified(recipients).zh}`, en: `${when.en}: ${notified(recipients).en}` };
    }),
    ...late.map(({ from, every, recipients }): Text => ({
      zh: `逾期第${from}个工作日起，每${several(every)}个工作日：${notified(recipients).zh}`,
      en: `from working day ${from} late, every ${every === 1 ? 'day' : workingDays(every)}: ${notified(recipients).en}`,
    })),
    ...(escalate === null
      ? []
      : [
          {
            zh: `无人确认时，每${several(escalate.everyWorkdays)}个工作日上报一级，直至${levels[escalate.upTo].zh}`,
            en: `without acknowledgement, one level up every ${escalate.everyWorkdays === 1 ? 'working day' : workingDays(escalate.everyWorkdays)}, as far as the ${levels[escalate.upTo].en}`,
          },
        ]),
  ];
}
