import type { LegalDate } from '../calendar/legal-date.js';
import type { Warning } from '../case/decision.js';
import type { Refusal } from '../refusal.js';

/** What the law has against a command: the office would be recording something that cannot have happened so. */
export const objection = (
  code: string,
  zh: string,
  en: string,
  more: {
    readonly field?: string;
    readonly article?: string;
    readonly remedy?: readonly [zh: string, en: string];
  } = {},
): Refusal => ({
  question: 'law',
  code,
  message: { zh, en },
  remedy: more.remedy === undefined ? null : { zh: more.remedy[0], en: more.remedy[1] },
  article: more.article ?? null,
  ...(more.field === undefined ? undefined : { field: more.field }),
});

/** What the law says of something that happened all the same. */
export const flag = (code: string, zh: string, en: string, article: string | null): Warning => ({
  code,
  message: { zh, en },
  article,
});

export interface Floor {
  readonly on: LegalDate;
  readonly zh: string;
  readonly en: string;
}

export const tooEarly = (label: { zh: string; en: string }, on: LegalDate, floor: Floor): Refusal =>
  objection(
    'DATE_OUT_OF_ORDER',
    `「${label.zh}」的日期 ${on} 早于${floor.zh} ${floor.on}`,
    `The date of "${label.en}", ${on}, is before ${floor.en} on ${floor.on}`,
    {
      field: 'on',
      remedy: [
        `填写 ${floor.on} 或之后的日期；前一日期有误的，先更正`,
        `Give ${floor.on} or later; correct the earlier date first if it is wrong`,
      ],
    },
  );
