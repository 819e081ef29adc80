import { Button, Input, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage } from '../language.js';

interface FieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Labelled({
  label,
  id,
  children,
}: {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

/** A text filter; applied when the text is complete, not with every letter. */
export function TextFilter({ label, value, onChange, width = 120 }: FieldProps & { readonly width?: number }) {
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value ?? '');
  }
  const look = () => {
    if (typed.trim() !== (value ?? '')) onChange(typed.trim() || undefined);
  };
  return (
    <Labelled label={label} id={id}>
      <Input
        id={id}
        allowClear
        style={{ width }}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === '') onChange(undefined);
        }}
        onPressEnter={look}
        onBlur={look}
      />
    </Labelled>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A filter with one of several values. */
export function ChoiceFilter({
  label,
  value,
  onChange,
  choices,
  width = 120,
  placeholder,
}: FieldProps & { readonly choices: readonly Choice[]; readonly width?: number; readonly placeholder?: string }) {
  const id = useId();
  const { t } = useLanguage();
  return (
    <Labelled label={label} id={id}>
      <Select<string>
        id={id}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width }}
        value={value}
        placeholder={placeholder ?? t({ zh: '全部', en: 'All' })}
        options={[...choices]}
        onChange={(chosen: string | undefined) => {
          onChange(chosen);
        }}
      />
    </Labelled>
  );
}

/** A date filter with the browser's date field, which is familiar and accepts typing. */
export function DayFilter({ label, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <Labelled label={label} id={id}>
      <Input
        id={id}
        type="date"
        style={{ width: 136 }}
        value={value ?? ''}
        onChange={(event) => {
          onChange(event.target.value || undefined);
        }}
      />
    </Labelled>
  );
}

/** The filters of a list in one row, with a button to clear them. */
export function FilterBar({ children, onClear }: { readonly children: ReactNode; readonly onClear: () => void }) {
  const { t } = useLanguage();
  return (
    <search className="filters">
      {children}
      <Button onClick={onClear}>{t({ zh: '清除', en: 'Clear' })}</Button>
    </search>
  );
}
