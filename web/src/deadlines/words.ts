import type { Text } from '../language.js';

/** A number of working days, in English. */
export const workingDays = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`;

/** How many working days are left, as of today; negative once late. */
export function remainingInWords(days: number): Text {
  if (days === 0) return { zh: '今天最后一天', en: 'last day today' };
  if (days < 0) return { zh: `逾期 ${-days} 个工作日`, en: `${workingDays(-days)} late` };
  return { zh: `还有 ${days} 个工作日`, en: `${workingDays(days)} left` };
}

/** The same for another party's deadline, which is not late for the agency. */
export function othersRemainingInWords(days: number): Text {
  return days < 0 ? { zh: `已过 ${-days} 个工作日`, en: `${workingDays(-days)} past` } : remainingInWords(days);
}

/** All deadlines of the agency itself, as a choice beside the urgencies. */
export const ownUrgency = { value: 'red,amber,green', zh: '本机关应办', en: 'The agency’s own' } as const;

/** These and the deadlines of other parties, which may be years past. */
export const allUrgencies = {
  value: 'red,amber,green,waiting',
  zh: '全部（含待外部反馈）',
  en: 'All, including other parties',
} as const;

/** The urgencies to choose from; each deadline has its own label. */
export const urgency = [
  { value: 'red', zh: '已逾期', en: 'Overdue' },
  { value: 'amber', zh: '即将到期', en: 'Due soon' },
  { value: 'green', zh: '未到期', en: 'In time' },
  { value: 'waiting', zh: '待外部反馈', en: 'Waiting' },
] as const;

export const workloads = [
  { value: 'mine', zh: '我承办的', en: 'Mine' },
  { value: 'unassigned', zh: '尚未分办', en: 'Unassigned' },
] as const;
