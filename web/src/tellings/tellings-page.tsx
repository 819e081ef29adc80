import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../parts/asked.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { tellingFilters, tellingPages } from './tellings.js';
import { TellingsFilters } from './tellings-filters.js';
import { TellingsTable } from './tellings-table.js';

const title = { zh: '提醒记录', en: 'Notices sent' };
const purpose = {
  zh: '谁、何时、按哪条规则、通过什么渠道被告知了什么，何时已读和确认。',
  en: 'Who was told what, when, by which rule and channel, and when it was read and acknowledged.',
};

/** The proof of who was told what; for auditors and those who answer for the office. */
export function TellingsPage() {
  const { filters, change, clear } = useFilters(tellingFilters);
  const listed = useInfiniteQuery(tellingPages(filters));
  return (
    <Page title={title} purpose={purpose}>
      <TellingsFilters filters={filters} change={change} clear={clear} />
      <Asked query={listed}>
        <TellingsTable
          tellings={listed.data?.pages.flatMap(({ notices }) => notices) ?? []}
          loading={listed.isPending}
        />
        <MoreButton list={listed} />
      </Asked>
    </Page>
  );
}
