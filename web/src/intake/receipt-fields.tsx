import { Form, Input } from 'antd';
import { memo } from 'react';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import type { Preview } from './intake.js';
import { ReceiptDay } from './receipt-day.js';

interface ReceiptFieldsProps {
  readonly preview: Preview | undefined;
  readonly error: unknown;
}

/** The dates that the channel requires, their evidence, and the resulting day of receipt as computed by the server. */
export const ReceiptFields = memo(function ReceiptFields({ preview, error }: ReceiptFieldsProps) {
  const { t } = useLanguage();
  if (error) return <ProblemAlert error={error} />;
  if (preview === undefined) return <div className="intake-dates" />;
  const { refusal } = preview;
  const refused = (field: string) => refusal?.field === `registration.${field}`;
  const needed = { required: true, message: t({ zh: '请填写', en: 'Required' }) };
  return (
    <div className="intake-dates">
      <div className="intake-row">
        {preview.dates.map(({ field, label, isRequired }) => (
          <Form.Item
            key={field}
            name={field}
            label={t(label)}
            rules={[
              ...(isRequired ? [needed] : []),
              // The server has reported the error already: the form is not submitted.
              { validator: () => (refused(field) ? Promise.reject(new Error(refusal?.code)) : Promise.resolve()) },
            ]}
            {...(refused(field) && refusal
              ? {
                  validateStatus: 'error' as const,
                  help: `${t(refusal.message)}。${refusal.remedy ? t(refusal.remedy) : ''}`,
                }
              : {})}
          >
            <Input type="date" className="intake-day" />
          </Form.Item>
        ))}
        <Form.Item name="evidence" className="intake-wide" label={t({ zh: '收件凭证', en: 'Evidence of receipt' })}>
          <Input maxLength={200} placeholder={t(preview.receipt.evidence)} title={t(preview.receipt.evidence)} />
        </Form.Item>
      </div>
      <ReceiptDay preview={preview} />
    </div>
  );
});
