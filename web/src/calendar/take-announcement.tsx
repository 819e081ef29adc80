import { Button, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { calendarChanges, importAnnouncement, takeAnnouncement } from './calendar.js';

type FileFormat = Shape<'HolidayAnnouncementFile'>['format'];

/** Values of the form; dates entered by hand are separated by spaces, commas or line breaks. */
interface AnnouncementForm {
  readonly form: FileFormat | 'by_hand';
  readonly scope: 'national' | 'agency';
  readonly year: number;
  readonly publishedOn: string;
  readonly source?: string;
  readonly text?: string;
  readonly offDays?: string;
  readonly makeupWorkdays?: string;
}

const listed = (dates: string | undefined) => (dates ?? '').split(/[\s,，、;；]+/).filter((date) => date !== '');

/** Stores the announcement as a draft, whichever its format. */
function take({ form, scope, year, publishedOn, source, text, offDays, makeupWorkdays }: AnnouncementForm) {
  const shared = { scope, year, publishedOn, isAmendment: scope === 'agency' };
  if (form === 'by_hand') {
    const days = { offDays: listed(offDays), makeupWorkdays: listed(makeupWorkdays) };
    return takeAnnouncement({ ...shared, ...days, source: source ?? '' });
  }
  return importAnnouncement({ ...shared, ...(source && { source }), format: form, text: text ?? '' });
}

/** A button with the form to enter an announcement as JSON, as ICS or by hand. It is stored as a draft only. */
export function TakeAnnouncement() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<AnnouncementForm>();
  const way = Form.useWatch('form', form);
  const taken = useAct({
    act: take,
    changes: calendarChanges,
    done: ({ wasTakenBefore }) =>
      wasTakenBefore
        ? { zh: '这份通知此前已录入', en: 'This announcement was entered before' }
        : { zh: '已存为草稿，请预览后生效', en: 'Stored as a draft: preview it, then put it into effect' },
  });
  const needed = [{ required: true, message: t({ zh: '请填写', en: 'Required' }) }];
  const ways = [
    { value: 'by_hand', label: t({ zh: '填写', en: 'By hand' }) },
    { value: 'holiday-cn', label: t({ zh: '数据文件（JSON）', en: 'Data file (JSON)' }) },
    { value: 'ics', label: t({ zh: '日历文件（ICS）', en: 'Calendar file (ICS)' }) },
  ];
  const scopes = [
    { value: 'national', label: t({ zh: '国务院办公厅通知', en: 'National announcement' }) },
    { value: 'agency', label: t({ zh: '本机关增加的休息日', en: 'Extra days of this agency' }) },
  ];
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t({ zh: '录入放假通知', en: 'Enter an announcement' })}
      </Button>
      <Modal
        title={t({ zh: '录入放假通知', en: 'Enter an announcement' })}
        open={isOpen}
        width={640}
        onCancel={() => {
          setOpen(false);
        }}
        onOk={form.submit}
        okText={t({ zh: '存为草稿', en: 'Store as a draft' })}
        confirmLoading={taken.isPending}
        destroyOnHidden
      >
        <Form<AnnouncementForm>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ form: 'by_hand', scope: 'national' }}
          onFinish={(filled) => {
            taken.mutate(filled, {
              onSuccess: ({ announcement }) => void navigate(`/calendar/announcements/${announcement.id}`),
            });
          }}
        >
          <Form.Item name="form" label={t({ zh: '方式', en: 'How' })}>
            <Radio.Group optionType="button" options={ways} />
          </Form.Item>
          <Form.Item name="scope" label={t({ zh: '范围', en: 'For' })}>
            <Radio.Group options={scopes} />
          </Form.Item>
          <div className="toolbar">
            <Form.Item name="year" label={t({ zh: '年份', en: 'Year' })} rules={needed}>
              <InputNumber min={2000} max={2199} />
            </Form.Item>
            <Form.Item name="publishedOn" label={t({ zh: '公布日期', en: 'Published on' })} rules={needed}>
              <Input type="date" style={{ width: 150 }} />
            </Form.Item>
            <Form.Item
              name="source"
              label={t({ zh: '文号或网址', en: 'Number or address' })}
              rules={way === 'by_hand' ? needed : []}
              style={{ flex: 1 }}
            >
              <Input maxLength={500} />
            </Form.Item>
          </div>
          {way === 'by_hand' ? (
            <>
              <Form.Item
                name="offDays"
                label={t({ zh: '放假日期', en: 'Days off' })}
                extra={t({
                  zh: '如 2027-01-01，用空格、逗号或换行隔开',
                  en: 'Such as 2027-01-01, separated by spaces, commas or line breaks',
                })}
              >
                <Input.TextArea rows={3} />
              </Form.Item>
              <Form.Item name="makeupWorkdays" label={t({ zh: '调休上班日期', en: 'Make-up workdays' })}>
                <Input.TextArea rows={2} />
              </Form.Item>
            </>
          ) : (
            <Form.Item name="text" label={t({ zh: '文件内容', en: 'Content of the file' })} rules={needed}>
              <Input.TextArea rows={8} className="mono" />
            </Form.Item>
          )}
        </Form>
      </Modal>
    </>
  );
}
