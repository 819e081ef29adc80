import { type ReactNode, useEffect } from 'react';
import { type Text, useLanguage } from '../language.js';

interface PageProps {
  readonly title: Text;
  /** The purpose of the page, in one sentence. */
  readonly purpose?: Text;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Sets the title of the browser's tab. */
export function usePageTitle(title: Text): void {
  const { t } = useLanguage();
  const heading = t(title);
  useEffect(() => {
    document.title = `${heading} · ${t({ zh: '政府信息公开申请办理', en: 'foi-casework' })}`;
  }, [heading, t]);
}

/** The frame of every page: heading, purpose and actions. */
export function Page({ title, purpose, actions, children }: PageProps) {
  const { t } = useLanguage();
  usePageTitle(title);
  return (
    <section className="page">
      <header className="page-head">
        <div>
          <h1 className="page-title">{t(title)}</h1>
          {purpose && <span className="secondary">{t(purpose)}</span>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
