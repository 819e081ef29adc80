import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language.js';
import { RefusalWords } from './refusal-words.js';
import type { Command, CommandForm, Preview, Subject } from './subject.js';
import { askable, type Values } from './values.js';

interface ActPreviewProps {
  readonly form: CommandForm;
  readonly subject: Subject;
  readonly fields: FormInstance<Values>;
}

const PAUSE = 350;

/** The command as filled in when typing pauses. */
function usePaused(command: Command | null): Command | null {
  const written = command === null ? null : JSON.stringify(command);
  const [paused, setPaused] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(written);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [written]);
  return paused === null ? null : (JSON.parse(paused) as Command);
}

function Moved({ label, from, to }: { readonly label: string; readonly from: string; readonly to: string }) {
  return (
    <div className="preview-line">
      <dt>{label}</dt>
      <dd>
        {from === to ? (
          to
        ) : (
          <>
            {from} → <strong>{to}</strong>
          </>
        )}
      </dd>
    </div>
  );
}

function Outcome({ form, asOf, on, preview }: { form: CommandForm; asOf: string; on: string; preview: Preview }) {
  const { t } = useLanguage();
  const { before, after, refusal, warnings } = preview;
  if (after === null) {
    return (
      <Alert
        type="error"
        title={t({ zh: '按现在填写的内容，不能办理', en: 'Not possible with these values' })}
        description={refusal && <RefusalWords refusal={refusal} />}
      />
    );
  }
  const day = on === asOf ? t({ zh: '今日', en: 'today' }) : on;
  const due = after.clock.dueOn;
  return (
    <>
      <p>
        {due === null
          ? t({
              zh: `如${day}“${form.label.zh}”，答复期限停止计算或者不再适用。`,
              en: `${form.label.en} ${day}: the reply deadline is suspended or no longer applies.`,
            })
          : t({
              zh: `如${day}“${form.label.zh}”，答复期限最迟为 ${due}。`,
              en: `${form.label.en} ${day}: the reply is due by ${due}.`,
            })}
      </p>
      <dl className="preview">
        <Moved label={t({ zh: '状态', en: 'State' })} from={t(before.state.label)} to={t(after.state.label)} />
        <Moved label={t({ zh: '答复期限', en: 'Reply due' })} from={before.clock.dueOn ?? '—'} to={due ?? '—'} />
        {after.clock.waiting !== null && (
          <Moved
            label={t({ zh: '申请人期限', en: 'Applicant’s deadline' })}
            from={before.clock.waiting?.applicantDueOn ?? '—'}
            to={after.clock.waiting.applicantDueOn}
          />
        )}
      </dl>
      {after.clock.provisional && (
        <div className="detail">
          {t({
            zh: '跨越尚未公布放假安排的年度，日期为暂定。',
            en: 'Provisional: the holiday calendar of a year is not published yet.',
          })}
        </div>
      )}
      {warnings.map(({ code, message, article }) => (
        <Alert key={`${code} ${message.zh}`} type="warning" title={t(message)} description={article} />
      ))}
    </>
  );
}

/** Preview of the act's result as the form stands: the server computes it and records nothing. */
export function ActPreview({ form, subject, fields }: ActPreviewProps) {
  const { t } = useLanguage();
  const values = Form.useWatch<Values | undefined>([], fields);
  const command = usePaused(values === undefined ? null : askable(form, values, subject));
  const { data } = useQuery({
    queryKey: ['preview', subject.key, subject.revision, command],
    queryFn: () => (command === null || subject.preview === null ? null : subject.preview(command)),
    enabled: command !== null,
    placeholderData: keepPreviousData,
    // The form itself reports invalid values when it is submitted.
    throwOnError: false,
  });
  const on = typeof command?.on === 'string' ? command.on : subject.asOf;
  return (
    <aside
      className="act-preview"
      aria-live="polite"
      aria-label={t({ zh: '办理结果预览', en: 'Preview of the result' })}
    >
      <h3>{t({ zh: '办理结果预览', en: 'Preview of the result' })}</h3>
      {data == null || command === null ? (
        <p className="detail">
          {t({
            zh: '填好必填的日期和选项后，这里显示办理后的状态和期限。',
            en: 'Fill in the dates and choices to see the state and the due day.',
          })}
        </p>
      ) : (
        <Outcome form={form} asOf={subject.asOf} on={on} preview={data} />
      )}
    </aside>
  );
}
