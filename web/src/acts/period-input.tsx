import { Checkbox, Input, InputNumber, Radio } from 'antd';
import { useLanguage } from '../language.js';
import type { Controlled } from './controlled.js';

type Period = { readonly workingDays: number } | { readonly dueOn: string };

/** A number of working days, or a day, or neither. */
export function PeriodInput({ id, value, onChange }: Controlled<Period>) {
  const { t } = useLanguage();
  const way = value === undefined ? 'none' : 'dueOn' in value ? 'day' : 'days';
  return (
    <div className="act-period">
      <Radio.Group
        {...(id === undefined ? {} : { id })}
        value={way}
        options={[
          { value: 'none', label: t({ zh: '未写', en: 'None' }) },
          { value: 'days', label: t({ zh: '工作日数', en: 'Working days' }) },
          { value: 'day', label: t({ zh: '至某日', en: 'A day' }) },
        ]}
        onChange={({ target }) => {
          const chosen = target.value as 'none' | 'days' | 'day';
          onChange?.(chosen === 'none' ? undefined : chosen === 'days' ? { workingDays: 15 } : { dueOn: '' });
        }}
      />
      {value !== undefined && 'workingDays' in value && (
        <InputNumber<number>
          min={1}
          precision={0}
          aria-label={t({ zh: '工作日数', en: 'Working days' })}
          value={value.workingDays}
          onChange={(days) => {
            if (days !== null) onChange?.({ workingDays: days });
          }}
        />
      )}
      {value !== undefined && 'dueOn' in value && (
        <Input
          type="date"
          style={{ width: 160 }}
          aria-label={t({ zh: '至某日', en: 'Until' })}
          value={value.dueOn}
          onChange={({ target }) => onChange?.({ dueOn: target.value })}
        />
      )}
    </div>
  );
}

interface NewReply {
  readonly period: Period | null;
}

/** Whether the decision orders a new reply, and the period it sets. */
export function NewReplyInput({ id, value, onChange }: Controlled<NewReply>) {
  const { t } = useLanguage();
  return (
    <>
      <Checkbox
        {...(id === undefined ? {} : { id })}
        checked={value !== undefined}
        onChange={({ target }) => onChange?.(target.checked ? { period: null } : undefined)}
      >
        {t({ zh: '责令本机关重新答复', en: 'The agency is ordered to reply anew' })}
      </Checkbox>
      {value !== undefined && (
        <PeriodInput value={value.period ?? undefined} onChange={(period) => onChange?.({ period: period ?? null })} />
      )}
    </>
  );
}
