/**
 * open: running; waiting: the clock is suspended and no day is due; met / missed: done in time or late, or, where it is
 * not the agency's, not done when the day had passed; void: no longer required. What the agency owes stays open until
 * it is done, however late.
 */
export type DeadlineStatus = 'open' | 'waiting' | 'met' | 'missed' | 'void';
