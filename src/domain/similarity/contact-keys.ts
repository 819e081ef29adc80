/** The last eleven digits: +86 138…, 0086 138… and 138… are one. A shorter number is not a key. */
export function phoneKey(phone: string | null | undefined): string {
  const digits = (phone ?? '').normalize('NFKC').replaceAll(/[^0-9]/g, '');
  return digits.length < 7 ? '' : digits.slice(-11);
}

export const emailKey = (email: string | null | undefined): string =>
  (email ?? '').normalize('NFKC').trim().toLowerCase();
