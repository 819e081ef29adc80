import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { rolesQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { hasRole, useAccount } from '../session/account.js';
import type { Role } from './people.js';

function Cell({ role, command }: { readonly role: Role; readonly command: string }) {
  const { t } = useLanguage();
  const reach = role.commands.find(({ code }) => code === command)?.reach;
  if (reach === undefined) return <span className="detail">·</span>;
  return reach === 'agency' ? <>{t({ zh: '全部', en: 'all' })}</> : <>{t({ zh: '本人', en: 'own' })}</>;
}

/** The permissions of each role on cases, by the server. */
export function PermissionsTab() {
  const { t } = useLanguage();
  const account = useAccount();
  const { data: roles, error, refetch } = useQuery(rolesQuery);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (roles === undefined) return <Skeleton active />;
  const commands = new Map(roles.flatMap((role) => role.commands.map(({ code, label }) => [code, label] as const)));
  const mine = (role: Role) => (hasRole(account, [role.code]) ? 'mine' : undefined);
  return (
    <>
      <p className="detail">
        {t({
          zh: '“全部”：本机关所有案件；“本人”：本人承办的，以及本机构无人认领的案件。底色为您的角色。主管部门只能查看下级案件，不能代办。',
          en: '“all”: every case of the agency; “own”: cases assigned to the user, and unassigned ones of the user’s unit. Your roles are tinted.',
        })}
      </p>
      <table className="people-matrix">
        <caption className="skip">{t({ zh: '权限', en: 'Permissions' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '办理事项', en: 'Act' })}</th>
            {roles.map((role) => (
              <th scope="col" key={role.code} className={mine(role)}>
                {t(role.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...commands].map(([code, label]) => (
            <tr key={code}>
              <th scope="row">{t(label)}</th>
              {roles.map((role) => (
                <td key={role.code} className={mine(role)}>
                  <Cell role={role} command={code} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
