import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { memo } from 'react';
import { categoriesQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import type { Category } from './intake.js';

interface ApplicantFieldsProps {
  readonly category: Category | undefined;
}

/** The applicant and the contact details; the category is explained where it is chosen. */
export const ApplicantFields = memo(function ApplicantFields({ category }: ApplicantFieldsProps) {
  const { t } = useLanguage();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const chosen = categories.find(({ code }) => code === category);
  const needed = [{ required: true, whitespace: true, message: t({ zh: '请填写', en: 'Required' }) }];
  return (
    <>
      <div className="intake-row">
        <Form.Item
          name="applicantName"
          className="intake-wide"
          label={t({ zh: '申请人姓名或者名称', en: 'Applicant' })}
          rules={needed}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="applicantCategory"
          className="intake-wide"
          label={t({ zh: '申请人类别', en: 'Category' })}
          rules={needed}
        >
          <Select
            options={categories.map(({ code, label, belongs }) => ({
              ...{ value: code, label: t(label), belongs: t(belongs) },
            }))}
            popupMatchSelectWidth={360}
            aria-describedby="intake-belongs"
            optionRender={({ data }) => (
              <div className="intake-choice">
                {data.label}
                <div className="detail">{data.belongs}</div>
              </div>
            )}
          />
        </Form.Item>
        <Form.Item name="phone" label={t({ zh: '联系电话', en: 'Telephone' })} className="intake-wide">
          <Input maxLength={100} autoComplete="off" inputMode="tel" />
        </Form.Item>
      </div>
      {chosen && (
        <div className="detail intake-belongs" id="intake-belongs">
          {t({
            zh: `${chosen.label.zh}：${chosen.belongs.zh}`,
            en: `${chosen.label.en}: ${chosen.belongs.en}`,
          })}
        </div>
      )}
      <div className="intake-row">
        <Form.Item name="address" label={t({ zh: '通信地址', en: 'Address' })} className="intake-wide">
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={t({ zh: '电子邮箱', en: 'E-mail' })} className="intake-wide">
          <Input maxLength={254} autoComplete="off" inputMode="email" />
        </Form.Item>
      </div>
    </>
  );
});
