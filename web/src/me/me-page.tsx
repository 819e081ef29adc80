import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { absencesQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { AbsencesTable } from '../people/absences-table.js';
import type { Warning } from '../people/people.js';
import { RecordAbsence } from '../people/record-absence.js';
import { Warnings } from '../people/warnings.js';
import { useAccount } from '../session/account.js';
import { ChangePassword } from './change-password.js';
import { NotificationPreferences } from './notification-preferences.js';
import '../people/people.css';

/** The user's own settings: password, notification preferences, and absences. */
export function MePage() {
  const { t } = useLanguage();
  const { id, name, login, unit, roles } = useAccount();
  const { data, error, refetch } = useQuery(absencesQuery({ userId: id }));
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const offices = roles.map(({ label }) => t(label)).join(t({ zh: '、', en: ', ' }));
  const who = [name, login, unit, offices].filter((part) => part !== null).join(' · ');
  return (
    <Page title={{ zh: '本人设置', en: 'My settings' }} purpose={{ zh: who, en: who }}>
      <h2>{t({ zh: '提醒方式', en: 'Notification preferences' })}</h2>
      <NotificationPreferences />
      <div className="toolbar">
        <h2>{t({ zh: '本人外出', en: 'My absences' })}</h2>
        <span className="toolbar-gap" />
        <RecordAbsence isForOthers={false} onWarned={setWarnings} />
      </div>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      <Warnings
        warnings={warnings}
        onClose={() => {
          setWarnings([]);
        }}
      />
      <AbsencesTable absences={data} mayEnd={() => true} none={{ zh: '没有登记外出', en: 'No absence is recorded' }} />
      <h2>{t({ zh: '修改密码', en: 'Change the password' })}</h2>
      <ChangePassword />
    </Page>
  );
}
