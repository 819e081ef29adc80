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
