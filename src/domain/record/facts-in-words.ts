import { REQUIRED_FACTS } from '../statute/required-facts.js';
import type { Text } from '../text.js';
import { codedValues } from './coded-values.js';
import { factLabels } from './fact-labels.js';

/** One field of an event or of an audit entry, as shown to people. */
export interface FactText {
  /** Its name in the body. */
  readonly field: string;
  readonly label: Text;
  /** Null where there was no earlier value, or it is not known. */
  readonly before: Text | null;
  readonly value: Text;
}

/** The name of a person or an agency by its id; null for an unknown one. */
export type NameOf = (id: string) => string | null;

type Content = Readonly<Record<string, unknown>>;

/** Fields of the machine, or fields that the line itself shows. */
const hiddenFields: ReadonlySet<string> = new Set([
  ...['decided', 'history', 'lastHash', 'stated', 'id', 'absenceId', 'disputeId', 'announcementId', 'caseId'],
  ...['version', 'type', 'was'],
]);

/** Nested objects whose fields are shown as if they were on the top level. */
const opened: ReadonlySet<string> = new Set(['registration', 'changes', 'reply', 'decision', 'newReply', 'period']);

const same = (text: string): Text => ({ zh: text, en: text });
const yes: Text = { zh: '是', en: 'Yes' };
const no: Text = { zh: '否', en: 'No' };
const nothing: Text = { zh: '（空）', en: '(empty)' };

const isShown = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: Content): value is Content & Text =>
  typeof value.zh === 'string' && typeof value.en === 'string';

function labelOf(key: string): Text {
  const fact = Object.entries(REQUIRED_FACTS).find(([code]) => code === key)?.[1];
  return factLabels[key] ?? fact?.label ?? same(key);
}

function joined(values: readonly Text[]): Text {
  return { zh: values.map(({ zh }) => zh).join('、'), en: values.map(({ en }) => en).join(', ') };
}

/** A unit with its heads, as `units.set` keeps it. */
function unitInWords({ name, headIds }: Content, nameOf: NameOf): Text {
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

/** The earlier value of a field, where the same body has it: `rolesBefore` beside `roles`, or inside `was`. */
function beforeOf(key: string, content: Content): unknown {
  const beside = content[`${key}Before`];
  if (beside !== undefined) return beside;
  return isShown(content.was) ? content.was[key] : undefined;
}

function factsOf(content: Content, before: Content, nameOf: NameOf): FactText[] {
  return Object.entries(content).flatMap(([key, value]): FactText[] => {
    if (hiddenFields.has(key) || key.endsWith('Before')) return [];
    if (isShown(value) && (opened.has(key) || key === 'facts')) return factsOf(value, before, nameOf);
    const former = before[key] ?? beforeOf(key, content);
    // The detail gives the meaning of the code in words.
    if (key === 'code' && 'detail' in content) return [];
    // An empty field is left out, unless it was emptied.
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
/** The database returns the fields of a body in an order of its own; they are shown in the order of the forms. */
const placeOf = (label: Text): number => places.get(label) ?? places.size;

/**
 * The fields of a body in words, with the labels of the statute and of the machines. Unknown fields are shown as
 * stored, so that an old entry never leaves a page empty.
 * @param before the earlier values of the fields, where the caller knows them.
 */
export function factsInWords(body: Content, nameOf: NameOf = () => null, before: Content = {}): FactText[] {
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
