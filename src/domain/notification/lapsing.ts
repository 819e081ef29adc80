/**
 * Deadlines of the agency that lapse unused when their last day has passed: requesting a correction or an extension is
 * optional.
 */
const lapsingKinds: ReadonlySet<string> = new Set(['supplement_notice', 'extension_notice']);
/** Duties that are due on the very day they arise (第三十一条: 收到当日确认). */
const sameDayKinds: ReadonlySet<string> = new Set(['receipt_confirmation']);

/** Such a duty can never be late: after its day no notification is due. */
export const canLapse = (kind: string): boolean => lapsingKinds.has(kind);

/** Such a duty begins on its due day: no notification is due before the day after. */
export const isDueOnArrival = (kind: string): boolean => sameDayKinds.has(kind);

/**
 * Whether such a row changes by itself when its day has passed: an option of the agency lapses, an act of the applicant
 * or a third party is no longer awaited. A duty of a review body or a court stays open until it acts.
 */
export const endsByItself = (kind: string, bearer: string): boolean =>
  bearer === 'applicant' || bearer === 'consulted' || canLapse(kind);
