import { Liquid } from 'liquidjs';
import type { Text } from '../../../domain/text.js';
import { addressOf, type OutgoingMessage } from '../channels/channel.js';

/** A rendered message. */
export interface WrittenMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A template's file name is the kind of message, its part and `.liquid`. */
export const templateNames = ['single', 'digest', 'catch-up'] as const;
export type TemplateName = (typeof templateNames)[number];

export const templateTitles: Readonly<Record<TemplateName, Text>> = {
  single: { zh: '单项提醒', en: 'One reminder' },
  digest: { zh: '每日汇总', en: 'Morning digest' },
  'catch-up': { zh: '中断后补发', en: 'Catch-up after an outage' },
};

const templateOf: Readonly<Record<OutgoingMessage['kind'], TemplateName>> = {
  single: 'single',
  digest: 'digest',
  catch_up: 'catch-up',
};

// A misspelt variable or filter is an error, so that tests find it before an e-mail with a gap is sent.
const options = { root: import.meta.dirname, cache: true, strictVariables: true, strictFilters: true };
const engines = {
  text: new Liquid(options),
  html: new Liquid({ ...options, outputEscape: 'escape' }),
};

/** The variables of templates. */
function modelOf({ agency, recipient, lines }: OutgoingMessage, publicUrl: string) {
  const shown = lines.map((line) => ({
    title: line.title,
    details: line.details,
    url: addressOf(line, publicUrl),
    isDueDay: line.threshold === 0,
    caseNumber: line.caseNumber,
    dueOn: line.dueOn,
  }));
  const dated = shown.filter(({ dueOn }) => dueOn !== null);
  const [earliest = null] = dated.sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  return {
    agency: { name: agency.name },
    recipient: { name: recipient.name },
    lines: shown,
    count: shown.length,
    dueDayCount: shown.filter(({ isDueDay }) => isDueDay).length,
    earliest,
    publicUrl,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Templates are laid out for their editors: several empty lines are reduced to one. */
const paragraphs = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/** Renders a message from its templates. @param publicUrl where links begin, without a slash at the end. */
export async function writeMessage(message: OutgoingMessage, publicUrl: string): Promise<WrittenMessage> {
  const name = templateOf[message.kind];
  const model = modelOf(message, publicUrl);
  const render = async (engine: Liquid, part: keyof WrittenMessage): Promise<string> =>
    String(await engine.renderFile(`${name}.${part}.liquid`, model));
  return {
    subject: oneLine(await render(engines.text, 'subject')),
    text: paragraphs(await render(engines.text, 'text')),
    html: await render(engines.html, 'html'),
  };
}
