import { useLanguage } from '../language.js';
import { Copyable } from '../parts/copyable.js';
import { Nothing } from '../parts/nothing.js';
import type { Report } from './reports.js';

interface CountTableProps {
  readonly title: string;
  readonly head: string;
  readonly lines: readonly { readonly value: string; readonly count: number; readonly share?: string | null }[];
  /** The whole that the bars refer to. */
  readonly whole: number;
}

/** Counts with bars, and the server's shares where given. */
export function CountTable({ title, head, lines, whole }: CountTableProps) {
  const { t } = useLanguage();
  if (lines.length === 0) {
    return (
      <section aria-label={title}>
        <h2>{title}</h2>
        <Nothing title={{ zh: '没有填写', en: 'Nothing was entered' }} />
      </section>
    );
  }
  const hasShares = lines.some(({ share }) => share !== undefined);
  return (
    <Copyable title={title}>
      <table className="plain-table count-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {t({ zh: '件数', en: 'Count' })}
            </th>
            {hasShares && (
              <th scope="col" className="number">
                {t({ zh: '占比', en: 'Share' })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ value, count, share }) => (
            <tr key={value}>
              <th scope="row">
                {value}
                <div className="bar" style={{ width: `${whole === 0 ? 0 : (count / whole) * 100}%` }} aria-hidden />
              </th>
              <td className="number">{count}</td>
              {hasShares && <td className="number">{share ?? '—'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Copyable>
  );
}

/** Requests received, closed and open, by unit. */
export function UnitTable({ units }: { readonly units: Report['statistics']['byUnit'] }) {
  const { t } = useLanguage();
  const heads = [
    { key: 'received', zh: '新收', en: 'New' },
    { key: 'carriedIn', zh: '上年结转', en: 'Carried in' },
    { key: 'closed', zh: '办结', en: 'Closed' },
    { key: 'open', zh: '未结', en: 'Open' },
  ] as const;
  return (
    <Copyable title={t({ zh: '承办机构', en: 'Units' })}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '机构', en: 'Unit' })}</th>
            {heads.map((head) => (
              <th key={head.key} scope="col" className="number">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unit ?? ''}>
              <th scope="row">{unit.unit ?? t({ zh: '（未定机构）', en: '(none)' })}</th>
              {heads.map(({ key }) => (
                <td key={key} className="number">
                  {unit[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Copyable>
  );
}
