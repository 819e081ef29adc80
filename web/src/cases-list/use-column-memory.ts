import { useAccount } from '../session/account.js';

/**
 * The columns that the address names, otherwise those chosen last in this browser. Saved views store their own on the
 * server; this is for users without saved views.
 */
export function useColumnMemory(
  named: string | undefined,
  onChange: (columns: string | undefined) => void,
): [string | undefined, (columns: string | undefined) => void] {
  const { id } = useAccount();
  const place = `foi.columns.${id}`;
  const remember = (columns: string | undefined) => {
    if (columns === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, columns);
    onChange(columns);
  };
  return [named ?? localStorage.getItem(place) ?? undefined, remember];
}
