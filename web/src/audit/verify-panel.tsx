import { Alert, Button, Progress, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { type Text, useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import type { Finding } from './audit.js';
import { useVerification, type Verification } from './use-verification.js';

const countedIn = ({ cases, disputes, events }: Verification): Text => ({
  zh: `${cases} 件案件、${disputes} 件复议诉讼、${events} 条记录`,
  en: `${cases} cases, ${disputes} disputes, ${events} events`,
});

/** The result in one sentence. */
function Outcome({ state }: { readonly state: Verification }) {
  const { t } = useLanguage();
  const counted = t(countedIn(state));
  if (state.standing === 'failed') return <ProblemAlert error={state.error} />;
  if (state.findings.length > 0) {
    const found = state.findings.length;
    return (
      <Alert
        type="error"
        showIcon
        title={t({ zh: `发现 ${found} 处不符`, en: `${found} mismatches found` })}
        description={t({
          zh: `已核验 ${counted}。请保存本页，勿再操作所列案件，并联系系统管理人员核对数据库备份。`,
          en: `Verified ${counted}. Keep this page, do not work on these cases, and have the database compared with a backup.`,
        })}
      />
    );
  }
  if (state.standing === 'stopped') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t({
          zh: `已停止：${counted}核验无误，其余未核验`,
          en: `Stopped: ${counted} are intact, the rest is not verified`,
        })}
      />
    );
  }
  if (state.standing === 'done') {
    return (
      <Alert
        type="success"
        showIcon
        title={t({ zh: `核验无误：${counted}，哈希链完整`, en: `All intact: ${counted}; every hash chain is valid` })}
      />
    );
  }
  return null;
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useLanguage();
  const columns: TableColumnsType<Finding> = [
    {
      title: t({ zh: '编号', en: 'Number' }),
      width: 180,
      render: (_, { caseId, disputeId, number }) => {
        if (disputeId !== null) return <Link to={`/disputes/${disputeId}`}>{number ?? disputeId}</Link>;
        return caseId === null ? number : <Link to={`/cases/${caseId}`}>{number ?? caseId}</Link>;
      },
    },
    {
      title: t({ zh: '第一条不符的记录', en: 'First mismatch' }),
      width: 200,
      render: (_, { seq }) => (seq === null ? '—' : t({ zh: `第 ${seq} 号`, en: `no. ${seq}` })),
    },
    { title: t({ zh: '问题', en: 'Problem' }), render: (_, { message }) => t(message) },
    { title: t({ zh: '代码', en: 'Code' }), width: 220, dataIndex: 'code' },
  ];
  return (
    <Table<Finding>
      size="small"
      rowKey={({ caseId, disputeId, number, code }) => `${caseId} ${disputeId} ${number} ${code}`}
      columns={columns}
      dataSource={[...findings]}
      pagination={false}
    />
  );
}

/** Replays every history of the agency, and shows its progress. */
export function VerifyPanel() {
  const { t } = useLanguage();
  const { state, start, stop } = useVerification();
  const isRunning = state?.standing === 'running';
  const all = state === null ? 0 : state.of.cases + state.of.disputes;
  const percent = state === null || all === 0 ? 0 : Math.floor(((state.cases + state.disputes) / all) * 100);
  return (
    <section className="audit-verify" aria-label={t({ zh: '核验', en: 'Verification' })}>
      <div className="toolbar">
        {isRunning ? (
          <Button onClick={stop}>{t({ zh: '停止核验', en: 'Stop' })}</Button>
        ) : (
          <Button type="primary" onClick={() => void start()}>
            {t({ zh: '核验全部历史', en: 'Verify all histories' })}
          </Button>
        )}
        <span className="detail">
          {t({
            zh: '重放每一件的全部记录，重算哈希链，并与现存数据逐项比对；任何改动、删除或者插入都会被发现。',
            en: 'Replays every record, recomputes every hash chain and compares the results with the stored data.',
          })}
        </span>
      </div>
      {isRunning && (
        <Progress
          percent={percent}
          size="small"
          aria-label={t({ zh: '核验进度', en: 'Progress of the verification' })}
        />
      )}
      <div role="status">{state !== null && <Outcome state={state} />}</div>
      {state !== null && state.findings.length > 0 && <Findings findings={state.findings} />}
    </section>
  );
}
