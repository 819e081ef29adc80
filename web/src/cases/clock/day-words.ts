import type { Text } from '../../language.js';
import type { ClockDay } from '../case.js';

export const dayKinds: Readonly<Record<ClockDay['kind'], Text>> = {
  base: { zh: '起算日，不计入', en: 'Start, not counted' },
  weekend: { zh: '周末', en: 'Weekend' },
  holiday: { zh: '放假', en: 'Day off' },
  void: { zh: '不计入', en: 'Not counted' },
  suspended: { zh: '停止计算', en: 'Suspended' },
  counted: { zh: '计入', en: 'Counted' },
};

/** The sign in the square of a day, so that colours need not be distinguished. */
export const daySigns: Readonly<Record<ClockDay['kind'], Text>> = {
  base: { zh: '起', en: 'st' },
  weekend: { zh: '', en: '' },
  holiday: { zh: '休', en: 'off' },
  void: { zh: '—', en: '—' },
  suspended: { zh: '停', en: 'sus' },
  counted: { zh: '', en: '' },
};

export const makeup: Text = { zh: '调休上班', en: 'Make-up workday' };

export const provisionalDay: Text = {
  zh: '该年放假安排未公布，暂按周末和法定节日计',
  en: 'the calendar of that year is not published; counted by weekends and statutory days off',
};
