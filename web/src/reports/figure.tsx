import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

interface FigureProps {
  readonly count: number;
  readonly href: string;
  /** What is counted, for screen readers. */
  readonly name: string;
  readonly isOpen: boolean;
  /** Whether another figure is open: moving between figures adds no step to the browser's history. */
  readonly replace: boolean;
  /** One figure of a table is reached by the tab key, the others by the arrow keys. */
  readonly isFirst: boolean;
  readonly at: readonly [row: number, column: number];
}

/** A number of a table that opens the list of what it counts. The one named in the address takes the focus. */
export function Figure({ count, href, name, isOpen, replace, isFirst, at }: FigureProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    link.current?.focus({ preventScroll: true });
    link.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  if (count === 0) return <span className={isOpen ? 'figure figure-open' : 'figure-zero'}>0</span>;
  return (
    <Link
      ref={link}
      className={isOpen ? 'figure figure-open' : 'figure'}
      to={href}
      replace={replace}
      preventScrollReset
      aria-label={name}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isFirst ? 0 : -1}
      data-row={at[0]}
      data-column={at[1]}
    >
      {count}
    </Link>
  );
}
