import {
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  FlagOutlined,
  FormOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Text } from './language.js';
import type { PagePath } from './programs.js';
import type { RoleCode } from './session/account.js';

/** A page of the menu. */
interface PageEntry {
  readonly path: PagePath;
  readonly title: Text;
  readonly icon: ReactNode;
  /** The roles that see it in the menu; all by default. The server checks access independently. */
  readonly roles?: readonly RoleCode[];
}

/** The menu, in its order. */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    title: { zh: '工作台', en: 'Workbench' },
    icon: <DashboardOutlined />,
  },
  {
    path: '/intake',
    title: { zh: '登记', en: 'Register' },
    icon: <FormOutlined />,
    roles: ['registrar', 'head', 'administrator'],
  },
  {
    path: '/cases',
    title: { zh: '案件', en: 'Cases' },
    icon: <FolderOpenOutlined />,
  },
  {
    path: '/deadlines',
    title: { zh: '期限', en: 'Deadlines' },
    icon: <ClockCircleOutlined />,
  },
  {
    path: '/disputes',
    title: { zh: '复议诉讼', en: 'Disputes' },
    icon: <AuditOutlined />,
  },
  {
    path: '/reports',
    title: { zh: '统计', en: 'Reports' },
    icon: <BarChartOutlined />,
    roles: ['statistician', 'head', 'auditor', 'administrator'],
  },
  {
    path: '/inbox',
    title: { zh: '我的提醒', en: 'My notifications' },
    icon: <BellOutlined />,
  },
  {
    path: '/supervisions',
    title: { zh: '督办', en: 'Supervision' },
    icon: <FlagOutlined />,
  },
  {
    path: '/duties',
    title: { zh: '机关事项', en: 'Duties' },
    icon: <CarryOutOutlined />,
    roles: ['head', 'statistician', 'administrator'],
  },
  {
    path: '/calendar',
    title: { zh: '日历', en: 'Calendar' },
    icon: <CalendarOutlined />,
  },
  {
    path: '/people',
    title: { zh: '单位与人员', en: 'People' },
    icon: <TeamOutlined />,
  },
  {
    path: '/notification-policy',
    title: { zh: '提醒规则', en: 'Rules' },
    icon: <SettingOutlined />,
    roles: ['head', 'administrator', 'auditor'],
  },
  {
    path: '/notifications',
    title: { zh: '提醒记录', en: 'Notifications' },
    icon: <FileSearchOutlined />,
    roles: ['head', 'administrator', 'auditor'],
  },
  {
    path: '/deliveries',
    title: { zh: '消息发送', en: 'Messages' },
    icon: <SendOutlined />,
    roles: ['head', 'administrator', 'auditor'],
  },
  {
    path: '/mailbox',
    title: { zh: '邮件箱', en: 'Mailbox' },
    icon: <InboxOutlined />,
    roles: ['administrator', 'auditor'],
  },
  {
    path: '/audit',
    title: { zh: '审计', en: 'Audit' },
    icon: <SafetyCertificateOutlined />,
    roles: ['administrator', 'auditor'],
  },
];
