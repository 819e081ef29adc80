import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.js';
import { channelsQuery } from '../api/reference.js';

/** The rules of each channel for the day of receipt, shown before one is chosen, in the place of its dates. */
export function ChannelRules() {
  const { t } = useLanguage();
  const { data } = useQuery(channelsQuery);
  return (
    <ul className="plain detail intake-dates intake-rules">
      {data?.map(({ code, label, explanation, article }) => (
        <li key={code} title={`${t(label)} ${t(explanation)} ${article}`}>
          <strong>{t(label)}</strong> {t(explanation)}
        </li>
      ))}
    </ul>
  );
}
