import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useLanguage } from '../language.js';
import { caseColumns, columnsOf } from './columns.js';

interface ColumnChoiceProps {
  readonly columns: string | undefined;
  readonly onChange: (columns: string | undefined) => void;
}

/** The columns of the list; the number links to the case and is always shown. */
export function ColumnChoice({ columns, onChange }: ColumnChoiceProps) {
  const { t } = useLanguage();
  const shown = columnsOf(columns).map(({ id }) => id);
  const choices = (
    <div className="column-choice">
      <Checkbox.Group
        value={shown}
        options={caseColumns.map(({ id, title }) => ({ value: id, label: t(title), disabled: id === 'number' }))}
        onChange={(chosen) => {
          onChange(caseColumns.flatMap(({ id }) => (id === 'number' || chosen.includes(id) ? [id] : [])).join(','));
        }}
      />
      <Button
        size="small"
        onClick={() => {
          onChange(undefined);
        }}
      >
        {t({ zh: '恢复默认列', en: 'Default columns' })}
      </Button>
    </div>
  );
  return (
    <Popover content={choices} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined aria-hidden />}>{t({ zh: '列', en: 'Columns' })}</Button>
    </Popover>
  );
}
