import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { peopleQuery } from '../api/reference.js';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RoleNames } from './role-names.js';

type Person = Shape<'People'>['people'][number];

/** The colleagues as everybody may know them: for finding out whom to give a case to. */
export function ColleaguesTab() {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(peopleQuery);
  const columns: TableColumnsType<Person> = [
    { title: t({ zh: '姓名', en: 'Name' }), dataIndex: 'name', width: 200 },
    { title: t({ zh: '机构', en: 'Unit' }), width: 240, render: (_, { unit }) => unit ?? '—' },
    { title: t({ zh: '角色', en: 'Roles' }), render: (_, { roles }) => <RoleNames roles={roles} /> },
  ];
  return (
    <>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      <Table<Person>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={data ?? []}
        loading={!data}
        pagination={false}
      />
      <p className="detail">
        {t({
          zh: '账号由管理员添加、修改和停用；本人的密码和提醒方式在右上角“本人设置”中修改。',
          en: 'Accounts are the administrator’s; your own password and notices are under your name at the top right.',
        })}
      </p>
    </>
  );
}
