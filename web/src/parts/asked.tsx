import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.js';

interface AskedProps {
  readonly query: {
    readonly data: unknown;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: ReactNode;
}

/** What the server was asked for, or why it did not say: a failure must not look like an empty list. */
export function Asked({ query: { data, error, refetch }, children }: AskedProps) {
  return (
    <>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {(error === null || data !== undefined) && children}
    </>
  );
}
