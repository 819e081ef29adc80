import { Input } from 'antd';
import { useId, useState } from 'react';
import { api, bodyOf } from '../../api/client.js';
import { useLanguage } from '../../language.js';
import type { ListedCase } from '../cases.js';
import { BulkModal } from './bulk-modal.js';
import type { Row, RowAct } from './use-rows.js';

interface BulkRemindProps {
  readonly lines: readonly ListedCase[];
  readonly onClose: (rows: readonly Row[]) => void;
}

/** Reminds the handlers of many cases (催办), with an optional message. */
export function BulkRemind({ lines, onClose }: BulkRemindProps) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const act: RowAct = async ({ line, key }) => {
    const params = { path: { id: line.id }, header: { 'Idempotency-Key': key } };
    const { notified } = await bodyOf(api.POST('/api/cases/{id}/reminders', { params, body: { text: text.trim() } }));
    const names = notified.map(({ name }) => name);
    const isStandIn = !names.includes(line.handlerName ?? '');
    return {
      zh: `已催办${names.join('、')}${isStandIn ? `（${line.handlerName ?? ''}外出）` : ''}`,
      en: `Reminded ${names.join(', ')}${isStandIn ? ` (${line.handlerName ?? ''} is away)` : ''}`,
    };
  };
  return (
    <BulkModal
      title={{ zh: `批量催办 ${lines.length} 件`, en: `Remind of ${lines.length} cases` }}
      verb={{ zh: '催办', en: 'Remind of' }}
      lines={lines}
      act={act}
      onClose={onClose}
    >
      <div className="filter bulk-text">
        <label htmlFor={id}>
          {t({
            zh: '附言（可不填；会随邮件发出，请勿写申请人的姓名、电话等）',
            en: 'Message (optional; it is sent by e-mail: no personal data of the applicant)',
          })}
        </label>
        <Input
          id={id}
          value={text}
          maxLength={500}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </div>
    </BulkModal>
  );
}
