import { diffChars } from 'diff';
import { Fragment } from 'react';
import { useLanguage } from '../language.js';

interface Side {
  readonly title: string;
  readonly text: string;
}

/** Comparing long texts without common parts would take seconds; they are shown without marks. */
const PATIENCE = 500;

/** Two texts side by side: what only one of them contains is marked. */
export function Differences({ left, right }: { readonly left: Side; readonly right: Side }) {
  const { t } = useLanguage();
  const changes = diffChars(left.text, right.text, { timeout: PATIENCE });
  const parts = changes ?? [];
  const side = (hides: 'added' | 'removed', text: string) =>
    changes === undefined
      ? text
      : parts
          .filter((part) => !part[hides])
          .map(({ value, added, removed }, at) =>
            added || removed ? <mark key={at}>{value}</mark> : <Fragment key={at}>{value}</Fragment>,
          );
  return (
    <>
      <div className="intake-sides">
        <section aria-label={left.title}>
          <h3>{left.title}</h3>
          <p className="written">{side('added', left.text)}</p>
        </section>
        <section aria-label={right.title}>
          <h3>{right.title}</h3>
          <p className="written">{side('removed', right.text)}</p>
        </section>
      </div>
      {changes === undefined && (
        <p className="detail">
          {t({ zh: '两份内容差别很大，未逐字标出', en: 'The texts differ too much to mark the differences' })}
        </p>
      )}
    </>
  );
}
