import { shownInstant } from '../../instant.js';
import { useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';

const colon = { zh: '：', en: ': ' };

/** Every record in order, with its legal date and the article by which it affected the clock; without internal notes. */
export function SheetActs({ subject: { history, clock } }: { readonly subject: CaseDetail }) {
  const { t, language } = useLanguage();
  const articles = new Map<number, string>();
  for (const { because } of clock.days) {
    // The first effect of an act is its purpose: to void or to suspend; days counted after it rest on another article.
    if (because.event !== undefined && !articles.has(because.event)) articles.set(because.event, because.article);
  }
  const comma = language === 'zh' ? '；' : '; ';
  return (
    <table className="sheet-table sheet-acts">
      <caption>{t({ zh: '办理记录', en: 'History' })}</caption>
      <thead>
        <tr>
          <th scope="col">{t({ zh: '序号', en: 'No.' })}</th>
          <th scope="col">{t({ zh: '日期', en: 'On' })}</th>
          <th scope="col">{t({ zh: '事项', en: 'Act' })}</th>
          <th scope="col">{t({ zh: '内容', en: 'Content' })}</th>
          <th scope="col">{t({ zh: '经办人', en: 'By' })}</th>
          <th scope="col">{t({ zh: '录入', en: 'Entered' })}</th>
        </tr>
      </thead>
      <tbody>
        {history
          .filter(({ type }) => type !== 'note.add')
          .map((event) => (
            <tr key={event.seq}>
              <td>{event.seq}</td>
              <td className="sheet-date">{event.on}</td>
              <td>
                {t(event.label)}
                {articles.has(event.seq) && <div className="sheet-article">{articles.get(event.seq)}</div>}
              </td>
              <td>
                {event.type === 'request.register'
                  ? ''
                  : event.content
                      .map(({ label, before, value }) =>
                        [t(label), t(colon), ...(before === null ? [] : [t(before), ' → ']), t(value)].join(''),
                      )
                      .join(comma)}
              </td>
              <td>{event.actorName}</td>
              <td className="sheet-date">{shownInstant(event.recordedAt)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
