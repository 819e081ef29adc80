import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Select } from 'antd';
import { agenciesQuery, peopleQuery } from '../api/reference.js';
import { caseDisputesQuery } from '../cases/case.js';
import { useLanguage } from '../language.js';
import type { Controlled } from './controlled.js';
import type { Subject } from './subject.js';

const found = { optionFilterProp: 'label' } as const;

interface OfSubject {
  readonly subject: Subject;
}

export function ChooseUnit(control: Controlled<string>) {
  const { data } = useQuery(peopleQuery);
  const units = [...new Set(data?.flatMap(({ unit }) => unit ?? []))].sort();
  return (
    <AutoComplete<string>
      {...control}
      showSearch={{ filterOption: true }}
      options={units.map((unit) => ({ value: unit, label: unit }))}
    />
  );
}

/** A case can be assigned to any user of the agency; handlers are listed first. */
export function ChooseHandler(control: Controlled<string>) {
  const { data } = useQuery(peopleQuery);
  const handlersFirst = [...(data ?? [])].sort(
    (a, b) => Number(b.roles.includes('handler')) - Number(a.roles.includes('handler')),
  );
  const options = handlersFirst.map(({ id, name, unit }) => ({
    value: id,
    label: unit === null ? name : `${name}（${unit}）`,
  }));
  return <Select<string> {...control} allowClear showSearch={found} options={options} />;
}

export function ChooseAgency(control: Controlled<string>) {
  const { data } = useQuery(agenciesQuery);
  const options = data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return <Select<string> {...control} showSearch={found} options={options} />;
}

/** Records of the case by event number; for service, only the notices whose service is not recorded yet. */
export function ChooseRecord({
  subject,
  onlyNotifications = false,
  ...control
}: Controlled<number> & OfSubject & { readonly onlyNotifications?: boolean }) {
  const { t } = useLanguage();
  const records = subject.ofCase?.records.filter(({ delivery }) => !onlyNotifications || delivery === 'open') ?? [];
  const options = records.map(({ event, label, on }) => ({ value: event, label: `${on} ${t(label)}` }));
  return (
    <Select<number>
      {...control}
      options={options}
      notFoundContent={t({ zh: '本案没有这样的记录', en: 'This case has no such record' })}
    />
  );
}

export function ChooseConsultation({ subject, ...control }: Controlled<string> & OfSubject) {
  const { t } = useLanguage();
  const open = subject.ofCase?.consultations.filter(({ returnedOn }) => returnedOn === null) ?? [];
  const options = open.map(({ id, name, sentOn }) => ({ value: id, label: `${id} ${name}（${sentOn}）` }));
  return (
    <Select<string>
      {...control}
      options={options}
      notFoundContent={t({ zh: '没有待反馈的征求意见', en: 'No consultation is waiting for its answer' })}
    />
  );
}

export function ChooseDispute({ subject, ...control }: Controlled<string> & OfSubject) {
  const id = subject.ofCase?.id ?? '';
  const { data } = useQuery({ ...caseDisputesQuery(id), enabled: id !== '' });
  const options = data?.map((one) => ({ value: one.id, label: `${one.number} ${one.body}` })) ?? [];
  return <Select<string> {...control} allowClear options={options} />;
}
