import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.js';
import { channelsQuery } from '../api/reference.js';

/** Before a channel is chosen: what each says about the day of receipt, where the dates of the chosen one will stand. */
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
