import { createContext, use } from 'react';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

type Account = Shape<'Account'>;
export type RoleCode = Account['roles'][number]['code'];

/**
 * A local note that a user logged in here: without one the pages do not query the server for the account, and no browser
 * logs a failed request. The session itself is a cookie that no script can read.
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

/** After the session has ended: clears its data and shows the log-in page. */
export function leaveSession(client: QueryClient): void {
  forgetSession();
  client.setQueryData(accountQuery.queryKey, null);
  // Keeps the account's query: its observers would stay on a removed query and not notice the log-out.
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountQuery.queryKey[0] });
}

export const AccountContext = createContext<Account | null>(null);

/** The logged-in account. Only for use below the layout, which requires a log-in. */
export function useAccount(): Account {
  const account = use(AccountContext);
  if (account === null) throw new Error('No user is logged in.');
  return account;
}

/** Decides what is shown, never what is permitted: the server decides that. */
export const hasRole = ({ roles }: Account, wanted: readonly RoleCode[]): boolean =>
  roles.some(({ code }) => wanted.includes(code));
