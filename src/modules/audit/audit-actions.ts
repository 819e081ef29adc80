import type { Text } from '../../domain/text.js';

/** Everything that is written down outside the history of cases, and what the page of the audit calls it. */
export const auditActions = {
  'session.open': { zh: '登录', en: 'Logged in' },
  'session.close': { zh: '退出登录', en: 'Logged out' },
  'login.refuse': { zh: '登录被拒', en: 'Login refused' },
  'password.change': { zh: '修改本人密码', en: 'Changed the own password' },
  'password.reset': { zh: '重置密码', en: 'Reset a password' },
  'preferences.change': { zh: '修改提醒方式', en: 'Changed notification preferences' },
  'user.add': { zh: '添加账号', en: 'Added an account' },
  'user.change': { zh: '修改账号', en: 'Changed an account' },
  'units.set': { zh: '设定机构与负责人', en: 'Set units and heads' },
  'absence.record': { zh: '登记外出', en: 'Recorded an absence' },
  'absence.end': { zh: '提前结束外出', en: 'Ended an absence early' },
  'absence.cancel': { zh: '撤销外出', en: 'Took an absence back' },
  'agency.add': { zh: '设立机关', en: 'Added the agency' },
  'agency.level': { zh: '设定机关层级', en: 'Set the level of the agency' },
  'calendar.take': { zh: '录入放假通知', en: 'Took a holiday announcement in' },
  'calendar.apply': { zh: '放假通知生效', en: 'Let a holiday announcement take effect' },
  'calendar.withdraw': { zh: '撤回放假通知', en: 'Withdrew a holiday announcement' },
  'duty.log': { zh: '登记机关事项', en: 'Logged a duty' },
  'duty.fulfil': { zh: '登记事项办结', en: 'Recorded a duty as done' },
  'duty.reopen': { zh: '撤销误录的办结', en: 'Struck out a fulfilment' },
  'duty.void': { zh: '作废机关事项', en: 'Voided a duty' },
  'endpoint.add': { zh: '添加消息渠道', en: 'Added a channel' },
  'endpoint.change': { zh: '修改消息渠道', en: 'Changed a channel' },
  'endpoint.close': { zh: '停用消息渠道', en: 'Closed a channel' },
  'endpoint.test': { zh: '测试消息渠道', en: 'Tested a channel' },
  'delivery.retry': { zh: '重发消息', en: 'Sent a message again' },
  'notification_policy.change': { zh: '修改提醒规则', en: 'Changed the notification policy' },
  'cases.export': { zh: '导出案件列表', en: 'Exported the list of cases' },
  'ledger.import': { zh: '导入台账', en: 'Imported a ledger' },
  'ledger.undo': { zh: '撤销导入', en: 'Undid an import' },
  'opening_balance.record': { zh: '登记上年结转', en: 'Recorded the opening balance' },
} as const satisfies Readonly<Record<string, Text>>;

/** `noun.verb`. A new one is added above, with what people call it. */
export type AuditAction = keyof typeof auditActions;
export const auditActionCodes = Object.keys(auditActions) as AuditAction[];

/** What an action is called; one of a later version that is not known here goes by its code. */
export const auditActionLabel = (code: string): Text =>
  (auditActions as Readonly<Record<string, Text>>)[code] ?? { zh: code, en: code };
