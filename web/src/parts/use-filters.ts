import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Filters, filtersIn } from './filters.js';

/**
 * The filters of a page, kept in its address, so that it can be reloaded, shared and returned to.
 * @param names a constant; other address parameters are kept.
 */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersIn(search, names), [names, search]);
  const change = useCallback(
    (changed: Filters<Name>) => {
      setSearch(
        (former) => {
          const next = new URLSearchParams(former);
          for (const name of names) {
            if (!(name in changed)) continue;
            const value = changed[name];
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [names, setSearch],
  );
  const clear = useCallback(() => {
    setSearch({}, { replace: true });
  }, [setSearch]);
  return { filters, change, clear };
}
