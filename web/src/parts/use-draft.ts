import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { mayHaveSession, useAccount } from '../session/account.js';

const prefix = 'foi.draft.';
/** Saved when typing pauses, and before the page is left. */
const PAUSE = 300;

interface Draft<Value> {
  /** The input from before a reload; null when there was none, or it was discarded. */
  readonly restored: Value | null;
  readonly keep: (value: Value) => void;
  /** Deletes the draft after sending or discarding. */
  readonly drop: () => void;
}

/** The draft of a form, stored in the browser for this account until it is sent, discarded, or the user logs out. */
export function useDraft<Value>(key: string): Draft<Value> {
  const { id } = useAccount();
  const place = `${prefix}${id}.${key}`;
  const [restored, setRestored] = useState(() => readDraft(place) as Value | null);
  const waiting = useRef<{ readonly timer: number; readonly write: () => void } | null>(null);
  const settle = useCallback((isWanted: boolean) => {
    if (waiting.current === null) return;
    window.clearTimeout(waiting.current.timer);
    if (isWanted) waiting.current.write();
    waiting.current = null;
  }, []);
  const keep = useCallback(
    (value: Value) => {
      settle(false);
      const write = () => {
        writeDraft(place, value);
      };
      const timer = window.setTimeout(() => {
        settle(true);
      }, PAUSE);
      waiting.current = { timer, write };
    },
    [place, settle],
  );
  const drop = useCallback(() => {
    settle(false);
    localStorage.removeItem(place);
    setRestored(null);
  }, [place, settle]);
  useEffect(() => {
    const leave = () => {
      settle(true);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [settle]);
  return useMemo(() => ({ restored, keep, drop }), [restored, keep, drop]);
}

/** Deletes all drafts in this browser, since the next user may be another person. */
export function dropAllDrafts(): void {
  for (const place of Object.keys(localStorage)) if (place.startsWith(prefix)) localStorage.removeItem(place);
}

function readDraft(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

function writeDraft(place: string, value: unknown): void {
  // A page that closes because of the log-out saves no draft.
  if (!mayHaveSession()) return;
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // The browser's storage is full: the form keeps its input, and only a reload would lose it.
  }
}
