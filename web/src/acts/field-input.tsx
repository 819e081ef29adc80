import { Input, InputNumber, Radio, Select } from 'antd';
import { useLanguage } from '../language.js';
import {
  ChooseAgency,
  ChooseConsultation,
  ChooseDispute,
  ChooseHandler,
  ChooseRecord,
  ChooseUnit,
} from './choosers.js';
import type { Controlled } from './controlled.js';
import { NewReplyInput, PeriodInput } from './period-input.js';
import type { CommandField, Subject } from './subject.js';

interface FieldInputProps {
  readonly field: CommandField;
  readonly subject: Subject;
}

/** Up to this many choices are shown side by side; more become a list. */
const SIDE_BY_SIDE = 4;

function ChoiceInput({
  field: { choices, required },
  ...control
}: { readonly field: CommandField } & Controlled<string>) {
  const { t } = useLanguage();
  const picked = choices.find(({ code }) => code === control.value);
  const hint = picked?.hint ? <div className="detail">{t(picked.hint)}</div> : null;
  if (required && choices.length <= SIDE_BY_SIDE) {
    return (
      <>
        <Radio.Group
          {...(control.id === undefined ? {} : { id: control.id })}
          value={control.value}
          options={choices.map(({ code, label }) => ({ value: code, label: t(label) }))}
          onChange={({ target }) => control.onChange?.(target.value as string)}
        />
        {hint}
      </>
    );
  }
  return (
    <>
      <Select<string>
        {...control}
        allowClear={!required}
        showSearch={{ optionFilterProp: 'label' }}
        options={choices.map(({ code, label }) => ({ value: code, label: t(label) }))}
      />
      {hint}
    </>
  );
}

function YesNoInput({ id, value, onChange }: Controlled<boolean>) {
  const { t } = useLanguage();
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      value={value}
      options={[
        { value: true, label: t({ zh: '是', en: 'Yes' }) },
        { value: false, label: t({ zh: '否', en: 'No' }) },
      ]}
      onChange={({ target }) => onChange?.(target.value as boolean)}
    />
  );
}

function NumberInput({ unit, ...control }: Controlled<number> & { readonly unit: string }) {
  return (
    <InputNumber<number>
      {...control}
      min={1}
      precision={0}
      suffix={unit}
      style={{ width: 160 }}
      onChange={(value) => control.onChange?.(value ?? undefined)}
    />
  );
}

/**
 * One field, by the kind that the server states. The surrounding form passes value and onChange to the control; they
 * have the kind's own type and are not inspected here.
 */
export function FieldInput({ field, subject, ...given }: FieldInputProps) {
  const { t } = useLanguage();
  const control: object = given;
  switch (field.kind) {
    case 'date':
      return <Input {...control} type="date" style={{ width: 160 }} />;
    case 'line':
    case 'new_consultation':
      return <Input {...control} />;
    case 'paragraphs':
      return <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} />;
    case 'working_days':
      return <NumberInput {...control} unit={t({ zh: '个工作日', en: 'working days' })} />;
    case 'days':
      return <NumberInput {...control} unit={t({ zh: '日', en: 'days' })} />;
    case 'yuan':
      return <NumberInput {...control} unit={t({ zh: '元', en: 'yuan' })} />;
    case 'choice':
      return <ChoiceInput {...control} field={field} />;
    case 'yes_no':
      return <YesNoInput {...control} />;
    case 'unit':
      return <ChooseUnit {...control} />;
    case 'handler':
      return <ChooseHandler {...control} />;
    case 'agency':
      return <ChooseAgency {...control} />;
    case 'record':
      return <ChooseRecord {...control} subject={subject} />;
    case 'delivered_record':
      return <ChooseRecord {...control} subject={subject} onlyNotifications />;
    case 'consultation':
      return <ChooseConsultation {...control} subject={subject} />;
    case 'dispute':
      return <ChooseDispute {...control} subject={subject} />;
    case 'period':
      return <PeriodInput {...control} />;
    case 'new_reply':
      return <NewReplyInput {...control} />;
    case 'reply':
      return null;
  }
}
