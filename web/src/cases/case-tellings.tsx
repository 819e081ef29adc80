import { useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.js';
import { Asked } from '../parts/asked.js';
import { MoreButton } from '../parts/more-button.js';
import { tellingPages } from '../tellings/tellings.js';
import { TellingsTable } from '../tellings/tellings-table.js';
import { CaseReminders } from './case-reminders.js';

/** Who was told what about the case, when, and by which rule. */
export function CaseTellings({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const told = useInfiniteQuery(tellingPages({ caseId: id }));
  return (
    <>
      <h2>{t({ zh: '催办', en: 'Reminders by colleagues' })}</h2>
      <CaseReminders id={id} />
      <h2>{t({ zh: '系统提醒', en: 'What people were told' })}</h2>
      <Asked query={told}>
        <TellingsTable tellings={told.data?.pages.flatMap(({ notices }) => notices) ?? []} loading={told.isPending} />
        <MoreButton list={told} />
      </Asked>
    </>
  );
}
