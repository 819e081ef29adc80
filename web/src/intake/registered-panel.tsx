import { Alert, Button, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../language.js';
import type { Registered } from './intake.js';

interface RegisteredPanelProps {
  readonly registered: Registered;
  /** Matters of the same request that are still to be registered. */
  readonly further: number;
  readonly onNext: () => void;
}

/** The number, large enough to be read out at the counter, and the next steps. */
export function RegisteredPanel({
  registered: { case: one, warnings, replayed },
  further,
  onNext,
}: RegisteredPanelProps) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    next.current?.focus();
  }, []);
  const { clock } = one;
  return (
    <section className="intake-registered" aria-label={t({ zh: '登记完成', en: 'Registered' })} role="status">
      <div>{replayed ? t({ zh: '此前已登记', en: 'Registered before' }) : t({ zh: '已登记', en: 'Registered' })}</div>
      <Typography.Text className="intake-number" copyable={{ text: one.number }}>
        {one.number}
      </Typography.Text>
      <div>
        {clock.receivedOn === null
          ? t({
              zh: `收到尚未确认：${one.state.description.zh}`,
              en: `Receipt not confirmed: ${one.state.description.en}`,
            })
          : t({
              zh: `收到申请之日 ${clock.receivedOn}，答复期限至 ${clock.dueOn ?? '—'}`,
              en: `Received on ${clock.receivedOn}, reply due on ${clock.dueOn ?? '—'}`,
            })}
      </div>
      {warnings.map(({ code, message, article }) => (
        <Alert key={code} type="warning" showIcon title={t(message)} description={article} />
      ))}
      <div className="toolbar">
        <Button ref={next} type="primary" size="large" onClick={onNext}>
          {further > 0
            ? t({ zh: `登记下一项（还有 ${further} 项）`, en: `Register the next matter (${further} left)` })
            : t({ zh: '登记下一件（同渠道）', en: 'Register another (same channel)' })}
        </Button>
        <Button size="large" onClick={() => void navigate(`/cases/${one.id}/receipt`)}>
          {t({ zh: '打印回执', en: 'Print the receipt' })}
        </Button>
        <Button size="large" onClick={() => void navigate(`/cases/${one.id}`)}>
          {t({ zh: '打开案件', en: 'Open the case' })}
        </Button>
      </div>
    </section>
  );
}
