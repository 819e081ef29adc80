/** Duties of the agency that end unused when their last day has passed: nobody must ask for a correction or an extension. */
const lapsingKinds: ReadonlySet<string> = new Set(['supplement_notice', 'extension_notice']);
/** Duties that are due on the very day they arise (第三十一条: 收到当日确认). */
const sameDayKinds: ReadonlySet<string> = new Set(['receipt_confirmation']);

/** Such a duty can never be late: after its day there is nothing left to be told. */
export const canLapse = (kind: string): boolean => lapsingKinds.has(kind);

/** Such a duty begins on its due day: there is nothing to be told before the day after. */
export const isDueOnArrival = (kind: string): boolean => sameDayKinds.has(kind);

/**
 * Whether such a row changes by itself when its day has passed: a chance lapses, an applicant or a third party is waited
 * for no longer. What a review body or a court owes stays open until they act.
 */
export const endsByItself = (kind: string, bearer: string): boolean =>
  bearer === 'applicant' || bearer === 'consulted' || canLapse(kind);
