import type { KeyboardEvent } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Distance of a place in the direction of a key, straight ones first; null when it lies in another direction. */
const distances: Readonly<Record<string, (from: Place, to: Place) => number | null>> = {
  ArrowDown: (from, to) => down(from, to),
  ArrowUp: (from, to) => down(to, from),
  ArrowRight: (from, to) => onwards(from, to),
  ArrowLeft: (from, to) => onwards(to, from),
};

const oneRow = 100;
const elsewhere = 10_000;

/** The next of the same column; where there is none, the nearest of the rows below. */
function down(from: Place, to: Place): number | null {
  if (to.row <= from.row) return null;
  const aside = Math.abs(to.column - from.column);
  return (to.row - from.row) * oneRow + aside + (aside > 0 ? elsewhere : 0);
}

/** The next of the row, or the first of the rows below. */
function onwards(from: Place, to: Place): number | null {
  const ahead = (to.row - from.row) * oneRow + to.column - from.column;
  return ahead > 0 ? ahead : null;
}

/**
 * Arrow keys go from one link of a table to the next in their direction, by their `data-row` and `data-column`; cells
 * without a link are skipped. Only one link is reached by the tab key, so that a table is one stop and not hundreds.
 */
export function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const distance = distances[event.key];
  if (distance === undefined || !(event.target instanceof HTMLElement) || !isPlaced(event.target)) return;
  event.preventDefault();
  const from = placeOf(event.target);
  const [next] = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
    .flatMap((link) => {
      const far = distance(from, placeOf(link));
      return far === null ? [] : [{ link, far }];
    })
    .sort((a, b) => a.far - b.far);
  next?.link.focus();
}

const isPlaced = ({ dataset }: HTMLElement): boolean => dataset.row !== undefined;
const placeOf = ({ dataset }: HTMLElement): Place => ({ row: Number(dataset.row), column: Number(dataset.column) });
