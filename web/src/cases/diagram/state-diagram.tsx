import { useQuery } from '@tanstack/react-query';
import { Skeleton, Switch } from 'antd';
import { useId, useMemo, useState } from 'react';
import { caseMachineQuery } from '../../api/reference.js';
import { type Text, useLanguage } from '../../language.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import type { CaseDetail, MachineDiagram } from '../case.js';
import type { DiagramEdge } from './backbone.js';
import { commandsTo, type Drawing, drawingOf, edgeName } from './course.js';
import { DiagramInWords } from './diagram-in-words.js';
import { NODE, pathThrough, placed } from './layout-drawing.js';
import './state-diagram.css';

/** The states of a case: the path taken, the present state, and the possible next states. */
export function StateDiagram({ subject }: { readonly subject: CaseDetail }) {
  const { data: machine, error, refetch } = useQuery(caseMachineQuery);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (machine === undefined) return <Skeleton.Node active className="diagram-waiting" />;
  return <Drawn machine={machine} subject={subject} />;
}

/** Edges that lead forward have labels; on a long edge back there is no room for one. */
const isLabelled = ({ visited }: Drawing, { from, to }: DiagramEdge, present: string): boolean =>
  from === present && (visited.size < 6 || !visited.has(to));

const several = (commands: DiagramEdge['commands']): Text => {
  const [first] = commands;
  if (first === undefined) return { zh: '', en: '' };
  const more = commands.length > 1;
  return { zh: more ? `${first.label.zh}等` : first.label.zh, en: more ? `${first.label.en} …` : first.label.en };
};

function Drawn({ machine, subject }: { readonly machine: MachineDiagram; readonly subject: CaseDetail }) {
  const { t, language } = useLanguage();
  const [whole, setWhole] = useState(false);
  const switchId = useId();
  const present = subject.state.path;
  const drawing = useMemo(() => drawingOf(machine, subject, whole), [machine, subject, whole]);
  const { width, height, nodes, edges } = useMemo(
    () => placed(drawing, (edge) => isLabelled(drawing, edge, present) && !whole, language === 'zh' ? 92 : 156),
    [drawing, present, whole, language],
  );
  // At its own size where there is room; a long path is scaled down rather than cut.
  const style = { width, maxWidth: '100%' };
  return (
    <>
      <div className="toolbar">
        <Switch id={switchId} size="small" checked={whole} onChange={setWhole} />
        <label htmlFor={switchId}>{t({ zh: '显示全部状态', en: 'Show all states' })}</label>
        <span className="detail">
          {t({ zh: '深色：走过的；加框：现在；虚线：', en: 'Dark: passed. Framed: now. Dashed: ' })}
          {whole ? t({ zh: '主要路径', en: 'the main paths' }) : t({ zh: '下一步可能', en: 'what can come next' })}
        </span>
      </div>
      <div className="diagram" tabIndex={0} role="group" aria-label={t({ zh: '状态图', en: 'State diagram' })}>
        <svg viewBox={`0 0 ${width} ${height}`} style={style} aria-hidden>
          <defs>
            {['passed', 'possible'].map((kind) => (
              <marker
                key={kind}
                id={`arrow-${kind}`}
                className={`diagram-arrow-${kind}`}
                viewBox="0 0 8 8"
                refX={7}
                refY={4}
                markerUnits="userSpaceOnUse"
                markerWidth={8}
                markerHeight={8}
                orient="auto-start-reverse"
              >
                <path d="M 0 0 L 8 4 L 0 8 z" />
              </marker>
            ))}
          </defs>
          {edges.map(({ edge, points, label }) => {
            const kind = drawing.travelled.has(edgeName(edge)) ? 'passed' : 'possible';
            return (
              <g key={edgeName(edge)} className={`diagram-edge diagram-edge-${kind}`}>
                <title>{edge.commands.map((one) => t(one.label)).join(language === 'zh' ? '、' : ', ')}</title>
                <path d={pathThrough(points)} markerEnd={`url(#arrow-${kind})`} />
                {label && (
                  <text x={label.x} y={label.y + 4} textAnchor="middle">
                    {t(several(commandsTo(edge, subject)))}
                  </text>
                )}
              </g>
            );
          })}
          {drawing.states.map(({ state, label, description }) => {
            const { x, y } = nodes.get(state) ?? { x: 0, y: 0 };
            const standing = state === present ? 'present' : drawing.visited.has(state) ? 'passed' : 'possible';
            const enteredOn = drawing.enteredOn.get(state);
            return (
              <g
                key={state}
                className={`diagram-state diagram-state-${standing}`}
                transform={`translate(${x - NODE.width / 2} ${y - NODE.height / 2})`}
                data-state={state}
              >
                <title>{t(description)}</title>
                <rect width={NODE.width} height={NODE.height} rx={4} />
                <text x={NODE.width / 2} y={enteredOn === undefined ? 23 : 16} textAnchor="middle">
                  {shortened(t(label), language === 'zh' ? 7 : 13)}
                </text>
                {enteredOn !== undefined && (
                  <text className="diagram-date" x={NODE.width / 2} y={30} textAnchor="middle">
                    {enteredOn}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <DiagramInWords machine={machine} subject={subject} />
    </>
  );
}

const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
