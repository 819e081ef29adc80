import type { Text } from '../text.js';

/** What an agency is, as far as its yearly reporting goes (2021年报告格式填报说明，报送范围和节点). */
export const AGENCY_LEVELS = ['department', 'township', 'county', 'prefecture', 'province', 'vertical'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

export const agencyLevelLabels: Readonly<Record<AgencyLevel, Text>> = {
  department: { zh: '政府部门', en: 'Department of a government' },
  township: { zh: '乡镇人民政府、街道办事处', en: 'Township or subdistrict' },
  county: { zh: '县级人民政府主管部门', en: 'Competent office of a county' },
  prefecture: { zh: '地市级人民政府主管部门', en: 'Competent office of a prefecture' },
  province: { zh: '省级人民政府主管部门', en: 'Competent office of a province' },
  vertical: { zh: '垂直管理系统主管部门', en: 'Head office of a vertical system' },
};

/**
 * The level of an agency as stored. An agency without a level counts as a department, whose day is the earliest: better
 * a reminder too early than none.
 */
export const agencyLevelOf = (stored: string | null): AgencyLevel =>
  AGENCY_LEVELS.find((level) => level === stored) ?? 'department';
