export { type Clock, CLOCK, legalDateAt } from './clock.js';
export { ClockModule } from './clock.module.js';
export { SettableClock } from './settable-clock.js';
export { SystemClock } from './system-clock.js';
