export {
  type Clock,
  CLOCK,
  instantOf,
  legalDateAt,
  legalMomentAt,
  ClockModule,
  SystemClock,
  SettableClock,
  MovableClock,
} from './clock.js';
