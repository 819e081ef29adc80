import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { asRefused, type Refused } from '../../api/problem.js';
import { newKey } from '../../api/client.js';
import type { Text } from '../../language.js';
import { casesKey, type ListedCase } from '../cases.js';

/** Status of one row of a bulk act. */
export type RowStanding =
  | { readonly is: 'waiting' }
  | { readonly is: 'running' }
  | { readonly is: 'done'; readonly text: Text }
  | { readonly is: 'refused' | 'changed' | 'unreachable'; readonly error: Refused };

export interface Row {
  readonly line: ListedCase;
  /** The revision that the user has seen, or that the server reported when another user had changed the case. */
  readonly revision: number;
  /** The idempotency key: kept while it is unknown whether the act was done, new for another attempt. */
  readonly key: string;
  readonly standing: RowStanding;
}

/** Performs the act on one case with its key and revision. @returns the text of the result */
export type RowAct = (row: Row) => Promise<Text>;

/** Parallel requests: enough to be quick, few enough for a small shared server. */
const AT_ONCE = 4;

const rowOf = (line: ListedCase): Row => ({
  ...{ line, revision: line.revision, key: newKey() },
  standing: { is: 'waiting' },
});

function failed(row: Row, error: Refused): Row {
  if (error.code === 'UNREACHABLE') return { ...row, standing: { is: 'unreachable', error } };
  const fresh = { ...row, key: newKey() };
  const current = error.body.current;
  if (error.code !== 'CASE_CHANGED_MEANWHILE' || !isRevised(current)) {
    return { ...fresh, standing: { is: 'refused', error } };
  }
  return { ...fresh, revision: current.revision, standing: { is: 'changed', error } };
}

const isRevised = (value: unknown): value is { readonly revision: number } =>
  typeof value === 'object' && value !== null && 'revision' in value && typeof value.revision === 'number';

/** Performs an act on many cases, a few at a time, and keeps the result of each. */
export function useRows(lines: readonly ListedCase[]) {
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly Row[]>(() => lines.map(rowOf));
  const [isRunning, setRunning] = useState(false);
  const latest = useRef(rows);
  const put = useCallback((changed: Row) => {
    latest.current = latest.current.map((row) => (row.line.id === changed.line.id ? changed : row));
    setRows(latest.current);
  }, []);
  const run = useCallback(
    async (act: RowAct) => {
      const left = latest.current.filter(({ standing }) => standing.is !== 'done');
      const one = async (): Promise<void> => {
        for (let row = left.shift(); row !== undefined; row = left.shift()) {
          put({ ...row, standing: { is: 'running' } });
          try {
            put({ ...row, standing: { is: 'done', text: await act(row) } });
          } catch (error) {
            put(failed(row, asRefused(error)));
          }
        }
      };
      setRunning(true);
      await Promise.all(Array.from({ length: AT_ONCE }, one));
      setRunning(false);
      await client.invalidateQueries({ queryKey: casesKey });
    },
    [client, put],
  );
  return { rows, isRunning, run };
}

export const countOf = (rows: readonly Row[], ...standings: readonly RowStanding['is'][]): number =>
  rows.filter(({ standing }) => standings.includes(standing.is)).length;
