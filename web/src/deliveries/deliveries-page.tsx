import { useInfiniteQuery } from '@tanstack/react-query';
import { type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLabels } from '../labels/use-labels.js';
import { useLanguage } from '../language.js';
import { ListTable } from '../parts/list-table.js';
import { ChoiceFilter, FilterBar } from '../parts/filter-fields.js';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { Attempts } from './attempts.js';
import { type Message, deliveryPages } from './deliveries.js';
import { RetryButton } from './retry-button.js';
import { StatusTag } from './status-tag.js';
import { deliveryKinds, deliveryStatuses } from './words.js';

const names = ['status'] as const;
const isStatus = (value: string | undefined): value is Message['status'] =>
  value !== undefined && value in deliveryStatuses;

/** Deliveries that were sent, are pending or failed, with the receiver's response. */
export function DeliveriesPage() {
  const { t } = useLanguage();
  const { value } = useLabels();
  const { filters, change, clear } = useFilters(names);
  const status = isStatus(filters.status) ? filters.status : undefined;
  const listed = useInfiniteQuery(deliveryPages(status));
  const columns: TableColumnsType<Message> = [
    {
      title: t({ zh: '生成时间', en: 'Created' }),
      width: 140,
      render: (_, { id, createdAt }) => <Link to={`/deliveries/${id}`}>{shownInstant(createdAt)}</Link>,
    },
    { title: t({ zh: '收件人', en: 'To' }), width: 150, render: (_, { recipient }) => recipient.name ?? '—' },
    {
      title: t({ zh: '渠道', en: 'Channel' }),
      width: 100,
      render: (_, { channel }) => t(value('notificationChannel', channel)),
    },
    { title: t({ zh: '形式', en: 'Kind' }), width: 90, render: (_, { kind }) => t(deliveryKinds[kind]) },
    { title: t({ zh: '状态', en: 'Status' }), width: 90, render: (_, one) => <StatusTag status={one.status} /> },
    { title: t({ zh: '次数', en: 'Attempts' }), width: 80, dataIndex: 'attempts' },
    {
      title: t({ zh: '返回信息', en: 'Response' }),
      render: (_, { answer, nextAttemptAt }) => (
        <>
          {answer ?? '—'}
          {nextAttemptAt !== null && (
            <div className="detail">
              {t({ zh: `下次发送 ${shownInstant(nextAttemptAt)}`, en: `Next attempt ${shownInstant(nextAttemptAt)}` })}
            </div>
          )}
        </>
      ),
    },
    { width: 110, render: (_, delivery) => <RetryButton delivery={delivery} /> },
  ];
  return (
    <Page
      title={{ zh: '消息发送', en: 'Messages' }}
      purpose={{
        zh: '邮件、机器人和系统对接的发送结果；未送达的可以重新发送。',
        en: 'Deliveries by e-mail, robot and webhook; failed ones can be retried.',
      }}
    >
      <FilterBar onClear={clear}>
        <ChoiceFilter
          label={t({ zh: '状态', en: 'Status' })}
          value={status}
          choices={Object.entries(deliveryStatuses).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(value) => {
            change({ status: value });
          }}
        />
      </FilterBar>
      <QueryContent query={listed}>
        <ListTable<Message>
          rowKey="id"
          columns={columns}
          rows={listed.data?.pages.flatMap(({ deliveries }) => deliveries)}
          isLoading={listed.isPending}
          expandable={{ expandedRowRender: ({ id }) => <Attempts deliveryId={id} /> }}
          empty={{
            title: { zh: '没有这样的消息', en: 'No matching messages' },
            hint: {
              zh: '有人填写了邮箱，或者本机关配置了机器人以后，提醒才会向系统外发送。',
              en: 'Notifications are delivered outside the application once users have an e-mail address or the agency has a robot.',
            },
          }}
        />
        <MoreButton list={listed} />
      </QueryContent>
    </Page>
  );
}
