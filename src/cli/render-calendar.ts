import { deadlineLabel } from '../domain/notification/deadline-labels.js';
import type { AnnouncementPreview } from '../modules/calendar-changes/index.js';
import type { AnnouncementEffect, viewOfAnnouncement } from '../modules/calendars/index.js';
import { columns } from './columns.js';

type Shown = ReturnType<typeof viewOfAnnouncement> & { readonly replacedBy: string | null };

const states = { draft: '草稿', applied: '生效', withdrawn: '撤回' } as const;

/** The announcements of an agency in a table. */
export function renderAnnouncements(announcements: readonly Shown[]): string {
  const rows = announcements.map(({ id, year, title, publishedOn, state, replacedBy }) => [
    ...[id, String(year), publishedOn, replacedBy === null ? states[state] : '已被取代', title.zh],
  ]);
  return columns([['编号', '年份', '公布', '状态', '通知'], ...rows], ['left', 'left', 'left', 'left', 'left']);
}

/** What an announcement does, in one line. */
export const renderEffect = (effect: AnnouncementEffect): string =>
  [
    `案件 ${effect.cases} 件、复议诉讼 ${effect.disputes} 件；移动期限 ${effect.moved} 个（提前 ${effect.earlier}、推后 ${effect.later}）`,
    `，${effect.provisionalEnded} 个不再是暂定；已结期限由按期变逾期 ${effect.metToMissed} 个、由逾期变按期 ${effect.missedToMet} 个`,
    ` / ${effect.cases} cases, ${effect.moved} deadlines moved: ${effect.earlier} earlier, ${effect.later} later`,
  ].join('');

/** Every deadline that would change, the earlier ones first. */
export function renderPreview({ lines, lineCount }: AnnouncementPreview): string {
  const rows = lines.map((line) => [
    ...[line.agencyName, line.caseNumber, deadlineLabel(line.kind).zh, line.from ?? '—', line.to ?? '—'],
    line.provisionalEnded ? '暂定结束' : line.was === line.is ? '' : `${line.was}→${line.is}`,
    [line.unit, line.handlerName].filter((one) => one !== null).join(' '),
  ]);
  const head = ['机关', '编号', '期限', '原为', '改为', '', '办理'];
  const more = lineCount > lines.length ? `… 共 ${lineCount} 行 / ${lineCount} lines in all\n` : '';
  return columns([head, ...rows], ['left', 'left', 'left', 'left', 'left', 'left', 'left']) + more;
}
