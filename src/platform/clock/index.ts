export { type Clock, CLOCK, instantOf, legalDateAt, legalMomentAt } from './clock.js';
export { ClockModule } from './clock.module.js';
export { MovableClock } from './movable-clock.js';
export { SettableClock } from './settable-clock.js';
export { SystemClock } from './system-clock.js';
