/** Filters of a list by name, without those that are not set. */
export type Filters<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** The filters that an address names. */
export function filtersIn<Name extends string>(search: URLSearchParams, names: readonly Name[]): Filters<Name> {
  const set = names.flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(set) as Filters<Name>;
}

/** For the field of each filter: its value, and how it is changed. */
export const fieldsOf =
  <Name extends string>(filters: Filters<Name>, change: (changed: Filters<Name>) => void) =>
  (name: Name) => ({
    value: filters[name],
    onChange: (value: string | undefined) => {
      change({ [name]: value } as Filters<Name>);
    },
  });
