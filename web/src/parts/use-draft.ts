import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { mayHaveSession, useAccount } from '../session/account.js';

const prefix = 'foi.draft.';
/** Written down when the typing pauses, and before the page goes away. */
const PAUSE = 300;

interface Draft<Value> {
  /** What was typed before a reload; null when there was nothing, or it was discarded. */
  readonly restored: Value | null;
  readonly keep: (value: Value) => void;
  /** It was sent, or is not wanted any more. */
  readonly drop: () => void;
}

/** What somebody types into a form, kept in the browser for this account until it is sent, discarded or logged out of. */
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

/** Everything that anybody has typed in this browser: whoever logs in next is somebody else. */
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
  // A page that goes away because its person logged out leaves nothing behind.
  if (!mayHaveSession()) return;
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // The browser has no room left: the form still holds everything, only a reload would lose it.
  }
}
