import type { Text } from '../text.js';
import type { ClockStatus } from './clock-assessment.js';

/** What a status of the clock is called. */
export const statusLabels: Readonly<Record<ClockStatus, Text>> = {
  awaiting_confirmation: { zh: '待确认收到', en: 'receipt not yet confirmed' },
  running: { zh: '计时中', en: 'running' },
  suspended: { zh: '征求意见，停止计时', en: 'suspended by a consultation' },
  awaiting_correction: { zh: '等待补正', en: 'awaiting correction' },
  awaiting_payment: { zh: '等待缴费', en: 'awaiting payment' },
  overdue: { zh: '已逾期', en: 'overdue' },
  answered_in_time: { zh: '按期答复', en: 'answered in time' },
  answered_late: { zh: '逾期答复', en: 'answered late' },
};
