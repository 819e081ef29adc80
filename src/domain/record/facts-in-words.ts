import { REQUIRED_FACTS } from '../statute/required-facts.js';
import type { Text } from '../text.js';
import { codedValues } from './coded-values.js';
import { factLabels } from './fact-labels.js';

/** One thing that an event or an entry of the audit trail says, as people read it. */
export interface FactText {
  /** Its name in the body. */
  readonly field: string;
  readonly label: Text;
  /** Null where nothing stood before, or it is not known. */
  readonly before: Text | null;
  readonly value: Text;
}

/** The name of a person or an agency by its id; null for one that is not known here. */
export type NameOf = (id: string) => string | null;

type Said = Readonly<Record<string, unknown>>;

/** What belongs to the machine, or is said by the line itself. */
const hiddenFields: ReadonlySet<string> = new Set([
  ...['decided', 'history', 'lastHash', 'stated', 'id', 'absenceId', 'disputeId', 'announcementId', 'caseId'],
  ...['version', 'type', 'was'],
]);

/** Parts that are read as if what is in them stood beside them. */
const opened: ReadonlySet<string> = new Set(['registration', 'changes', 'reply', 'decision', 'newReply', 'period']);

const same = (text: string): Text => ({ zh: text, en: text });
const yes: Text = { zh: '是', en: 'Yes' };
const no: Text = { zh: '否', en: 'No' };
const nothing: Text = { zh: '（空）', en: '(empty)' };

const isShown = (value: unknown): value is Said => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: Said): value is Said & Text => typeof value.zh === 'string' && typeof value.en === 'string';

function labelOf(key: string): Text {
  const fact = Object.entries(REQUIRED_FACTS).find(([code]) => code === key)?.[1];
  return factLabels[key] ?? fact?.label ?? same(key);
}

function joined(values: readonly Text[]): Text {
  return { zh: values.map(({ zh }) => zh).join('、'), en: values.map(({ en }) => en).join(', ') };
}

/** A unit with its heads, as `units.set` keeps it. */
function unitInWords({ name, headIds }: Said, nameOf: NameOf): Text {
  const heads = Array.isArray(headIds) ? headIds.map((id) => nameOf(String(id)) ?? '—') : [];
  const unit = typeof name === 'string' ? name : '—';
  return heads.length === 0
    ? same(unit)
    : { zh: `${unit}（${heads.join('、')}）`, en: `${unit} (${heads.join(', ')})` };
}

function inWords(key: string, value: unknown, nameOf: NameOf): Text {
  if (value === null || value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return value ? yes : no;
  if (key === 'event' && typeof value === 'number') return { zh: `第 ${value} 号`, en: `no. ${value}` };
  if (key === 'moves' && Array.isArray(value)) return same(String(value.length));
  if (key === 'rules') {
    return value === 'default' ? { zh: '恢复默认', en: 'back to the default' } : { zh: '自行设定', en: 'its own' };
  }
  if (Array.isArray(value)) {
    return joined(value.map((one: unknown) => (key === 'fields' ? labelOf(String(one)) : inWords(key, one, nameOf))));
  }
  if (isShown(value)) {
    if (isText(value)) return { zh: value.zh, en: value.en };
    return key === 'units' ? unitInWords(value, nameOf) : same(JSON.stringify(value));
  }
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (key.endsWith('Id')) return same(nameOf(written) ?? '—');
  return codedValues[key]?.[written] ?? same(written);
}

/** What stood before a field, where the same body tells it: `rolesBefore` beside `roles`, or inside `was`. */
function beforeOf(key: string, said: Said): unknown {
  const beside = said[`${key}Before`];
  if (beside !== undefined) return beside;
  return isShown(said.was) ? said.was[key] : undefined;
}

function factsOf(said: Said, before: Said, nameOf: NameOf): FactText[] {
  return Object.entries(said).flatMap(([key, value]): FactText[] => {
    if (hiddenFields.has(key) || key.endsWith('Before')) return [];
    if (isShown(value) && (opened.has(key) || key === 'facts')) return factsOf(value, before, nameOf);
    const former = before[key] ?? beforeOf(key, said);
    // The detail says in words what the code stands for.
    if (key === 'code' && 'detail' in said) return [];
    // An empty field says nothing, unless it was emptied.
    if ((value === null || value === '') && former === undefined) return [];
    return [
      {
        field: key,
        label: labelOf(key),
        before: former === undefined ? null : inWords(key, former, nameOf),
        value: inWords(key, value, nameOf),
      },
    ];
  });
}

const places = new Map(Object.values(factLabels).map((label, place) => [label, place]));
/** Bodies come back from the database in an order of its own; people read them in that of the forms. */
const placeOf = (label: Text): number => places.get(label) ?? places.size;

/**
 * What a body says, field by field, with the labels of the statute and of the machines. What it does not know it shows
 * as it is stored: an old entry is never a reason for an empty page.
 * @param before what the fields held before, where the caller knows it.
 */
export function factsInWords(body: Said, nameOf: NameOf = () => null, before: Said = {}): FactText[] {
  const facts = factsOf(body, before, nameOf).sort((one, other) => placeOf(one.label) - placeOf(other.label));
  const lost = isShown(body.was) ? Object.entries(body.was).filter(([key]) => !(key in body)) : [];
  return [
    ...facts,
    ...lost.map(([key, value]) => ({
      ...{ field: key, label: labelOf(key) },
      ...{ before: inWords(key, value, nameOf), value: nothing },
    })),
  ];
}
