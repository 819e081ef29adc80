import { useQuery } from '@tanstack/react-query';
import { rolesQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import type { RoleCode } from '../session/account.js';

/** The names of roles, by the server's list. */
function useRoleName(): (code: RoleCode) => string {
  const { t } = useLanguage();
  const { data } = useQuery(rolesQuery);
  return (code) => {
    const label = data?.find((role) => role.code === code)?.label;
    return label === undefined ? '' : t(label);
  };
}

export function RoleNames({ roles }: { readonly roles: readonly RoleCode[] }) {
  const { t } = useLanguage();
  const nameOf = useRoleName();
  return <>{roles.map(nameOf).join(t({ zh: '、', en: ', ' }))}</>;
}
