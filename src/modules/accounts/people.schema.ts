import { z } from 'zod';
import { roleCodes } from '../../domain/case/permissions.js';
import { bilingual } from '../../platform/http/index.js';
import { changesSomething, legalDate, lineOf, rowId, shownDate, warningView } from '../api/index.js';
import { isEmailAddress } from './email-address.js';
import { PASSWORD_MAX, PASSWORD_MIN } from './password.js';

const email = z
  .string()
  .trim()
  .refine(isEmailAddress, bilingual({ zh: '应如 zhang@oa.example.gov.cn', en: 'Must be like zhang@oa.example.gov.cn' }))
  .meta({ format: 'email' });
const roles = z.array(z.enum(roleCodes)).min(1).max(roleCodes.length);
const warnings = z.array(warningView);

export const preferences = z
  .strictObject({
    email: email.nullable().describe('空则只在系统内提醒 / Null: told in the application only'),
    wantsDigest: z.boolean().describe('每个工作日上午汇总为一封 / One message each working morning instead of many'),
  })
  .meta({ id: 'Preferences', examples: [{ email: 'zhang@oa.example.gov.cn', wantsDigest: true }] });

export const newUser = z
  .strictObject({
    login: lineOf(100, 1),
    name: lineOf(100, 1),
    unit: lineOf(100, 1).nullable().default(null),
    roles,
    email: email.nullable().default(null),
    password: z
      .string()
      .min(PASSWORD_MIN)
      .max(PASSWORD_MAX)
      .optional()
      .describe('缺省由系统生成 / Made by the server when left out'),
  })
  .meta({
    id: 'NewUser',
    examples: [{ login: 'zhang', name: '张承办', unit: '办公室', roles: ['handler'], password: '一个足够长的密码' }],
  });

export const userChange = z
  .strictObject({
    name: lineOf(100, 1).optional(),
    unit: lineOf(100, 1).nullable().optional(),
    roles: roles.optional(),
    email: email.nullable().optional(),
    deputyId: rowId.nullable().optional().describe('代办人，同一机关 / Who steps in at any time; of the same agency'),
    isActive: z
      .boolean()
      .optional()
      .describe('false 停用并立即结束会话 / false closes it and ends its sessions at once'),
  })
  .refine(...changesSomething)
  .meta({ id: 'UserChange', examples: [{ unit: '法规科', email: 'li@oa.example.gov.cn' }] });

export const userView = z
  .strictObject({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    roles: z.array(z.enum(roleCodes)),
    email: z.string().nullable(),
    wantsDigest: z.boolean(),
    deputyId: z.string().nullable(),
    isActive: z.boolean(),
    closedAt: z.iso.datetime().nullable(),
    openCases: z.int().describe('名下未办结案件 / Open cases on the desk'),
  })
  .meta({ id: 'User' });
export const userList = z.strictObject({ users: z.array(userView) }).meta({ id: 'Users' });
export const madeUser = z
  .strictObject({
    id: z.string(),
    password: z
      .string()
      .nullable()
      .describe('系统生成的，只显示这一次；否则为空 / Of the server’s making, shown this once'),
  })
  .meta({ id: 'MadeUser' });
export const changedUser = z.strictObject({ openCases: z.int(), warnings }).meta({ id: 'ChangedUser' });
export const madePassword = z
  .strictObject({ password: z.string().describe('只显示这一次 / Shown this once') })
  .meta({ id: 'MadePassword' });

export const newAbsence = z
  .strictObject({
    userId: rowId.optional().describe('缺省为本人 / Oneself when left out'),
    from: legalDate,
    to: legalDate.describe('含当日 / Included'),
    standInId: rowId.nullable().default(null).describe('代办人；空则由固定代办人接替 / Null leaves it to the deputy'),
  })
  .meta({ id: 'NewAbsence', examples: [{ from: '2026-02-02', to: '2026-02-06', standInId: null }] });

const absence = z.strictObject({
  id: z.string(),
  userId: z.string(),
  from: shownDate,
  to: shownDate,
  standInId: z.string().nullable(),
});
export const recordedAbsence = z.strictObject({ absence, warnings }).meta({ id: 'RecordedAbsence' });
export const absenceQuery = z.strictObject({
  userId: rowId.optional(),
  from: legalDate.optional().describe('缺省为今天 / Today when left out'),
  to: legalDate.optional(),
});
export const absenceList = z
  .strictObject({
    absences: z.array(
      absence.extend({
        name: z.string(),
        unit: z.string().nullable(),
        standInName: z.string().nullable(),
        standing: z.enum(['coming', 'now', 'past']).describe('截至今日 / As of today'),
      }),
    ),
  })
  .meta({ id: 'Absences' });

export const unitsToSet = z
  .strictObject({
    units: z.array(z.strictObject({ name: lineOf(100, 1), headIds: z.array(rowId).max(20) })).max(200),
  })
  .meta({
    id: 'UnitsToSet',
    examples: [{ units: [{ name: '信息公开科', headIds: ['6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77'] }] }],
  });
export const unitList = z
  .strictObject({
    units: z.array(
      z.strictObject({
        name: z.string(),
        isListed: z.boolean().describe('false：仍有人员或案件使用，但不在机构表中 / In use though nobody listed it'),
        heads: z.array(z.strictObject({ id: z.string(), name: z.string(), isActive: z.boolean() })),
        people: z.int(),
        openCases: z.int(),
      }),
    ),
    warnings,
  })
  .meta({ id: 'Units' });
