import { useDeferredValue } from 'react';

/**
 * False during the first rendering of a page, true right after it: for secondary content, so that the main content
 * is rendered sooner. The caller reserves the space.
 */
export const useLater = (): boolean => useDeferredValue(true, false);
