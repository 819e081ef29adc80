import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { absencesQuery, unitsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { hasRole, useAccount } from '../session/account.js';
import { AbsencesTable } from './absences-table.js';
import type { Warning } from './people.js';
import { RecordAbsence } from './record-absence.js';
import { Warnings } from './warnings.js';

/** Early enough to include all absences. */
const ever = '2000-01-01';

/** The absences and stand-ins; users record their own, and superiors those of others. */
export function AbsencesTab() {
  const { t } = useLanguage();
  const account = useAccount();
  const [withPast, setWithPast] = useState(false);
  const { data, error, refetch } = useQuery(absencesQuery(withPast ? { from: ever } : {}));
  const units = useQuery(unitsQuery).data ?? [];
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const headed = units.filter(({ heads }) => heads.some(({ id }) => id === account.id)).map(({ name }) => name);
  const isAbove = hasRole(account, ['head', 'administrator']);
  return (
    <>
      <div className="toolbar">
        <Checkbox
          checked={withPast}
          onChange={(event) => {
            setWithPast(event.target.checked);
          }}
        >
          {t({ zh: '显示已结束的', en: 'Show past ones' })}
        </Checkbox>
        <span className="toolbar-gap" />
        <RecordAbsence isForOthers={isAbove || headed.length > 0} onWarned={setWarnings} />
      </div>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      <Warnings
        warnings={warnings}
        onClose={() => {
          setWarnings([]);
        }}
      />
      <AbsencesTable
        none={{ zh: '今天起没有人外出', en: 'No absences from today on' }}
        absences={data}
        mayEnd={({ userId, unit }) => isAbove || userId === account.id || (unit !== null && headed.includes(unit))}
      />
    </>
  );
}
