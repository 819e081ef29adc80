import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { unitsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { hasRole, useAccount } from '../session/account.js';
import { EditUnits } from './edit-units.js';
import type { Unit, Warning } from './people.js';
import { Warnings } from './warnings.js';

/** The units of the agency in order, with the heads to whom their late cases escalate. */
export function UnitsTab() {
  const { t } = useLanguage();
  const account = useAccount();
  const { data, error, refetch } = useQuery(unitsQuery);
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const columns: TableColumnsType<Unit> = [
    {
      title: t({ zh: '机构', en: 'Unit' }),
      width: 260,
      render: (_, { name, isListed }) => (
        <>
          {name} {!isListed && <Tag color="gold">{t({ zh: '不在机构表中', en: 'Not listed' })}</Tag>}
        </>
      ),
    },
    {
      title: t({ zh: '负责人', en: 'Heads' }),
      render: (_, { heads }) =>
        heads.length === 0 ? (
          <Tag color="gold">{t({ zh: '未指定', en: 'None' })}</Tag>
        ) : (
          heads.map(({ id, name, isActive }) => (
            <Tag key={id} color={isActive ? undefined : 'red'}>
              {isActive ? name : t({ zh: `${name}（已停用）`, en: `${name} (closed)` })}
            </Tag>
          ))
        ),
    },
    { title: t({ zh: '人员', en: 'People' }), width: 90, align: 'right', dataIndex: 'people' },
    { title: t({ zh: '未办结', en: 'Open cases' }), width: 100, align: 'right', dataIndex: 'openCases' },
  ];
  return (
    <>
      <div className="toolbar">
        <span className="detail">
          {t({
            zh: '案件逾期且承办人、代办人均未处理时，提醒上升到所属机构的负责人，再到工作机构负责人。',
            en: 'Deadlines that handler and deputy do not meet escalate to the heads of the unit, then to the head of the disclosure office.',
          })}
        </span>
        <span className="toolbar-gap" />
        {hasRole(account, ['administrator']) && data && <EditUnits units={data} onWarned={setWarnings} />}
      </div>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      <Warnings
        warnings={warnings}
        onClose={() => {
          setWarnings([]);
        }}
      />
      <Table<Unit>
        size="small"
        rowKey="name"
        columns={columns}
        dataSource={data ?? []}
        loading={!data}
        pagination={false}
        locale={{
          emptyText: data ? (
            <Nothing
              title={{ zh: '还没有机构', en: 'No units yet' }}
              hint={{
                zh: '由管理员设定机构及其负责人；没有机构时，逾期提醒直接送工作机构负责人。',
                en: 'The administrator sets them; without any, late cases escalate directly to the head of the disclosure office.',
              }}
            />
          ) : (
            ' '
          ),
        }}
      />
    </>
  );
}
