import { createContext, use } from 'react';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

type Account = Shape<'Account'>;
export type RoleCode = Account['roles'][number]['code'];

/**
 * A note that somebody logged in here, for the pages alone: without one the server need not be asked, and no browser
 * writes a failed request on its console. The session itself is a cookie that no script can read.
 */
const note = 'foi.session';

export const mayHaveSession = (): boolean => localStorage.getItem(note) !== null;
export const noteSession = (): void => {
  localStorage.setItem(note, 'open');
};
export const forgetSession = (): void => {
  localStorage.removeItem(note);
};

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async (): Promise<Account | null> => (mayHaveSession() ? bodyOf(api.GET('/api/session')) : null),
  staleTime: Infinity,
});

/** After the session has ended: what it showed is thrown away, and the log-in page is there. */
export function leaveSession(client: QueryClient): void {
  forgetSession();
  client.setQueryData(accountQuery.queryKey, null);
  // Not the account itself: whoever watches it would go on watching what was thrown away, and see no log-out.
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountQuery.queryKey[0] });
}

export const AccountContext = createContext<Account | null>(null);

/** Who is logged in. Only below the layout, which shows nothing to anybody else. */
export function useAccount(): Account {
  const account = use(AccountContext);
  if (account === null) throw new Error('Nobody is logged in.');
  return account;
}

/** For what to offer, never for what to allow: that is the server's to say. */
export const hasRole = ({ roles }: Account, wanted: readonly RoleCode[]): boolean =>
  roles.some(({ code }) => wanted.includes(code));
