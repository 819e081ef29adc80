import { type ReactNode, useRef } from 'react';
import { CopyTableButton } from './copy-table-button.js';
import './plain-table.css';

/** A table with its heading and the button that copies it. */
export function Copyable({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  return (
    <section ref={place} className="copyable" aria-label={title}>
      <header className="copyable-head">
        {title !== undefined && <h2>{title}</h2>}
        <CopyTableButton within={place} />
      </header>
      {children}
    </section>
  );
}
