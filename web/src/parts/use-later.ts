import { useDeferredValue } from 'react';

/**
 * False while a page is drawn for the first time, true at once after: for what nobody needs first, so that what he came
 * for stands there sooner. Whoever uses it keeps the room.
 */
export const useLater = (): boolean => useDeferredValue(true, false);
