import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import { useLanguage } from '../language.js';
import { dropAllDrafts } from '../parts/use-draft.js';
import { useAct } from '../parts/use-act.js';
import { leaveSession, useAccount } from '../session/account.js';

/** Who is logged in, in which roles; and the way out. */
export function PersonMenu() {
  const { t } = useLanguage();
  const { name, roles } = useAccount();
  const client = useQueryClient();
  const leave = useAct({
    act: async () => {
      await api.DELETE('/api/session');
      dropAllDrafts();
      leaveSession(client);
    },
    changes: [],
  });
  const offices = roles.map(({ label }) => t(label)).join(t({ zh: '、', en: ', ' }));
  const items = [
    { key: 'roles', label: offices, disabled: true },
    { type: 'divider' as const },
    { key: 'me', label: <Link to="/me">{t({ zh: '本人设置', en: 'Own settings' })}</Link> },
    { key: 'leave', label: t({ zh: '退出登录', en: 'Log out' }) },
  ];
  const onClick = ({ key }: { key: string }) => {
    if (key === 'leave') leave.mutate(undefined);
  };
  return (
    <Dropdown menu={{ items, onClick }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined />}>
        {name}
      </Button>
    </Dropdown>
  );
}
