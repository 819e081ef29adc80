import { Command, InvalidArgumentError } from 'commander';
import { isLegalDate, type LegalDate } from '../domain/calendar/legal-date.js';
import { ApplyAnnouncement, PreviewAnnouncement } from '../modules/calendar-changes/index.js';
import {
  Calendars,
  ImportAnnouncement,
  ListAnnouncements,
  AnnouncementNotFound,
  AnnouncementRefused,
  AnnouncementSettled,
  viewOfAnnouncement,
} from '../modules/calendars/index.js';
import { COMMAND_LINE_ACTOR } from '../modules/cases/index.js';
import { agencyOf } from './agencies.js';
import { type Application, withApplication } from './application.js';
import { jsonOption, reportYear } from './options.js';
import { readText } from './read-input.js';
import { renderEffect, renderAnnouncements, renderPreview } from './render-calendar.js';
import { CommandFailed, printJson, type Terminal } from './terminal.js';

interface Options {
  readonly agency: string;
  readonly json: boolean;
}
interface ImportOptions extends Options {
  readonly year: number;
  readonly publishedOn: LegalDate;
  readonly source?: string;
  readonly own: boolean;
  readonly amendment: boolean;
}

const lines = 2_000;

/** `foi calendar list | import | preview | apply`: holiday announcements, and what they move. */
export function calendarCommand(terminal: Terminal): Command {
  return new Command('calendar')
    .description('放假通知：列出、导入、预览、生效 / holiday announcements: list, import, preview, apply')
    .addCommand(list(terminal))
    .addCommand(importing(terminal))
    .addCommand(preview(terminal))
    .addCommand(apply(terminal));
}

const ofAgency = (name: string, zh: string, en: string): Command =>
  new Command(name)
    .description(`${zh} / ${en}`)
    .requiredOption('--agency <code>', '机关的代码 / code of the agency')
    .addOption(jsonOption());

const idIs = '通知的编号，见 list / id of the announcement, as listed';

function publicationDay(text: string): LegalDate {
  if (isLegalDate(text)) return text;
  throw new InvalidArgumentError('应为 2026-11-12 形式的日期 / must be a date like 2026-11-12');
}

const list = (terminal: Terminal): Command =>
  ofAgency('list', '列出本机关及上级机关的通知', 'the announcements of the agency and of those above it').action(
    async ({ agency, json }: Options) => {
      const [deadlineRules, listed] = await within(terminal, agency, async (application, agencyId) => [
        await application.get(Calendars).of(agencyId),
        await application.get(ListAnnouncements).execute(agencyId),
      ]);
      const { firstUnpublishedYear } = deadlineRules.calendar;
      const announcements = listed.map(({ announcement, replacedBy }) => ({
        ...viewOfAnnouncement(announcement),
        replacedBy,
      }));
      if (json) printJson(terminal, { agency, version: deadlineRules.version, firstUnpublishedYear, announcements });
      else terminal.out(renderAnnouncements(announcements));
      terminal.talk(
        `${firstUnpublishedYear ?? ''} 年尚无通知，该年的期限均为暂定 / No announcement for ${firstUnpublishedYear ?? ''} yet`,
      );
    },
  );

const importing = (terminal: Terminal): Command =>
  ofAgency('import', '导入通知为草稿，打印其编号', 'import an announcement as a draft; prints its id')
    .argument('<file>', 'holiday-cn 的 JSON，或 .ics / JSON of holiday-cn, or .ics')
    .requiredOption('--year <year>', '哪一年的通知 / the year it is for', reportYear)
    .requiredOption('--published-on <date>', '公布日期 / the day it was published', publicationDay)
    .option('--source <text>', '出处，文件未写时 / where it can be looked up, when the file does not say')
    .option('--own', '本机关自行安排的放假日 / days of this agency’s own', false)
    .option('--amendment', '修改先前的通知，不取代它 / adds to an earlier announcement instead of replacing it', false)
    .action(async (file: string, { agency, json, year, publishedOn, source, own, amendment }: ImportOptions) => {
      const text = readText(file);
      const format = /\.ics$/i.test(file) ? 'ics' : 'holiday-cn';
      const { announcement, wasTakenBefore } = await within(terminal, agency, (application, agencyId) =>
        application.get(ImportAnnouncement).execute({
          ...{ agencyId, actorId: null, year, publishedOn, source, format, text },
          ...{ scope: own ? 'agency' : 'national', isAmendment: amendment },
        }),
      );
      if (json) printJson(terminal, { agency, announcement: viewOfAnnouncement(announcement), wasTakenBefore });
      else terminal.out(`${announcement.id}\n`);
      const days = `${announcement.offDays.length} 天放假、${announcement.makeupWorkdays.length} 天调休上班`;
      terminal.talk(
        wasTakenBefore
          ? '同一通知先前已经收入 / The same announcement was imported before'
          : `已收入草稿：${days}；预览后再生效 / Imported as a draft; preview it, then apply it`,
      );
    });

const preview = (terminal: Terminal): Command =>
  ofAgency('preview', '通知会移动哪些期限，不作更改', 'which deadlines an announcement would move; changes nothing')
    .argument('<id>', idIs)
    .action(async (id: string, { agency, json }: Options) => {
      const shown = await within(terminal, agency, (application, agencyId) =>
        application.get(PreviewAnnouncement).execute(agencyId, id, lines),
      );
      if (json) printJson(terminal, { ...shown, announcement: viewOfAnnouncement(shown.announcement) });
      else terminal.out(renderPreview(shown));
      terminal.talk(renderEffect(shown.effect));
    });

const apply = (terminal: Terminal): Command =>
  ofAgency('apply', '通知生效，一次移动全部期限', 'let an announcement take effect and move all deadlines in one act')
    .argument('<id>', idIs)
    .action(async (announcementId: string, { agency, json }: Options) => {
      const { announcement, effect, wasAppliedBefore } = await within(terminal, agency, (application, agencyId) =>
        application
          .get(ApplyAnnouncement)
          .execute({ agencyId, actorId: COMMAND_LINE_ACTOR, announcementId, version: null }),
      );
      if (json)
        printJson(terminal, { agency, announcement: viewOfAnnouncement(announcement), effect, wasAppliedBefore });
      terminal.talk(
        `${wasAppliedBefore ? '先前已经生效 / In force already' : '已生效 / In force'}：${renderEffect(effect)}`,
      );
    });

function within<Result>(
  terminal: Terminal,
  code: string,
  work: (application: Application, agencyId: string) => Promise<Result>,
): Promise<Result> {
  return withApplication(terminal, async (application) => {
    const { id } = await agencyOf(application, code);
    try {
      return await work(application, id);
    } catch (error) {
      throw explained(error);
    }
  });
}

function explained(error: unknown): unknown {
  if (error instanceof AnnouncementRefused) {
    const lines = error.problems.map(
      ({ code, place, message, remedy }) =>
        `${code} ${place}: ${message.zh}；${remedy.zh} / ${message.en}. ${remedy.en}`,
    );
    return new CommandFailed(lines.join('\n'), { cause: error });
  }
  if (error instanceof AnnouncementNotFound) {
    return new CommandFailed(`本机关未录入通知 ${error.announcementId} / No such announcement of this agency`, {
      cause: error,
    });
  }
  if (error instanceof AnnouncementSettled) {
    return new CommandFailed('通知已撤回，重新导入后再用 / The announcement was withdrawn; import it again', {
      cause: error,
    });
  }
  return error;
}
