import { useLanguage } from '../language.js';
import type { Preview } from './intake.js';

/** The day of receipt and the deadlines that follow from it, or the day by which receipt must be confirmed. */
export function ReceiptDay({
  preview: { receipt, clock, deadlines, refusal, isComplete, warnings },
}: {
  readonly preview: Preview;
}) {
  const { t } = useLanguage();
  if (refusal !== null) return <ReceiptBox title={t({ zh: '日期有误，请核对', en: 'Check the dates' })} lines={[]} />;
  if (!isComplete) {
    const title = t({ zh: '填写日期后显示收到申请之日', en: 'Fill in the dates to see the day of receipt' });
    return <ReceiptBox title={title} lines={[receipt.article]} />;
  }
  const days = deadlines.map(({ label, dueOn, article, provisional }) =>
    [
      `${t(label)}${t({ zh: '：', en: ': ' })}${dueOn ?? '—'}`,
      ...(provisional ? [t({ zh: '（暂定）', en: ' (provisional)' })] : []),
      ` ${article}`,
    ].join(''),
  );
  const warningTexts = warnings.map(({ message }) => t(message));
  if (receipt.receivedOn === null) {
    const title = t({
      zh: '尚未确认收到，可以先登记',
      en: 'Receipt is not confirmed yet; it can be registered all the same',
    });
    return <ReceiptBox title={title} lines={[t(receipt.explanation), ...days, ...warningTexts]} isWaiting />;
  }
  const left = clock?.remainingWorkingDays ?? null;
  const remaining =
    left === null ? '' : t({ zh: `（距答复到期 ${left} 个工作日）`, en: ` (${left} working days left to reply)` });
  const title = `${t({ zh: '收到申请之日：', en: 'Day of receipt: ' })}${receipt.receivedOn}${remaining}`;
  return <ReceiptBox title={title} lines={[...days, ...warningTexts]} />;
}

interface ReceiptBoxProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isWaiting?: boolean;
}

function ReceiptBox({ title, lines, isWaiting = false }: ReceiptBoxProps) {
  return (
    <div className={isWaiting ? 'intake-receipt intake-receipt-waiting' : 'intake-receipt'} role="status">
      <strong>{title}</strong>
      {lines.map((line) => (
        <div key={line} className="detail">
          {line}
        </div>
      ))}
    </div>
  );
}
