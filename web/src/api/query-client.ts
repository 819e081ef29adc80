import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { accountQuery, forgetSession } from '../session/account.js';
import { asRefused } from './problem.js';

/** The server's answers, kept while they are fresh. A session that has ended leads to the log-in page from anywhere. */
export function createQueryClient(): QueryClient {
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
        // What was refused will be refused again; only a network that was away is worth another try.
        retry: (failures, error) => failures < 2 && asRefused(error).code === 'UNREACHABLE',
      },
    },
  });
  return client;
}
