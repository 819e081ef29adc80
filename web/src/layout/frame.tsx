import { BellOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Dropdown, Skeleton } from 'antd';
import { Suspense } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { api } from '../api/client.js';
import { DemoDay } from '../demo/demo-day.js';
import { inboxCounts } from '../inbox/inbox.js';
import { useLanguage } from '../language.js';
import { usePageStream } from '../live/use-page-stream.js';
import { pages } from '../pages.js';
import { useAct } from '../parts/use-act.js';
import { dropAllDrafts } from '../parts/use-draft.js';
import { hasRole, leaveSession, useAccount } from '../session/account.js';
import { LanguageSwitch } from './language-switch.js';
import { SearchBox } from './search-box.js';
import './main-menu.css';

/** The logged-in user with roles, and the log-out. */
function PersonMenu() {
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
    { key: 'me', label: <Link to="/me">{t({ zh: '本人设置', en: 'My settings' })}</Link> },
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

/** The menu of the pages for the user's roles; the open page, or the one it belongs to, is marked. */
function MainMenu() {
  const { t } = useLanguage();
  const account = useAccount();
  const { pathname } = useLocation();
  const shown = pages.filter(({ roles }) => roles === undefined || hasRole(account, roles));
  const current = shown.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav className="main-menu" aria-label={t({ zh: '主菜单', en: 'Main menu' })}>
      <ul className="plain">
        {shown.map(({ path, title, icon }) => (
          <li key={path}>
            <Link to={path} {...(path === current?.path && { 'aria-current': pathname === path ? 'page' : true })}>
              <span aria-hidden>{icon}</span>
              {t(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The number of unread notifications, with a link to them. */
function Bell() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(inboxCounts);
  // No number is shown before it is known.
  const label =
    data === undefined
      ? { zh: '未读提醒', en: 'Unread notifications' }
      : { zh: `未读提醒 ${data.unread} 条`, en: `${data.unread} unread notifications` };
  return (
    <Badge count={data?.unread ?? 0} size="small" offset={[-6, 6]}>
      <Button type="text" icon={<BellOutlined />} aria-label={t(label)} onClick={() => void navigate('/inbox')} />
    </Badge>
  );
}

/** The frame of every page: agency, user and menu. */
export function Frame() {
  const { t } = useLanguage();
  const { agency } = useAccount();
  usePageStream();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t({ zh: '跳到正文', en: 'Skip to the content' })}
      </a>
      <header className="frame-head">
        <div className="frame-agency">
          <strong>{agency.name}</strong>
          <span>{t({ zh: '政府信息公开申请办理', en: 'Requests for government information' })}</span>
        </div>
        <DemoDay />
        <SearchBox />
        <Bell />
        <LanguageSwitch />
        <PersonMenu />
      </header>
      <div className="frame-body">
        <MainMenu />
        <main id="content" tabIndex={-1} className="frame-content">
          <Suspense fallback={<Skeleton active />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}
