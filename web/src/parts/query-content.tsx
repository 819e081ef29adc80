import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.js';

interface QueryContentProps {
  readonly query: {
    readonly data: unknown;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: ReactNode;
}

/** The result of a query, or its error: a failure must not look like an empty list. */
export function QueryContent({ query: { data, error, refetch }, children }: QueryContentProps) {
  return (
    <>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {(error === null || data !== undefined) && children}
    </>
  );
}
