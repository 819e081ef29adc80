import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asRefused } from './api/problem.js';
import {
  caseCommandsQuery,
  caseStatesQuery,
  categoriesQuery,
  channelsQuery,
  labelsQuery,
  outcomesQuery,
} from './api/reference.js';
import { caseCount, casePages, listNames } from './cases-list/cases.js';
import { caseQuery } from './cases/case.js';
import { filtersIn } from './parts/filters.js';
import { programs } from './programs.js';
import { accountQuery, forgetSession, mayHaveSession } from './session/account.js';
import { workbenchQuery } from './workbench/workbench.js';

/** The query cache. A session that has ended leads to the log-in page from any page. */
function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (asRefused(error).status !== 401) return;
    forgetSession();
    client.setQueryData(accountQuery.queryKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal would be repeated; only a network failure is retried.
        retry: (failures, error) => failures < 2 && asRefused(error).code === 'UNREACHABLE',
      },
    },
  });
  return client;
}

/** A failed prefetch is ignored: the page that needs the data repeats the query and reports its error. */
const ahead = (query: Promise<unknown>): void => {
  query.catch(() => undefined);
};

function programAt(path: string) {
  const found = Object.entries(programs).find(([pattern]) =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
  return found?.[1];
}

/** The first queries of the pages that are opened most. */
function questionsAt(client: QueryClient, { pathname, search }: Location): readonly Promise<unknown>[] {
  const caseId = /^\/cases\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
  if (caseId !== undefined)
    return [client.query(caseQuery(caseId)), client.query(caseCommandsQuery), client.query(labelsQuery)];
  if (pathname === '/') return [client.query(workbenchQuery)];
  if (pathname === '/intake') return [client.query(channelsQuery), client.query(categoriesQuery)];
  if (pathname !== '/cases') return [];
  const { sort, columns: _, ...filters } = filtersIn(new URLSearchParams(search), listNames);
  return [
    client.infiniteQuery(casePages(filters, sort)),
    client.query(caseCount(filters)),
    client.query(caseStatesQuery),
    client.query(channelsQuery),
    client.query(categoriesQuery),
    client.query(outcomesQuery),
  ];
}

/** Prefetches what the page at this address needs: its bundle, the account, its content. */
function askAhead(client: QueryClient, location: Location): void {
  if (!mayHaveSession()) {
    ahead(import('./session/login-page.js'));
    return;
  }
  ahead(client.query(accountQuery));
  questionsAt(client, location).forEach(ahead);
  ahead(import('./layout/workplace.js'));
  ahead(programAt(location.pathname)?.() ?? Promise.resolve());
}

export const client = createQueryClient();
askAhead(client, window.location);
