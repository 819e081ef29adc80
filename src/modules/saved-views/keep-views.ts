import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, isBrokenConstraint, type Session, type TableRepository } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/http/index.js';
import { type Account, lockAccount } from '../accounts/index.js';
import { notFound } from '../api/index.js';
import { SavedViewEntity } from './saved-view.entity.js';

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

export type SavedView = Pick<SavedViewEntity, 'id' | 'page' | 'name' | 'query' | 'columns' | 'updatedAt'>;

/** A person's saved views of lists; only the user's own are read or changed. */
@Injectable()
export class KeepViews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ actor }: Account, page: string | undefined): Promise<SavedView[]> {
    return this.within(actor.agencyId, (views) =>
      views.find({
        where: { agencyId: actor.agencyId, userId: actor.id, ...(page === undefined ? {} : { page }) },
        order: { page: 'ASC', name: 'ASC', id: 'ASC' },
      }),
    );
  }

  /** @throws ProblemError SAVED_VIEW_NAME_TAKEN, SAVED_VIEWS_FULL */
  add({ actor }: Account, page: string, view: ViewContents): Promise<SavedView> {
    const { agencyId, id: userId } = actor;
    return this.within(agencyId, async (views, session) => {
      // Of two that are added at once, the second counts the first.
      await lockAccount(session, actor);
      if ((await views.countBy({ agencyId, userId })) >= MOST_VIEWS) throw tooManyViews();
      const now = this.clock.now();
      const added = { ...view, agencyId, id: randomUUID(), userId, page, createdAt: now, updatedAt: now };
      await views.insert(added).catch(refusalOf(view.name));
      return added;
    });
  }

  /** @throws ProblemError SAVED_VIEW_NOT_FOUND, SAVED_VIEW_NAME_TAKEN */
  change({ actor }: Account, id: string, view: ViewContents): Promise<SavedView> {
    const mine = { agencyId: actor.agencyId, userId: actor.id, id };
    return this.within(actor.agencyId, async (views) => {
      await views.update(mine, { ...view, updatedAt: this.clock.now() }).catch(refusalOf(view.name));
      const changed = await views.findOneBy(mine);
      if (changed === null) throw viewNotFound();
      return changed;
    });
  }

  /** @throws ProblemError SAVED_VIEW_NOT_FOUND */
  async remove({ actor }: Account, id: string): Promise<void> {
    const { affected } = await this.within(actor.agencyId, (views) =>
      views.delete({ agencyId: actor.agencyId, userId: actor.id, id }),
    );
    if (affected !== 1) throw viewNotFound();
  }

  private within<Result>(
    agencyId: string,
    work: (views: TableRepository<SavedViewEntity>, session: Session) => Promise<Result>,
  ): Promise<Result> {
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, (session) =>
      work(session.repository(SavedViewEntity), session),
    );
  }
}

const refusalOf =
  (name: string) =>
  (error: unknown): never => {
    throw isBrokenConstraint(error, 'saved_views_name_key') ? nameTaken(name) : error;
  };
