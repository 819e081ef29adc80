import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Checkbox, Form, Input, Select } from 'antd';
import { rolesQuery, unitsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import type { RoleCode } from '../session/account.js';
import { usersQuery } from './people.js';

/** Form values of an account; an empty text means none. */
export interface UserFields {
  readonly login?: string;
  readonly name: string;
  readonly unit?: string | null;
  readonly roles: readonly RoleCode[];
  readonly email?: string | null;
  readonly deputyId?: string | null;
}

/** @param selfId the account itself, which cannot be its own deputy; absent for a new account. */
export function UserFormItems({ selfId }: { readonly selfId?: string }) {
  const { t } = useLanguage();
  const roles = useQuery(rolesQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const users = useQuery(usersQuery).data ?? [];
  const needed = [{ required: true, whitespace: true, message: t({ zh: '请填写', en: 'Required' }) }];
  return (
    <>
      <Form.Item name="name" label={t({ zh: '姓名', en: 'Name' })} rules={needed}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="unit"
        label={t({ zh: '机构', en: 'Unit' })}
        extra={t({ zh: '逾期提醒按机构找负责人；请从列表中选择', en: 'Late cases escalate to the head of the unit' })}
      >
        <AutoComplete allowClear options={units.map(({ name }) => ({ value: name }))} />
      </Form.Item>
      <Form.Item
        name="roles"
        label={t({ zh: '角色（至少一个）', en: 'Roles (one or more)' })}
        rules={[
          {
            // Not `required`: a group of checkboxes may not carry the attribute that comes with it.
            validator: (_, chosen: readonly RoleCode[] | undefined) =>
              chosen !== undefined && chosen.length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(t({ zh: '至少选一个角色', en: 'Choose at least one' }))),
          },
        ]}
      >
        <Checkbox.Group options={roles.map(({ code, label }) => ({ value: code, label: t(label) }))} />
      </Form.Item>
      <Form.Item
        name="email"
        label={t({ zh: '邮箱', en: 'E-mail' })}
        extra={t({ zh: '不填则只在系统内提醒', en: 'Without an address: notified in the application only' })}
      >
        <Input type="email" autoComplete="off" allowClear />
      </Form.Item>
      {selfId !== undefined && (
        <Form.Item
          name="deputyId"
          label={t({ zh: '固定代办人', en: 'Deputy' })}
          extra={t({
            zh: '逾期无人处理时提醒上升到代办人；外出时由其接替',
            en: 'Stands in when no other stand-in is named',
          })}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={users
              .filter(({ id, isActive }) => isActive && id !== selfId)
              .map(({ id, name, unit }) => ({ value: id, label: unit === null ? name : `${name}（${unit}）` }))}
          />
        </Form.Item>
      )}
    </>
  );
}

/** Empty fields are sent as null. */
export const orNull = (typed: string | null | undefined): string | null =>
  typed === undefined || typed === null || typed.trim() === '' ? null : typed;
