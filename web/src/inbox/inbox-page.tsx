import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../language.js';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useAct } from '../parts/use-act.js';
import {
  acknowledge,
  inboxCounts,
  inboxKey,
  inboxPages,
  markRead,
  type Show,
  shows,
  type Notification,
  waits,
} from './inbox.js';
import { InboxTable } from './inbox-table.js';

const title = { zh: '我的提醒', en: 'My notifications' };
const purpose = {
  zh: '确认知悉后，在下一个提醒节点之前不再向上级人员提醒；不确认则逐级上报。',
  en: 'Acknowledge what you take on: it is then not escalated before the next threshold. Otherwise it escalates.',
};

const isShow = (value: string | null): value is Show => shows.some((show) => show === value);

/** The user's notifications in the application: to read, to acknowledge, to act on. */
export function InboxPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('show');
  const show = isShow(wanted) ? wanted : 'unread';
  const { data: counts } = useQuery(inboxCounts);
  const listed = useInfiniteQuery(inboxPages(show));
  const notifications = listed.data?.pages.flatMap((page) => page.notifications) ?? [];
  const [chosen, setChosen] = useState<readonly Notification[]>([]);
  const changes = [inboxKey, ['notifications']];
  const choose = (notifications: readonly Notification[]) => {
    setChosen(notifications);
  };
  const read = useAct({ act: markRead, changes });
  const take = useAct({
    act: acknowledge,
    changes,
    done: () => ({ zh: '已确认知悉', en: 'Acknowledged' }),
  });
  const toAcknowledge = chosen.filter(waits);
  const labels = {
    unread: t({ zh: `未读 ${counts?.unread ?? ''}`, en: `Unread ${counts?.unread ?? ''}` }),
    acknowledge: t({
      zh: `待确认 ${counts?.toAcknowledge ?? ''}`,
      en: `To acknowledge ${counts?.toAcknowledge ?? ''}`,
    }),
    all: t({ zh: '全部', en: 'All' }),
  };
  const then = (act: typeof take, notifications: readonly Notification[]) => {
    act.mutate(notifications, {
      onSuccess: () => {
        choose([]);
      },
    });
  };
  return (
    <Page title={title} purpose={purpose}>
      <div className="toolbar">
        <Segmented<Show>
          value={show}
          options={shows.map((value) => ({ value, label: labels[value].trim() }))}
          onChange={(value) => {
            choose([]);
            setSearch({ show: value }, { replace: true });
          }}
        />
        <span className="toolbar-gap" />
        <Button
          type="primary"
          disabled={toAcknowledge.length === 0}
          loading={take.isPending && chosen.length > 0}
          onClick={() => {
            then(take, toAcknowledge);
          }}
        >
          {t({ zh: `确认所选 ${toAcknowledge.length} 条`, en: `Acknowledge ${toAcknowledge.length} selected` })}
        </Button>
        <Button
          disabled={chosen.every(({ readAt }) => readAt !== null)}
          onClick={() => {
            then(read, chosen);
          }}
        >
          {t({ zh: '所选标为已读', en: 'Mark selected as read' })}
        </Button>
      </div>
      <QueryContent query={listed}>
        <InboxTable
          show={show}
          notifications={notifications}
          loading={listed.isPending}
          chosen={chosen}
          onChoose={choose}
          onRead={(seen) => {
            read.mutate(seen);
          }}
          onAcknowledge={(taken) => {
            then(take, taken);
          }}
        />
        <MoreButton list={listed} />
      </QueryContent>
    </Page>
  );
}
