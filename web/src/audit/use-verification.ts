import { useCallback, useEffect, useRef, useState } from 'react';
import { type Finding, verifyAfter, type VerificationPage } from './audit.js';

/** Progress and result of a verification. */
export interface Verification {
  readonly standing: 'running' | 'done' | 'stopped' | 'failed';
  readonly of: VerificationPage['of'];
  readonly cases: number;
  readonly disputes: number;
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly error: unknown;
}

const begun: Verification = {
  standing: 'running',
  ...{ of: { cases: 0, disputes: 0 }, cases: 0, disputes: 0, events: 0, findings: [], error: null },
};

const added = (sum: Verification, page: VerificationPage): Verification => ({
  ...sum,
  of: page.of,
  cases: sum.cases + page.cases,
  disputes: sum.disputes + page.disputes,
  events: sum.events + page.events,
  findings: [...sum.findings, ...page.findings],
  standing: page.next === null ? 'done' : 'running',
});

/** Requests one page after the other until all is verified, the user leaves the page, or stops it. */
export function useVerification() {
  const [state, setState] = useState<Verification | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);
  const start = useCallback(async () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    let sum = begun;
    setState(sum);
    try {
      for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
        const page = await verifyAfter(after, control.signal);
        sum = added(sum, page);
        after = page.next;
        if (running.current === control) setState(sum);
      }
    } catch (error) {
      if (running.current !== control) return;
      setState(control.signal.aborted ? { ...sum, standing: 'stopped' } : { ...sum, standing: 'failed', error });
    }
  }, []);
  return { state, start, stop };
}
