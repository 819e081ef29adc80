/**
 * Runs work with a signal that aborts when the caller's does, or when the milliseconds are over.
 *
 * Not `AbortSignal.any([signal, AbortSignal.timeout(ms)])`: before Node 24 the collector may take the timeout away before
 * it fires, and the combined signal outlives the work (nodejs/node#57736, #54614).
 */
export async function giveUpAfter<Result>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const control = new AbortController();
  const abort = () => {
    control.abort(signal.reason);
  };
  const timer = setTimeout(() => {
    control.abort(new Error(`no answer in ${milliseconds / 1000} s`));
  }, milliseconds);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await work(control.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
