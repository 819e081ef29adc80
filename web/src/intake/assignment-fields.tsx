import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { memo } from 'react';
import { peopleQuery, unitsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { loadQuery } from '../deadlines/board.js';

interface AssignmentFieldsProps {
  readonly unit: string | undefined;
  readonly onUnit: (unit: string | undefined) => void;
}

/** The unit and the handler, with the present workload. May be left to the head. */
export const AssignmentFields = memo(function AssignmentFields({ unit, onUnit }: AssignmentFieldsProps) {
  const { t } = useLanguage();
  const { data: units = [] } = useQuery(unitsQuery);
  const { data: people = [] } = useQuery(peopleQuery);
  const { data: load } = useQuery(loadQuery(undefined));
  const loadOf = (id: string) => {
    const workload = load?.workloads.find((one) => one.handlerId === id);
    const { open, dueThisWeek, overdue } = workload ?? { open: 0, dueThisWeek: 0, overdue: 0 };
    return t({
      zh: `在办 ${open} 件，本周到期 ${dueThisWeek} 件，逾期 ${overdue} 件`,
      en: `${open} running, ${dueThisWeek} due this week, ${overdue} overdue`,
    });
  };
  const handlers = people.filter(
    (person) => person.roles.includes('handler') && (unit === undefined || person.unit === unit),
  );
  return (
    <div className="intake-row">
      <Form.Item name="unit" label={t({ zh: '承办机构', en: 'Unit' })} className="intake-wide">
        <Select
          allowClear
          showSearch
          placeholder={t({ zh: '可以稍后分办', en: 'May be assigned later' })}
          options={units.map(({ name }) => ({ value: name, label: name }))}
          onChange={(chosen: string | undefined) => {
            onUnit(chosen);
          }}
        />
      </Form.Item>
      <Form.Item name="handlerId" label={t({ zh: '承办人', en: 'Handler' })} className="intake-wide">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t({ zh: '可以稍后分办', en: 'May be assigned later' })}
          options={handlers.map(({ id, name }) => ({ value: id, label: name, load: loadOf(id) }))}
          popupMatchSelectWidth={320}
          optionRender={({ data }) => (
            <div className="intake-choice">
              {data.label}
              <div className="detail">{data.load}</div>
            </div>
          )}
          onChange={(chosen: string | undefined) => {
            const home = people.find(({ id }) => id === chosen)?.unit;
            if (home && unit === undefined) onUnit(home);
          }}
        />
      </Form.Item>
    </div>
  );
});
