import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Text, useLanguage } from '../language.js';

interface PanelProps {
  readonly title: Text;
  readonly count: number;
  /** The whole list, with the same filter. */
  readonly all: string;
  /** What the panel will contain, and what to do first. */
  readonly empty: Text;
  readonly children: ReactNode;
}

/** A panel of pending items: their number, links to the first ones, and a link to all. */
export function Panel({ title, count, all, empty, children }: PanelProps) {
  const { t } = useLanguage();
  return (
    <section className="panel" aria-label={t(title)}>
      <header>
        <h2>
          {t(title)} <span className={count === 0 ? 'panel-none' : 'panel-count'}>{count}</span>
        </h2>
        {count > 0 && <Link to={all}>{t({ zh: '全部', en: 'All' })}</Link>}
      </header>
      {count === 0 ? <p className="detail">{t(empty)}</p> : <ul className="plain">{children}</ul>}
    </section>
  );
}

interface LineProps {
  readonly to: string;
  readonly name: ReactNode;
  readonly more?: ReactNode;
  /** At the right: the day and the urgency. */
  readonly end?: ReactNode;
}

/** One row of a panel. */
export function Line({ to, name, more, end }: LineProps) {
  return (
    <li className="panel-line">
      <span className="panel-name">
        <Link to={to} title={typeof name === 'string' ? name : undefined}>
          {name}
        </Link>{' '}
        {more && <span className="detail">{more}</span>}
      </span>
      {end && <span className="panel-end">{end}</span>}
    </li>
  );
}
