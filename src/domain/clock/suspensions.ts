import { legalDateOf } from '../calendar/legal-date.js';
import type { ConsultationInterval, Suspension } from './clock-assessment.js';
import type { ClockState, Interval } from './clock-state.js';

/** Every consultation, with the last day it keeps from counting and what ended it, as known now. */
export function consultationsOf(state: ClockState): ConsultationInterval[] {
  return state.intervals.flatMap((interval) => consultationOf(state, interval));
}

function consultationOf(state: ClockState, interval: Interval): ConsultationInterval[] {
  if (interval.consultation === null) return [];
  const { id, party, sent } = interval.consultation;
  const end = state.endOf(interval);
  const returned = interval.returned;
  const endedBy = returned?.day === end ? 'opinion' : interval.cap === end ? 'cap' : end === Infinity ? null : 'answer';
  return [
    {
      id,
      party,
      act: interval.act,
      sentOn: legalDateOf(sent),
      afterOn: legalDateOf(interval.after),
      endOn: end === Infinity ? null : legalDateOf(end),
      endedBy: end === Infinity ? null : endedBy,
      returnedOn: returned === null ? null : legalDateOf(returned.day),
    },
  ];
}

/** The stretches of days not counted, overlaps merged. */
export function suspensionsOf(state: ClockState): Suspension[] {
  const merged: { after: number; end: number }[] = [];
  for (const interval of state.intervals) {
    const end = state.endOf(interval);
    const previous = merged.at(-1);
    if (end <= interval.after) continue;
    if (previous !== undefined && interval.after <= previous.end) previous.end = Math.max(previous.end, end);
    else merged.push({ after: interval.after, end });
  }
  return merged.map(({ after, end }) => ({
    afterOn: legalDateOf(after),
    endOn: end === Infinity ? null : legalDateOf(end),
  }));
}
