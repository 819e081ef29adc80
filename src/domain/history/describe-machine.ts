import type { AnyStateMachine } from 'xstate';
import { type Grants, type Reach, type Role, roles } from '../actor.js';
import type { Text } from '../text.js';
import type { CommandDefinition, SubjectTypes } from './command.js';
import { edgesOf, leavesOf, movesOf, nameOf, startOf } from './machine-graph.js';

/** What a document about a machine needs besides the machine. */
export interface MachineDocument {
  readonly title: Text;
  readonly introduction: readonly string[];
  readonly machine: AnyStateMachine;
  readonly version: number;
  readonly states: ReadonlyMap<
    string,
    { readonly label: Text; readonly description: Text; readonly owner: string; readonly tags: ReadonlySet<string> }
  >;
  readonly owners: Readonly<Record<string, Text>>;
  readonly commands: readonly Pick<CommandDefinition<never, SubjectTypes>, 'type' | 'label' | 'issuers' | 'undrawn'>[];
}

/**
 * A machine as a Markdown page: its states, the commands of each, and a diagram. The same machine gives the same text.
 */
export function renderMachine(document: MachineDocument): string {
  const { title, introduction, version, commands } = document;
  const undrawn = commands.filter((one) => one.undrawn);
  return [
    `# ${title.zh} · ${title.en}`,
    '',
    '<!-- Generated from the machine by `npm run generate`; do not edit. -->',
    '',
    ...introduction.flatMap((line) => [line, '']),
    `Machine version ${version}.`,
    '',
    '## 状态 · States',
    '',
    ...stateTable(document),
    '',
    '## 图 · Diagram',
    '',
    ...(undrawn.length === 0 ? [] : [`图中不画 · not drawn: ${undrawn.map(({ label }) => label.zh).join('、')}`, '']),
    '```mermaid',
    'stateDiagram-v2',
    ...diagram(document),
    '```',
    '',
    '## 流转 · Transitions',
    '',
    ...transitionTables(document),
    '## 动作 · Commands',
    '',
    ...commandTable(document),
    '',
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function stateTable({ states, owners }: MachineDocument): string[] {
  return [
    row('状态', 'State', '说明', 'Description', '由谁办理 · Owner'),
    row('---', '---', '---', '---', '---'),
    ...[...states].map(([path, { label, description, owner }]) => {
      const who = owners[owner] ?? { zh: owner, en: owner };
      return row(`${label.zh} \`${path}\``, label.en, description.zh, description.en, `${who.zh} · ${who.en}`);
    }),
  ];
}

const idOf = (path: string): string => path.replaceAll('.', '_');

function diagram({ machine, states, commands }: MachineDocument): string[] {
  const drawn = new Map(commands.filter(({ undrawn }) => !undrawn).map(({ type, label }) => [type, label]));
  const lines = [...states].map(([path, { label }]) => `  ${idOf(path)} : ${label.zh}`);
  const arrows = new Map<string, string[]>();
  for (const { command, from, to } of edgesOf(machine)) {
    const label = drawn.get(command)?.zh;
    if (label === undefined) continue;
    const arrow = `${idOf(from)} --> ${idOf(to)}`;
    const labels = arrows.get(arrow) ?? [];
    arrows.set(arrow, labels.includes(label) ? labels : [...labels, label]);
  }
  return [
    ...lines,
    `  [*] --> ${idOf(startOf(machine))}`,
    ...[...arrows].map(([arrow, labels]) => `  ${arrow} : ${labels.join('、')}`),
  ];
}

function transitionTables({ machine, states, commands }: MachineDocument): string[] {
  const labels = new Map(commands.map(({ type, label }) => [type, label]));
  return leavesOf(machine.root).flatMap((leaf) => {
    const path = nameOf(leaf);
    const label = states.get(path)?.label ?? { zh: path, en: path };
    const moves = movesOf(leaf);
    const stays = [...new Set(moves.filter(({ to }) => to === null || to === leaf).map(({ command }) => command))];
    const leaves = moves.filter(({ to }) => to !== null && to !== leaf);
    const seen = new Set<string>();
    const rows = leaves.flatMap(({ command, to }) => {
      const target = to === null ? '' : nameOf(to);
      if (seen.has(`${command} ${target}`)) return [];
      seen.add(`${command} ${target}`);
      const name = labels.get(command) ?? { zh: command, en: command };
      const there = states.get(target)?.label ?? { zh: target, en: target };
      return [row(`${name.zh} \`${command}\``, name.en, `${there.zh} \`${target}\``, there.en)];
    });
    const table =
      rows.length === 0
        ? ['终结状态，不再流转。 Nothing leads on from here.', '']
        : [row('动作', 'Command', '转到', 'To'), row('---', '---', '---', '---'), ...rows, ''];
    const names = stays.map((command) => `${labels.get(command)?.zh ?? command} \`${command}\``).join('、');
    return [
      `### ${label.zh} · ${label.en}`,
      '',
      ...table,
      ...(stays.length === 0 ? [] : [`不改变状态的动作 · recorded without moving: ${names}`, '']),
    ];
  });
}

/** The roles a command is granted to, in Chinese; 本人 marks roles that cover only their own cases. */
const grantedTo = (granted: Grants): string =>
  (Object.entries(granted) as [Role, Reach][])
    .map(([role, reach]) => `${roles[role].zh}${reach === 'own' ? '（本人、本机构）' : ''}`)
    .join('、');

function commandTable({ commands }: MachineDocument): string[] {
  return [
    row('动作', 'Command', '谁可以 · Who may'),
    row('---', '---', '---'),
    ...commands.map(({ type, label, issuers }) => row(`${label.zh} \`${type}\``, label.en, grantedTo(issuers))),
  ];
}
