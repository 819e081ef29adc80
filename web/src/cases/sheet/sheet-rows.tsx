import type { ReactNode } from 'react';
import { type Text, useLanguage } from '../../language.js';

interface SheetFact {
  readonly label: Text;
  readonly value: ReactNode;
}

/** A ruled table of the sheet: two facts to a line, a heading before them. */
export function SheetRows({
  heading,
  lines,
}: {
  readonly heading: Text;
  readonly lines: readonly (readonly SheetFact[])[];
}) {
  const { t } = useLanguage();
  return (
    <table className="sheet-table sheet-pairs">
      <caption>{t(heading)}</caption>
      <tbody>
        {lines.map((facts) => (
          <tr key={facts[0]?.label.en}>
            {facts.map(({ label, value }) => (
              <SheetPair key={label.en} label={t(label)} isAlone={facts.length === 1} value={value} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SheetPair({
  label,
  value,
  isAlone,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly isAlone: boolean;
}) {
  return (
    <>
      <th scope="row">{label}</th>
      <td colSpan={isAlone ? 3 : 1}>{value ?? ''}</td>
    </>
  );
}
