import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { absencesQuery, peopleQuery, unitsQuery } from '../../api/reference.js';
import { api, bodyOf } from '../../api/client.js';
import { useLanguage } from '../../language.js';
import { ChoiceFilter } from '../../parts/filter-fields.js';
import type { ListedCase } from '../cases.js';
import { BulkModal } from './bulk-modal.js';
import type { Row, RowAct } from './use-rows.js';

interface BulkAssignProps {
  readonly lines: readonly ListedCase[];
  /** The server's today: the legal day of the act. */
  readonly asOf: string;
  readonly onClose: (rows: readonly Row[]) => void;
}

/** Assigns many cases to a unit and optionally to a handler; each assignment is a command of its own. */
export function BulkAssign({ lines, asOf, onClose }: BulkAssignProps) {
  const { t } = useLanguage();
  const [unit, setUnit] = useState<string>();
  const [handlerId, setHandlerId] = useState<string>();
  const people = useQuery(peopleQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const away = useQuery(absencesQuery({ from: asOf, to: asOf })).data ?? [];
  const handlers = people.filter(({ roles }) => roles.includes('handler') || roles.includes('head'));
  const isAway = (id: string) => away.some(({ userId }) => userId === id);
  const awayMark = t({ zh: '（外出）', en: ' (away)' });
  const names = [...new Set([...units.map(({ name }) => name), ...people.flatMap((one) => one.unit ?? [])])];
  const absence = away.find(({ userId }) => userId === handlerId);
  const act: RowAct | null =
    unit === undefined
      ? null
      : async ({ line, revision, key }) => {
          await bodyOf(
            api.POST('/api/cases/{id}/commands', {
              params: { path: { id: line.id }, header: { 'Idempotency-Key': key } },
              body: { revision, command: { type: 'case.assign', on: asOf, unit, handlerId: handlerId ?? null } },
            }),
          );
          const to = people.find(({ id }) => id === handlerId)?.name ?? unit;
          return { zh: `已分办给${to}`, en: `Assigned to ${to}` };
        };
  return (
    <BulkModal
      title={{ zh: `批量分办 ${lines.length} 件`, en: `Assign ${lines.length} cases` }}
      verb={{ zh: '分办', en: 'Assign' }}
      lines={lines}
      act={act}
      onClose={onClose}
    >
      <div className="filters">
        <ChoiceFilter
          label={t({ zh: '承办科室', en: 'Unit' })}
          value={unit}
          width={220}
          placeholder={t({ zh: '请选择', en: 'Choose one' })}
          choices={names.map((name) => ({ value: name, label: name }))}
          onChange={(value) => {
            setUnit(value);
          }}
        />
        <ChoiceFilter
          label={t({ zh: '承办人（可不选，由科室认领）', en: 'Handler (or leave it to the unit)' })}
          value={handlerId}
          width={260}
          placeholder={t({ zh: '不指定', en: 'Unassigned' })}
          choices={handlers.map(({ id, name }) => ({ value: id, label: isAway(id) ? name + awayMark : name }))}
          onChange={(value) => {
            setHandlerId(value);
            const of = people.find(({ id }) => id === value)?.unit;
            if (unit === undefined && of != null) setUnit(of);
          }}
        />
      </div>
      {absence && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: `${absence.name}自 ${absence.from} 至 ${absence.to} 外出，${absence.standInName === null ? '没有登记代办人' : `由${absence.standInName}代办`}；期限照常计算。`,
            en: `${absence.name} is away from ${absence.from} to ${absence.to}; ${absence.standInName === null ? 'no stand-in is named' : `${absence.standInName} stands in`}. Deadlines keep running.`,
          })}
        />
      )}
    </BulkModal>
  );
}
