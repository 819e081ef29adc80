import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../language.js';
import { DraftAnnouncement } from '../parts/draft-notice.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useLater } from '../parts/use-later.js';
import { useSettled } from '../parts/use-settled.js';
import { ApplicantFields } from './applicant-fields.js';
import { AwayWarning } from './away-warning.js';
import { ChannelField } from './channel-field.js';
import { ChannelRules } from './channel-rules.js';
import { AssignmentFields } from './assignment-fields.js';
import { Findings } from './findings.js';
import { type Channel, filledIn, type IntakeForm, isWorthAsking, similarQuery } from './intake.js';
import './intake.css';
import { keyboardPath } from './keyboard.js';
import { MatterFields } from './matter-fields.js';
import { ReceiptFields } from './receipt-fields.js';
import { RegisteredPanel } from './registered-panel.js';
import { SplitHint } from './split-hint.js';
import { useIntake } from './use-intake.js';

/** 登记: a request in under a minute, with what resembles it beside the form. */
export function IntakePage() {
  const { t } = useLanguage();
  const [form] = Form.useForm<IntakeForm>();
  const { draft, keep, initial, values, preview, propose, registering, registered, next, discard } = useIntake(form);
  const { applicantName, phone, email, content, submittedOn } = values;
  const typed = useMemo(
    () => ({ applicantName, phone, email, content, submittedOn }),
    [applicantName, phone, email, content, submittedOn],
  );
  const found = useQuery(similarQuery(useSettled(typed)));
  // Of a form that was emptied nothing is told, though the last answer is still there.
  // They are drawn when the keys leave time for it.
  const similar = useDeferredValue(isWorthAsking(typed) ? found.data : undefined);
  const isLooking = useDeferredValue(found.isFetching);
  // While somebody types, every part whose props stay the same is left as it is drawn.
  const change = useCallback(
    (changed: Partial<IntakeForm>) => {
      form.setFieldsValue(changed);
      keep();
    },
    [form, keep],
  );
  const chooseChannel = useCallback((channel: Channel) => void propose(channel), [propose]);
  const chooseUnit = useCallback(
    (unit: string | undefined) => {
      change({ unit });
    },
    [change],
  );
  const contentOf = useCallback(() => filledIn(form).content, [form]);
  const isLater = useLater();
  const { further, whole } = values;
  const split = useMemo(
    () => <SplitHint {...{ similar, further, whole, contentOf }} onChange={change} />,
    [similar, further, whole, contentOf, change],
  );
  return (
    <Page
      title={{ zh: '登记', en: 'Register a request' }}
      purpose={{
        zh: '先选渠道，收到申请之日由渠道决定。回车到下一项，Ctrl+回车登记。',
        en: 'Channel first: it decides the day of receipt. Enter goes to the next field, Ctrl+Enter registers.',
      }}
    >
      <div className="intake">
        <div>
          {draft.restored !== null && registered === null && <DraftAnnouncement onDiscard={discard} />}
          {registered !== null && (
            <RegisteredPanel registered={registered} further={values.further.length} onNext={next} />
          )}
          <Form<IntakeForm>
            form={form}
            name="intake"
            layout="vertical"
            requiredMark={false}
            hidden={registered !== null}
            initialValues={initial}
            scrollToFirstError={{ focus: true }}
            onValuesChange={keep}
            onFinish={() => {
              if (!registering.isPending) registering.mutate(filledIn(form));
            }}
            onKeyDown={(event) => {
              keyboardPath(event, form.submit);
            }}
          >
            <ChannelField chosen={values.channel} onChange={chooseChannel} />
            {values.channel === undefined ? (
              <ChannelRules />
            ) : (
              <ReceiptFields preview={preview.data} error={preview.error} />
            )}
            <ApplicantFields category={values.applicantCategory} />
            <MatterFields />
            {isLater && <AssignmentFields unit={values.unit} onUnit={chooseUnit} />}
            {registering.error && <ProblemAlert error={registering.error} />}
            <div className="intake-submit">
              <Button type="primary" size="large" htmlType="submit" loading={registering.isPending}>
                {t({ zh: '登记', en: 'Register' })}
              </Button>
              <span className="detail">Ctrl + Enter</span>
              <AwayWarning handlerId={values.handlerId} />
            </div>
          </Form>
        </div>
        {registered === null && (
          <aside className="intake-findings" aria-label={t({ zh: '相似的申请', en: 'Similar requests' })} tabIndex={0}>
            <Findings similar={similar} error={found.error} isLooking={isLooking} contentOf={contentOf} split={split} />
          </aside>
        )}
      </div>
    </Page>
  );
}
