import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, isBrokenConstraint, type Session } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/http/index.js';
import type { Account } from '../accounts/index.js';
import { notFound } from '../api/index.js';

/** Limit of views per person. */
const MOST_VIEWS = 50;

const viewNotFound = (): ProblemError =>
  notFound('SAVED_VIEW_NOT_FOUND', {
    zh: '没有这个视图，或者它不是您的。',
    en: 'There is no such view, or it is not yours.',
  });

function nameTaken(name: string): ProblemError {
  const message = { zh: `您已有名为“${name}”的视图。`, en: `You have a view named "${name}" already.` };
  return new ProblemError({
    ...{ status: 409, code: 'SAVED_VIEW_NAME_TAKEN', message },
    errors: [{ path: 'name', message }],
    extras: {
      remedy: { zh: '请换一个名称，或者更新原来的视图', en: 'Take another name, or change the one that is there' },
    },
  });
}

const tooManyViews = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'SAVED_VIEWS_FULL',
    message: { zh: `最多保存 ${MOST_VIEWS} 个视图。`, en: `At most ${MOST_VIEWS} views can be kept.` },
    extras: { remedy: { zh: '请先删除不用的视图', en: 'Remove one that you no longer need first' } },
  });

/** What a person calls a view, and what it shows. */
export interface ViewContents {
  readonly name: string;
  /** Filters and order, as the page's address has them. */
  readonly query: string;
  readonly columns: readonly string[];
}

export interface SavedView extends ViewContents {
  readonly id: string;
  readonly page: string;
  readonly updatedAt: Date;
}

const columns = `id, page, name, query, columns, updated_at as "updatedAt"`;

/** A person's saved views of lists; only the user's own are read or changed. */
@Injectable()
export class KeepViews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ actor }: Account, page: string | undefined): Promise<SavedView[]> {
    return this.within(actor.agencyId, (session) =>
      session.query<SavedView>(
        `select ${columns} from foi.saved_views
         where agency_id = $1 and user_id = $2 and ($3::text is null or page = $3) order by page, name, id`,
        [actor.agencyId, actor.id, page ?? null],
      ),
    );
  }

  /** @throws ProblemError SAVED_VIEW_NAME_TAKEN, SAVED_VIEWS_FULL */
  add({ actor }: Account, page: string, view: ViewContents): Promise<SavedView> {
    const { agencyId, id: userId } = actor;
    return this.within(agencyId, async (session) => {
      // Of two that are added at once, the second counts the first.
      await session.query('select from foi.users where agency_id = $1 and id = $2 for no key update', [
        agencyId,
        userId,
      ]);
      const [count] = await session.query<{ readonly kept: number }>(
        'select count(*)::int as kept from foi.saved_views where agency_id = $1 and user_id = $2',
        [agencyId, userId],
      );
      if ((count?.kept ?? 0) >= MOST_VIEWS) throw tooManyViews();
      const added = await session
        .query<SavedView>(
          `insert into foi.saved_views (agency_id, id, user_id, page, name, query, columns, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $8) returning ${columns}`,
          [agencyId, randomUUID(), userId, page, view.name, view.query, view.columns, this.clock.now()],
        )
        .catch(refusalOf(view.name));
      return theOne(added);
    });
  }

  /** @throws ProblemError SAVED_VIEW_NOT_FOUND, SAVED_VIEW_NAME_TAKEN */
  change({ actor }: Account, id: string, view: ViewContents): Promise<SavedView> {
    return this.within(actor.agencyId, async (session) => {
      const changed = await session
        .query<SavedView>(
          `update foi.saved_views set name = $4, query = $5, columns = $6, updated_at = $7
           where agency_id = $1 and user_id = $2 and id = $3 returning ${columns}`,
          [actor.agencyId, actor.id, id, view.name, view.query, view.columns, this.clock.now()],
        )
        .catch(refusalOf(view.name));
      return theOne(changed);
    });
  }

  /** @throws ProblemError SAVED_VIEW_NOT_FOUND */
  async remove({ actor }: Account, id: string): Promise<void> {
    const removed = await this.within(actor.agencyId, (session) =>
      session.query<SavedView>(
        `delete from foi.saved_views where agency_id = $1 and user_id = $2 and id = $3 returning ${columns}`,
        [actor.agencyId, actor.id, id],
      ),
    );
    theOne(removed);
  }

  private within<Result>(agencyId: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, work);
  }
}

function theOne([view]: readonly SavedView[]): SavedView {
  if (view === undefined) throw viewNotFound();
  return view;
}

const refusalOf =
  (name: string) =>
  (error: unknown): never => {
    throw isBrokenConstraint(error, 'saved_views_name_key') ? nameTaken(name) : error;
  };
