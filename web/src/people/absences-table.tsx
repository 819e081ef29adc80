import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { api } from '../api/client.js';
import { type Text, useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { useAct } from '../parts/use-act.js';
import { type Absence, peopleKeys } from './people.js';

function EndAbsence({ absence: { id, name, standing } }: { readonly absence: Absence }) {
  const { t } = useLanguage();
  const hasBegun = standing === 'now';
  const end = useAct({
    act: () => api.DELETE('/api/absences/{id}', { params: { path: { id } } }),
    changes: peopleKeys,
    done: () =>
      hasBegun
        ? { zh: '已结束，今天起恢复提醒', en: 'Ended: notifications resume today' }
        : { zh: '已撤销', en: 'Revoked' },
  });
  const label = hasBegun ? t({ zh: '提前结束', en: 'End now' }) : t({ zh: '撤销', en: 'Revoke' });
  return (
    <Button
      size="small"
      loading={end.isPending}
      aria-label={`${label} ${name}`}
      onClick={() => {
        end.mutate(undefined);
      }}
    >
      {label}
    </Button>
  );
}

interface AbsencesTableProps {
  /** Undefined while loading. */
  readonly absences: readonly Absence[] | undefined;
  /** Whether the button to end it is shown; the server decides whether it is permitted. */
  readonly mayEnd: (absence: Absence) => boolean;
  /** Shown when there are none. */
  readonly none: Text;
}

/** Absences in the order of their first day. */
export function AbsencesTable({ absences, mayEnd, none }: AbsencesTableProps) {
  const { t } = useLanguage();
  const columns: TableColumnsType<Absence> = [
    { title: t({ zh: '外出人', en: 'Who' }), width: 160, dataIndex: 'name' },
    { title: t({ zh: '机构', en: 'Unit' }), width: 180, render: (_, { unit }) => unit ?? '—' },
    {
      title: t({ zh: '起止（含当日）', en: 'From – to (included)' }),
      width: 280,
      render: (_, { from, to, standing }) => (
        <>
          {from} — {to} {standing === 'now' && <Tag color="blue">{t({ zh: '外出中', en: 'Away now' })}</Tag>}
        </>
      ),
    },
    {
      title: t({ zh: '代办人', en: 'Stand-in' }),
      render: (_, { standInName }) => standInName ?? t({ zh: '由固定代办人接替', en: 'The deputy' }),
    },
    {
      width: 110,
      render: (_, absence) => absence.standing !== 'past' && mayEnd(absence) && <EndAbsence absence={absence} />,
    },
  ];
  return (
    <Table<Absence>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...(absences ?? [])]}
      loading={absences === undefined}
      pagination={false}
      locale={{
        emptyText:
          absences === undefined ? (
            ' '
          ) : (
            <Nothing
              title={none}
              hint={{
                zh: '出差、休假前在这里登记代办人，其间到期的提醒就送给代办人，案件不会无人知晓。',
                en: 'Record the stand-in before leaving: that person is notified of deadlines meanwhile.',
              }}
            />
          ),
      }}
    />
  );
}
