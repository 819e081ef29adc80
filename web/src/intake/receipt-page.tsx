import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import './receipt.css';
import { RegistrationReceipt } from './registration-receipt.js';

/** The registration receipt of a request, as it is printed for the applicant. */
export function ReceiptPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['registration-receipt', id],
    queryFn: () => bodyOf(api.GET('/api/cases/{id}/receipt', { params: { path: { id } } })),
  });
  return (
    <Page
      title={{ zh: '登记回执', en: 'Registration receipt' }}
      actions={
        <>
          <Link to={`/cases/${id}`}>{t({ zh: '打开案件', en: 'Open the case' })}</Link>
          <Link to="/intake">{t({ zh: '继续登记', en: 'Register another' })}</Link>
          <Button
            type="primary"
            disabled={data === undefined}
            onClick={() => {
              window.print();
            }}
          >
            {t({ zh: '打印', en: 'Print' })}
          </Button>
        </>
      }
    >
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.personShown === false && (
        <Alert
          className="receipt-notice"
          type="warning"
          showIcon
          title={t({
            zh: '您的角色不能查看申请人，回执上的姓名已隐去',
            en: 'Your role may not see the applicant; the name on the receipt is hidden',
          })}
        />
      )}
      {data === undefined ? !error && <Skeleton active /> : <RegistrationReceipt registrationReceipt={data} />}
    </Page>
  );
}
