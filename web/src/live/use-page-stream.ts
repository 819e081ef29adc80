import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseKeys, type CaseDetail, caseKey, listsOfCases } from '../cases/case.js';
import { inboxKey } from '../inbox/inbox.js';
import { workbenchKey } from '../workbench/workbench.js';

/** How long a busy office's lists wait before they are read anew, in milliseconds. */
const LISTS_MS = 2_000;
/** How long to wait for a server that gave no stream: it is being updated, or the session has ended. */
const AGAIN_MS = 15_000;

interface CaseChanged {
  /** Left out when many cases changed at once. */
  readonly id?: string;
  /** Left out when it was a dispute about the case. */
  readonly revision?: number;
}

/**
 * Hears from the server what happens while a page is open, and reads anew what is shown of it: the inbox, a case that
 * somebody else changed, the lists it stands in. One stream for all, and only while the page is seen: a browser has six
 * connections to a server. Whatever was missed while it was closed or away is read anew when it opens.
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
        // The browser connects again by itself; meanwhile something may have happened.
        if (hasOpened) refreshAll();
        // An open case may have been changed between its reading and this moment.
        else void client.invalidateQueries({ queryKey: ['case'] });
        hasOpened = true;
      });
      opened.addEventListener('notified', refreshInbox);
      opened.addEventListener('missed', refreshAll);
      opened.addEventListener('case', ({ data }: MessageEvent<string>) => {
        refreshCase(client, JSON.parse(data) as CaseChanged);
        lists.ask();
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

/** A case that is known already as it is now, because it was changed here, is not read twice; what hangs on it is. */
function refreshCase(client: QueryClient, { id, revision }: CaseChanged): void {
  const known = id === undefined ? undefined : client.getQueryData<CaseDetail>(caseKey(id));
  const isKnown = revision !== undefined && known !== undefined && known.revision >= revision;
  for (const [room] of caseKeys) {
    if (isKnown && room === 'case') continue;
    void client.invalidateQueries({ queryKey: id === undefined ? [room] : [room, id] });
  }
}

/** Does something once, a while after it was first asked for. */
class LaterOnce {
  private timer: number | undefined;

  constructor(
    private readonly delay: number,
    private readonly work: () => void,
  ) {}

  ask(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, this.delay);
  }

  forget(): void {
    window.clearTimeout(this.timer);
  }
}
