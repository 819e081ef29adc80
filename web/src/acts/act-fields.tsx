import { Form } from 'antd';
import { useLanguage } from '../language.js';
import { FieldInput } from './field-input.js';
import { ReplyFields } from './reply-fields.js';
import type { CommandField, CommandForm, Subject } from './subject.js';
import { valueAt, type Values } from './values.js';

/** Details of a record can be corrected only where that record has them. */
const isShown = ({ path }: CommandField, details: readonly string[] | null): boolean =>
  details === null || !path.startsWith('changes.') || details.includes(path.slice('changes.'.length));

/** Only texts can consist of spaces alone. */
const isText = (kind: CommandField['kind']): boolean => kind === 'line' || kind === 'paragraphs';

/** The fields of a command in their order, with the server's labels. */
export function ActFields({ form, subject }: { readonly form: CommandForm; readonly subject: Subject }) {
  const { t } = useLanguage();
  const picksRecord = form.fields.some(({ kind }) => kind === 'record');
  const values = Form.useWatch<Values | undefined>([]);
  const picked = subject.ofCase?.records.find(({ event }) => event === valueAt(values, 'event'));
  const details = picksRecord && form.fields.some(({ onlyChanges }) => onlyChanges) ? (picked?.details ?? []) : null;
  return form.fields
    .filter((field) => isShown(field, details))
    .map((field) => {
      const { path, kind, label, hint, article, required } = field;
      if (kind === 'reply') return <ReplyFields key={path} path={path} />;
      const hints = [hint === null ? '' : t(hint), article ?? ''].filter((one) => one !== '');
      return (
        <Form.Item
          key={path}
          name={path.split('.')}
          label={t(label)}
          extra={hints.length > 0 ? hints.join(t({ zh: '；', en: '; ' })) : undefined}
          rules={[
            { required, message: t({ zh: '请填写', en: 'Required' }), ...(isText(kind) && { whitespace: true }) },
          ]}
        >
          <FieldInput field={field} subject={subject} />
        </Form.Item>
      );
    });
}
