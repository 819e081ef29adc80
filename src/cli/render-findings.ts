import type { Finding } from '../domain/report/finding.js';
import type { Text } from '../domain/text.js';

const severities: Readonly<Record<Finding['severity'], Text>> = {
  fault: { zh: '错误', en: 'fault' },
  note: { zh: '提示', en: 'note' },
};

const shown = (value: Finding['expected']): string => (value === null ? '空白' : String(value));

/** Findings for a person to read, each with its code and place; faults first. */
export function renderFindings(findings: readonly Finding[]): string {
  const ordered = [
    ...findings.filter(({ severity }) => severity === 'fault'),
    ...findings.filter(({ severity }) => severity === 'note'),
  ];
  return ordered
    .map(({ code, severity, place, expected, found, message }) => {
      const numbers = `应为 / expected ${shown(expected)}，实为 / found ${shown(found)}`;
      return `${severities[severity].zh} ${code}  ${place}  ${numbers}\n    ${message.zh}\n    ${message.en}\n`;
    })
    .join('');
}
