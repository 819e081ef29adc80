import { type ReactNode, useEffect } from 'react';
import { type Text, useLanguage } from '../language.js';

interface PageProps {
  readonly title: Text;
  /** One sentence: what this page is for. */
  readonly purpose?: Text;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: Text): void {
  const { t } = useLanguage();
  const heading = t(title);
  useEffect(() => {
    document.title = `${heading} · ${t({ zh: '政府信息公开申请办理', en: 'foi-casework' })}`;
  }, [heading, t]);
}

/** The frame of every page: its heading, what it is for, what can be done at the top. */
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
