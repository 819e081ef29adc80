import { Button, Form } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useLanguage } from '../language.js';
import { DraftAnnouncement } from '../parts/draft-notice.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useDraft } from '../parts/use-draft.js';
import { ActFields } from './act-fields.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { ActPreview } from './act-preview.js';
import type { Command, CommandForm, Subject } from './subject.js';
import { useSubmit } from './use-submit.js';
import { firstValues, type Values } from './values.js';

interface ActFormProps {
  readonly form: CommandForm;
  readonly subject: Subject;
  readonly prepared?: Command;
  readonly onDone: () => void;
}

/** One act as a form, with the preview of its result beside it. */
export function ActForm({ form, subject, prepared, onDone }: ActFormProps) {
  const { t } = useLanguage();
  const [fields] = Form.useForm<Values>();
  const draft = useDraft<Values>(`${subject.key}.${form.type}`);
  const begun = () => ({ ...firstValues(form, subject), ...prepared });
  const [first] = useState(() => ({ ...begun(), ...draft.restored }));
  const submission = useSubmit({
    ...{ form, subject, fields },
    done: () => {
      draft.drop();
      onDone();
    },
  });
  const discard = () => {
    draft.drop();
    fields.resetFields();
    // The form is opened with the draft itself: every field is set, blank ones too.
    const fresh: Values = begun();
    for (const key of Object.keys(first)) fields.setFieldValue(key, fresh[key]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    submission.press();
    fields.submit();
  };
  return (
    <div className="act-columns" onKeyDown={onKeyDown} role="presentation">
      <Form<Values>
        form={fields}
        layout="vertical"
        initialValues={first}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(_, values) => {
          draft.keep(values);
        }}
        onFinish={submission.submit}
        className="act-fields"
      >
        <p className="act-purpose">
          {t(form.purpose)}
          {form.article !== null && <span className="detail">（{form.article}）</span>}
        </p>
        {draft.restored !== null && <DraftAnnouncement onDiscard={discard} />}
        {submission.isChanged && <ChangedMeanwhile subject={subject} seen={submission.seen} />}
        {submission.problem !== null && <ProblemAlert error={submission.problem} />}
        <ActFields form={form} subject={subject} />
        <div className="act-submit">
          <Button type="primary" htmlType="submit" loading={submission.isPending} onClick={submission.press}>
            {submission.isChanged
              ? t({ zh: `已核对最新状态，仍要“${form.label.zh}”`, en: `I have seen the changes: ${form.label.en}` })
              : t(form.label)}
          </Button>
          <span className="detail">
            {t({ zh: 'Ctrl+Enter 提交，Esc 关闭', en: 'Ctrl+Enter to submit, Esc to close' })}
          </span>
        </div>
      </Form>
      {subject.preview !== null && <ActPreview form={form} subject={subject} fields={fields} />}
    </div>
  );
}
