import { Tag, Tooltip } from 'antd';
import { useLanguage } from '../language.js';

interface DueDayProps {
  readonly dueOn: string | null;
  readonly originalDueOn: string | null;
  readonly provisional: boolean;
}

/** The due day, the due day before an extension, and whether an unpublished calendar may still move it. */
export function DueDay({ dueOn, originalDueOn, provisional }: DueDayProps) {
  const { t } = useLanguage();
  return (
    <>
      {dueOn ?? t({ zh: '停止计算', en: 'Not running' })}
      {provisional && (
        <Tooltip
          title={t({
            zh: '跨入尚未公布放假安排的年度，公布后可能变动',
            en: 'Reaches into a year whose calendar is not published, and may move when it is',
          })}
        >
          {' '}
          <Tag>{t({ zh: '暂定', en: 'Provisional' })}</Tag>
        </Tooltip>
      )}
      {originalDueOn !== null && originalDueOn !== dueOn && (
        <div className="detail">
          {t({ zh: `延期前期限 ${originalDueOn}`, en: `Before the extension ${originalDueOn}` })}
        </div>
      )}
    </>
  );
}
