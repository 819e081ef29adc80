import type { Text } from '../language.js';

/** A number of working days, in English. */
export const workingDays = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`;

/** How many working days are left, as of today; negative once late. */
export function remainingInWords(days: number): Text {
  if (days === 0) return { zh: '今天最后一天', en: 'last day today' };
  if (days < 0) return { zh: `逾期 ${-days} 个工作日`, en: `${workingDays(-days)} late` };
  return { zh: `还有 ${days} 个工作日`, en: `${workingDays(days)} left` };
}

/** The same of what somebody else has to do: nobody here is late. */
export function othersRemainingInWords(days: number): Text {
  return days < 0 ? { zh: `已过 ${-days} 个工作日`, en: `${workingDays(-days)} past` } : remainingInWords(days);
}

/** All that the agency itself has to do, as a choice beside the lights. */
export const ownUrgency = { value: 'red,amber,green', zh: '本机关应办', en: 'The agency’s own' } as const;

/** These and what others have to do, which can be years past and is nobody's fault here. */
export const allUrgencies = {
  value: 'red,amber,green,waiting',
  zh: '全部（含待外部反馈）',
  en: 'All, with others’',
} as const;

/** The lights, to choose from; each deadline brings its own words. */
export const urgency = [
  { value: 'red', zh: '已逾期', en: 'Overdue' },
  { value: 'amber', zh: '即将到期', en: 'Due soon' },
  { value: 'green', zh: '未到期', en: 'In time' },
  { value: 'waiting', zh: '待外部反馈', en: 'Waiting' },
] as const;

export const workloads = [
  { value: 'mine', zh: '我承办的', en: 'Mine' },
  { value: 'unassigned', zh: '尚未分办', en: 'Nobody’s yet' },
] as const;
