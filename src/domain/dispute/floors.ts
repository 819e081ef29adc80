import type { LegalDate } from '../calendar/legal-date.js';
import { failure, type PreconditionFailure } from '../history/precondition-failure.js';
import type { Text } from '../text.js';
import type { DisputeContext } from './decision.js';
import type { DisputeFacts } from './facts.js';
import { pendingAppeal } from './periods.js';

/** A day before which something cannot have happened, and the event of that day. */
export interface Floor extends Text {
  readonly on: LegalDate;
}

/** Nothing can be contested before the request. */
export const requested = ({ requestedOn }: DisputeContext): Floor => ({
  ...{ on: requestedOn, zh: '申请之日', en: 'the request' },
});

export const filed = ({ filedOn }: DisputeFacts): Floor => ({
  on: filedOn,
  zh: '申请（起诉）之日',
  en: 'it was filed',
});

/** A completed application counts as filed when it was completed. */
export const filedOrCompleted = (facts: DisputeFacts): Floor => ({
  ...filed(facts),
  on: facts.supplements.at(-1)?.receivedOn ?? facts.filedOn,
});

export const accepted = ({ acceptedOn, filedOn }: DisputeFacts): Floor => ({
  on: acceptedOn ?? filedOn,
  ...{ zh: '受理（立案）之日', en: 'it was accepted' },
});

export const decided = ({ decisions, filedOn }: DisputeFacts): Floor => ({
  on: decisions.findLast((one) => one.setAsideOn === null)?.on ?? filedOn,
  ...{ zh: '决定（裁判）之日', en: 'it was decided' },
});

const appeal = { zh: '上诉之日', en: 'the appeal' };

export const appealed = (facts: DisputeFacts): Floor => ({
  on: pendingAppeal(facts)?.on ?? decided(facts).on,
  ...appeal,
});

/** The beginning of the current instance. */
export function thisInstance(facts: DisputeFacts): Floor {
  const pending = pendingAppeal(facts);
  return pending === null ? accepted(facts) : { on: pending.on, ...appeal };
}

export const tooEarly = (label: Text, on: LegalDate, floor: Floor, field = 'on'): PreconditionFailure =>
  failure(
    'DATE_OUT_OF_ORDER',
    `“${label.zh}”的日期 ${on} 早于${floor.zh} ${floor.on}`,
    `The date of "${label.en}", ${on}, is before ${floor.en} on ${floor.on}`,
    {
      field,
      remedy: {
        zh: `填写 ${floor.on} 或之后的日期；前一日期有误的，先更正`,
        en: `Give ${floor.on} or later; correct the earlier date first if it is wrong`,
      },
    },
  );

export const enteredDay = (on: LegalDate): Floor => ({ on, zh: '收到（作出）之日', en: 'the day entered' });
