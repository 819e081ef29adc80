import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { Signals } from '../../platform/database/index.js';
import { CASE_CHANGED, type CaseSignal, readCaseSignal } from '../cases/index.js';
import { NOTIFIED } from '../notifications/index.js';

/**
 * The events of a page: a new notification for its user; a change of a case that the user may read; or that it may have
 * missed either. Events hold only ids, so the page reloads what it shows.
 */
export type StreamEvent =
  | { readonly type: 'notified' }
  | { readonly type: 'case'; readonly changed: Omit<CaseSignal, 'agencyId'> }
  | { readonly type: 'missed' };

/** Whose page it is, and the cases of which agencies he may read. */
export interface PageReader {
  readonly personId: string;
  readonly agencyIds: readonly string[];
}

type Page = Subject<StreamEvent>;

/** The pages that are open on this process. */
@Injectable()
export class PageStream implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly ofPerson = new Map<string, Set<Page>>();
  private readonly ofAgency = new Map<string, Set<Page>>();
  private readonly stopListening: readonly (() => void)[];

  constructor(@Inject(Signals) signals: Signals) {
    const missed = () => {
      for (const pages of this.ofPerson.values()) push(pages, { type: 'missed' });
    };
    const notified = (people: string) => {
      for (const person of people.split(' ')) push(this.ofPerson.get(person), { type: 'notified' });
    };
    const caseChanged = (payload: string) => {
      const { agencyId, ...changed } = readCaseSignal(payload);
      push(this.ofAgency.get(agencyId), { type: 'case', changed });
    };
    this.stopListening = [
      signals.on(NOTIFIED, { onSignal: notified, missed }),
      signals.on(CASE_CHANGED, { onSignal: caseChanged, missed: () => undefined }),
    ];
  }

  /** Events of one open page, until it is closed. */
  of({ personId, agencyIds }: PageReader): Observable<StreamEvent> {
    return new Observable<StreamEvent>((subscriber) => {
      const page: Page = new Subject();
      const subscription = page.subscribe(subscriber);
      enter(this.ofPerson, personId, page);
      for (const id of agencyIds) enter(this.ofAgency, id, page);
      return () => {
        subscription.unsubscribe();
        leave(this.ofPerson, personId, page);
        for (const id of agencyIds) leave(this.ofAgency, id, page);
      };
    });
  }

  /** Open streams would keep the server from closing. */
  beforeApplicationShutdown(): void {
    for (const pages of this.ofPerson.values()) for (const page of pages) page.complete();
  }

  onModuleDestroy(): void {
    for (const stop of this.stopListening) stop();
  }
}

function push(pages: ReadonlySet<Page> | undefined, event: StreamEvent): void {
  for (const page of pages ?? []) page.next(event);
}

function enter(rooms: Map<string, Set<Page>>, room: string, page: Page): void {
  const pages = rooms.get(room) ?? new Set();
  rooms.set(room, pages.add(page));
}

function leave(rooms: Map<string, Set<Page>>, room: string, page: Page): void {
  const pages = rooms.get(room);
  pages?.delete(page);
  if (pages?.size === 0) rooms.delete(room);
}
