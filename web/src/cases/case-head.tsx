import { PrinterOutlined } from '@ant-design/icons';
import { Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Text, useLanguage } from '../language.js';
import type { CaseDetail } from './case.js';
import { ChangedByOthers } from './changed-by-others.js';
import type { Lookups } from './use-lookups.js';

const ownerColours: Readonly<Record<string, string>> = {
  intake: 'blue',
  handler: 'blue',
  clearance: 'gold',
  applicant: 'cyan',
  none: 'default',
};

function Said({ label, children }: { readonly label: Text; readonly children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <span className="case-figure">
      <span className="case-figure-label">{t(label)}</span> {children}
    </span>
  );
}

/** Tags for what must not be overlooked: late, provisional, irregular. */
function Marks({ subject: { clock, irregularities, madePublicOn } }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const isLate = clock.status.code === 'overdue' || clock.status.code === 'answered_late';
  return (
    <>
      {isLate && <Tag color="red">{t(clock.status.label)}</Tag>}
      {clock.status.code === 'suspended' && <Tag color="blue">{t(clock.status.label)}</Tag>}
      {clock.provisional && (
        <Tag title={t({ zh: '跨入尚未公布放假安排的年度', en: 'Reaches into a year whose calendar is not published' })}>
          {t({ zh: '期限暂定', en: 'Provisional' })}
        </Tag>
      )}
      {irregularities.length > 0 && (
        <Tag color="orange">
          {t({ zh: `不合规 ${irregularities.length}`, en: `${irregularities.length} irregular` })}
        </Tag>
      )}
      {madePublicOn !== null && <Tag color="green">{t({ zh: '已转主动公开', en: 'Made public' })}</Tag>}
    </>
  );
}

/** Identity and state of a case; stays in view while the page scrolls. */
export function CaseHead({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { t } = useLanguage();
  const { registration, state, receivedOn, unit, handlerName, handlerId, personShown } = subject;
  const { channel, applicantCategory, applicantName } = registration;
  const category = lookups.value('applicantCategory', applicantCategory);
  return (
    <header className="case-head">
      <div className="case-line">
        <Typography.Title
          level={1}
          className="case-number"
          copyable={{
            text: subject.number,
            tooltips: [t({ zh: '复制编号', en: 'Copy the number' }), t({ zh: '已复制', en: 'Copied' })],
          }}
        >
          {subject.number}
        </Typography.Title>
        <Tag color={ownerColours[state.owner] ?? 'default'} className="case-state">
          {t(state.label)}
        </Tag>
        <Marks subject={subject} />
        <span className="detail case-description">{t(state.description)}</span>
        <Link to={`/cases/${subject.id}/sheet`} className="case-sheet-link">
          <PrinterOutlined /> {t({ zh: '办理单', en: 'Case sheet' })}
        </Link>
      </div>
      <div className="case-line case-facts">
        <Said label={{ zh: '申请人', en: 'Applicant' }}>
          {applicantName}
          {t({ zh: `（${category.zh}）`, en: ` (${category.en})` })}
          {!personShown && (
            <Tag title={t({ zh: '您的角色无需知道申请人身份', en: 'Your role does not need to know the applicant' })}>
              {t({ zh: '已隐去', en: 'Masked' })}
            </Tag>
          )}
        </Said>
        <Said label={{ zh: '渠道', en: 'Channel' }}>{t(lookups.value('channel', channel))}</Said>
        <Said label={{ zh: '收到日', en: 'Received' }}>{receivedOn ?? t({ zh: '待确认', en: 'unconfirmed' })}</Said>
        <Said label={{ zh: '承办', en: 'Handled by' }}>
          {[unit, handlerId === null ? t({ zh: '未分到人', en: 'unassigned' }) : handlerName]
            .filter(Boolean)
            .join(' / ')}
        </Said>
      </div>
      <ChangedByOthers id={subject.id} />
    </header>
  );
}
