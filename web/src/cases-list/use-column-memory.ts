import { useAccount } from '../session/account.js';

/**
 * The columns that the address names, else those a person chose last in this browser. Kept views hold their own on the
 * server; this spares whoever keeps none to choose again every morning.
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
