import { WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { type KeyboardEvent, useCallback, useDeferredValue, useMemo } from 'react';
import { absencesQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { DraftAnnouncement } from '../parts/draft-notice.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useLater } from '../parts/use-later.js';
import { useSettled } from '../parts/use-settled.js';
import { ApplicantFields } from './applicant-fields.js';
import { ChannelField } from './channel-field.js';
import { ChannelRules } from './channel-rules.js';
import { AssignmentFields } from './assignment-fields.js';
import { Findings } from './findings.js';
import { type Channel, filledIn, type IntakeForm, isWorthAsking, similarQuery } from './intake.js';
import { MatterFields } from './matter-fields.js';
import { ReceiptFields } from './receipt-fields.js';
import { RegisteredPanel } from './registered-panel.js';
import { SplitHint } from './split-hint.js';
import { useIntake } from './use-intake.js';
import './intake.css';

const stops = 'input:not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), button[type="submit"]';

/**
 * Keyboard navigation of the form: Ctrl+Enter registers from anywhere, Enter moves to the next field as in a
 * spreadsheet. Lists and texts of several lines keep their Enter.
 */
function keyboardPath(event: KeyboardEvent<HTMLElement>, register: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    register();
    return;
  }
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement) || target.role === 'combobox') return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(stops)];
  const group = target.type === 'radio' ? target.name : null;
  const further = fields
    .slice(fields.indexOf(target) + 1)
    .find((field) => group === null || !(field instanceof HTMLInputElement) || field.name !== group);
  further?.focus();
}

/** The present or coming absence of the chosen handler, with the stand-in. */
function AwayWarning({ handlerId }: { readonly handlerId: string | undefined }) {
  const { t } = useLanguage();
  const { data: absences = [] } = useQuery(absencesQuery());
  const away = handlerId === undefined ? undefined : absences.find(({ userId }) => userId === handlerId);
  if (away === undefined) return null;
  const { name, from, to, standInName } = away;
  return (
    <span className="intake-away" role="status">
      <WarningOutlined /> {t({ zh: `${name} ${from} 至 ${to} 外出，`, en: `${name} is away from ${from} to ${to}; ` })}
      {standInName === null
        ? t({ zh: '没有指定代办人', en: 'no stand-in is named' })
        : t({ zh: `由 ${standInName} 代办`, en: `${standInName} stands in` })}
    </span>
  );
}

/** 登记: registers a request in under a minute, with similar requests beside the form. */
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
  // An emptied form shows no findings, though the last response is still cached.
  // They are rendered when typing leaves time for it.
  const similar = useDeferredValue(isWorthAsking(typed) ? found.data : undefined);
  const isLooking = useDeferredValue(found.isFetching);
  // While the user types, parts with unchanged props are not rendered again.
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
        en: 'Channel first: it decides the day of receipt. Enter moves to the next field, Ctrl+Enter registers.',
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
