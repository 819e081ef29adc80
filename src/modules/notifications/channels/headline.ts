import type { Text } from '../../../domain/text.js';
import type { OutgoingMessage } from './channel.js';

/** One line stating what a message is about, for the title of a robot's post. */
export function headlineOf({ kind, lines, agency }: Pick<OutgoingMessage, 'kind' | 'lines' | 'agency'>): Text {
  const [first] = lines;
  const count = lines.length;
  if (kind === 'single' && count === 1 && first !== undefined) return first.title;
  return kind === 'catch_up'
    ? { zh: `${agency.name}：补发提醒 ${count} 项`, en: `${count} reminders that could not be sent before` }
    : { zh: `${agency.name}：办件提醒 ${count} 项`, en: `${count} reminders` };
}
