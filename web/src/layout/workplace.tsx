import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Navigate, useLocation } from 'react-router';
import { ProblemAlert } from '../parts/problem-alert.js';
import { AccountContext, accountQuery } from '../session/account.js';
import { Frame } from './frame.js';

/** Shows the application to logged-in users; others log in first and are then led back to the address. */
export function Workplace() {
  const { pathname, search } = useLocation();
  const { data: account, error, refetch } = useQuery(accountQuery);
  if (account === null) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (account === undefined) {
    return (
      <div className="page">{error ? <ProblemAlert error={error} retry={() => void refetch()} /> : <Skeleton />}</div>
    );
  }
  return (
    <AccountContext value={account}>
      <Frame />
    </AccountContext>
  );
}
