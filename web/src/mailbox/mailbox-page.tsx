import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton, type TableColumnsType } from 'antd';
import { useSearchParams } from 'react-router';
import { api, bodyOf, type Shape } from '../api/client.js';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { ListTable } from '../parts/list-table.js';
import { QueryContent } from '../parts/query-content.js';
import { Nothing } from '../parts/nothing.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';

type Mail = Omit<Shape<'Mail'>, 'text'>;

const listed = {
  queryKey: ['mailbox'],
  queryFn: () => bodyOf(api.GET('/api/mailbox', { params: { query: { limit: '200' } } })),
};

const shownDate = (date: string) => (Number.isNaN(Date.parse(date)) ? date : shownInstant(date));

function OpenMail({ name }: { readonly name: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['mailbox', name],
    queryFn: () => bodyOf(api.GET('/api/mailbox/{name}', { params: { path: { name } } })),
  });
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <article className="mail" aria-label={data.subject}>
      <h2>{data.subject}</h2>
      <p className="detail">
        {t({ zh: '收件人', en: 'To' })} {data.to} · {shownDate(data.date)} · {data.name}
      </p>
      <pre>{data.text}</pre>
    </article>
  );
}

/** The mail of an installation without a mail server, as it would have been sent. */
export function MailboxPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const open = search.get('mail');
  const query = useQuery(listed);
  const { data, isPending } = query;
  const columns: TableColumnsType<Mail> = [
    { title: t({ zh: '时间', en: 'Time' }), width: 135, render: (_, { date }) => shownDate(date) },
    {
      title: t({ zh: '主题', en: 'Subject' }),
      render: (_, { subject, to, name }) => (
        <>
          <button
            type="button"
            className="as-link"
            onClick={() => {
              setSearch({ mail: name });
            }}
          >
            {subject}
          </button>
          <div className="detail">{to}</div>
        </>
      ),
    },
  ];
  return (
    <Page title={{ zh: '邮件箱', en: 'Mailbox' }}>
      <Alert
        type="info"
        showIcon
        title={t({
          zh: '未配置邮件服务器（SMTP_URL）时，邮件不外发，存为 .eml 文件，在此查看。',
          en: 'Without a mail server (SMTP_URL) mail is not sent: it is kept as .eml files and can be read here.',
        })}
      />
      <QueryContent query={query}>
        <div className="two-columns">
          <ListTable<Mail>
            rowKey="name"
            columns={columns}
            rows={data?.mails}
            isLoading={isPending}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            rowClassName={({ name }) => (name === open ? 'chosen-row' : '')}
            empty={{
              title: { zh: '邮件箱是空的', en: 'The mailbox is empty' },
              hint: {
                zh: '人员填写邮箱后，发给他们的提醒会出现在这里。',
                en: 'Mail to users with an e-mail address appears here.',
              },
            }}
          />
          {open === null ? (
            <Nothing title={{ zh: '点选左侧邮件查看正文', en: 'Select a mail on the left to read it' }} />
          ) : (
            <OpenMail name={open} />
          )}
        </div>
      </QueryContent>
    </Page>
  );
}
