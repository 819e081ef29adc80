import type { QueryClient } from '@tanstack/react-query';
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
import { filtersIn } from './parts/filters-in.js';
import { programs } from './programs.js';
import { accountQuery, mayHaveSession } from './session/account.js';
import { workbenchQuery } from './workbench/workbench.js';

/** Whatever fails will fail again where it is needed, and be told there. */
const ahead = (asked: Promise<unknown>): void => {
  asked.catch(() => undefined);
};

function programAt(path: string) {
  const found = Object.entries(programs).find(([pattern]) =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
  return found?.[1];
}

/** What the pages that are opened most ask for first. */
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

/** Asks at once for what the page at this address will ask for once it is there: its program, who it is, its content. */
export function askAhead(client: QueryClient, location: Location): void {
  if (!mayHaveSession()) {
    ahead(import('./session/login-page.js'));
    return;
  }
  ahead(client.query(accountQuery));
  questionsAt(client, location).forEach(ahead);
  ahead(import('./layout/workplace.js'));
  ahead(programAt(location.pathname)?.() ?? Promise.resolve());
}
