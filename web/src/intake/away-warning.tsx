import { WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { absencesQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';

/** That the chosen handler is away, or will be, and who stands in. */
export function AwayWarning({ handlerId }: { readonly handlerId: string | undefined }) {
  const { t } = useLanguage();
  const { data: absences = [] } = useQuery(absencesQuery());
  const away = handlerId === undefined ? undefined : absences.find(({ userId }) => userId === handlerId);
  if (away === undefined) return null;
  const { name, from, to, standInName } = away;
  return (
    <span className="intake-away" role="status">
      <WarningOutlined /> {t({ zh: `${name} ${from} 至 ${to} 外出，`, en: `${name} is away from ${from} to ${to}; ` })}
      {standInName === null
        ? t({ zh: '没有指定代办人', en: 'nobody is named to stand in' })
        : t({ zh: `由 ${standInName} 代办`, en: `${standInName} stands in` })}
    </span>
  );
}
