import type { Text } from '../text.js';

/** Duties of an agency that belong to no case. */
export const DUTY_KINDS = ['annual_dept', 'annual_submission', 'annual_gov', 'proactive_publish'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export const dutyLabels: Readonly<Record<DutyKind, Text>> = {
  annual_dept: { zh: '提交并公布年度报告', en: 'Submit and publish the annual report' },
  annual_submission: { zh: '汇总报送年度报告', en: 'Submit the annual reports of the agencies below' },
  annual_gov: { zh: '公布本级政府年度报告', en: 'Publish the government’s annual report' },
  proactive_publish: { zh: '主动公开', en: 'Make information public' },
};
