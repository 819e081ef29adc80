import { Form, Input } from 'antd';
import { memo } from 'react';
import { useLanguage } from '../language.js';

/** The information requested, in the applicant's words, then the less important fields. */
export const MatterFields = memo(function MatterFields() {
  const { t } = useLanguage();
  return (
    <>
      <Form.Item
        name="content"
        label={t({ zh: '申请公开的内容', en: 'Information requested' })}
        rules={[{ required: true, whitespace: true, message: t({ zh: '请填写', en: 'Required' }) }]}
      >
        <Input.TextArea
          rows={4}
          className="intake-content"
          maxLength={20_000}
          placeholder={t({ zh: '按申请表原文填写', en: 'In the applicant’s own words' })}
        />
      </Form.Item>
      <div className="intake-row">
        <Form.Item name="purpose" label={t({ zh: '用途', en: 'Purpose' })} className="intake-wide">
          <Input maxLength={4_000} />
        </Form.Item>
        <Form.Item name="delivery" label={t({ zh: '获取方式', en: 'Delivery' })} className="intake-wide">
          <Input maxLength={200} placeholder={t({ zh: '如：邮寄纸质、电子邮件', en: 'By post, by e-mail …' })} />
        </Form.Item>
        <Form.Item name="remarks" label={t({ zh: '备注', en: 'Remarks' })} className="intake-wide">
          <Input maxLength={3_700} />
        </Form.Item>
      </div>
    </>
  );
});
