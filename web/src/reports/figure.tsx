import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

interface FigureProps {
  readonly count: number;
  readonly href: string;
  /** What is counted, for those who do not see the headings. */
  readonly name: string;
  readonly isOpen: boolean;
  /** Whether another figure is open: going from one to the next is no step to come back to. */
  readonly replace: boolean;
  /** One figure of a table is reached by the tab key, the others from it by arrows. */
  readonly isFirst: boolean;
  readonly at: readonly [row: number, column: number];
}

/** A number of a table that opens what it counts. The one that the address names has the focus: the way back leads there. */
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
