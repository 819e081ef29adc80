import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseKeys, type CaseDetail, caseKey, listsOfCases } from '../cases/case.js';
import { inboxKey } from '../inbox/inbox.js';
import { workbenchKey } from '../workbench/workbench.js';

/** Delay before lists are reloaded, in milliseconds, so that many changes cause one reload. */
const LISTS_MS = 2_000;
/** Delay before reconnecting after the server refused the stream: it is being updated, or the session has ended. */
const AGAIN_MS = 15_000;

interface CaseChanged {
  /** Absent when many cases changed at once. */
  readonly id?: string;
  /** Absent when a dispute about the case changed. */
  readonly revision?: number;
}

/**
 * Subscribes to the server's events while a page is open, and reloads the affected data: the inbox, a case that
 * another user changed, the lists that contain it. One stream, only while the page is visible: a browser has six
 * connections to a server. Data that may have changed while it was closed is reloaded when it opens.
 */
export function usePageStream(): void {
  const client = useQueryClient();
  useEffect(() => {
    let stream: EventSource | null = null;
    let again: number | undefined;
    const lists = new LaterOnce(LISTS_MS, () => {
      for (const queryKey of listsOfCases) void client.invalidateQueries({ queryKey });
    });
    const refreshInbox = () => {
      for (const queryKey of [inboxKey, workbenchKey]) void client.invalidateQueries({ queryKey });
    };
    const refreshAll = () => {
      refreshInbox();
      for (const queryKey of [...caseKeys, ...listsOfCases]) void client.invalidateQueries({ queryKey });
    };
    const close = () => {
      window.clearTimeout(again);
      stream?.close();
      stream = null;
    };
    const open = () => {
      let hasOpened = false;
      const opened = new EventSource('/api/stream');
      opened.addEventListener('open', () => {
        // The browser reconnects by itself; events may have been missed meanwhile.
        if (hasOpened) refreshAll();
        // An open case may have changed since it was loaded.
        else void client.invalidateQueries({ queryKey: ['case'] });
        hasOpened = true;
      });
      opened.addEventListener('notified', refreshInbox);
      opened.addEventListener('missed', refreshAll);
      opened.addEventListener('case', ({ data }: MessageEvent<string>) => {
        refreshCase(client, JSON.parse(data) as CaseChanged);
        lists.request();
      });
      opened.addEventListener('error', () => {
        if (opened.readyState !== EventSource.CLOSED || stream !== opened) return;
        close();
        again = window.setTimeout(() => {
          refreshAll();
          open();
        }, AGAIN_MS);
      });
      stream = opened;
    };
    const follow = () => {
      if (document.hidden) close();
      else if (stream === null) {
        open();
        refreshAll();
      }
    };
    if (!document.hidden) open();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      lists.forget();
      close();
    };
  }, [client]);
}

/** A case whose present revision is loaded already, because it was changed here, is not reloaded; dependent data is. */
function refreshCase(client: QueryClient, { id, revision }: CaseChanged): void {
  const known = id === undefined ? undefined : client.getQueryData<CaseDetail>(caseKey(id));
  const isKnown = revision !== undefined && known !== undefined && known.revision >= revision;
  for (const [room] of caseKeys) {
    if (isKnown && room === 'case') continue;
    void client.invalidateQueries({ queryKey: id === undefined ? [room] : [room, id] });
  }
}

/** Runs work once, a delay after the first request. */
class LaterOnce {
  private timer: number | undefined;

  constructor(
    private readonly delay: number,
    private readonly work: () => void,
  ) {}

  request(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, this.delay);
  }

  forget(): void {
    window.clearTimeout(this.timer);
  }
}
