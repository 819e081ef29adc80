/** Injection token of the `QueueBackend`. */
export const BACKEND = Symbol('QueueBackend');

/** Injection token of all jobs of the application. */
export const JOBS = Symbol('Jobs');

/** Injection token of whether this process keeps the schedules of regular jobs. */
export const KEEPS_SCHEDULES = Symbol('KeepsSchedules');
