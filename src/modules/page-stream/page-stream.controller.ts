import { Controller, Inject, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { interval, last, map, merge, type Observable, share, startWith, takeUntil, timer } from 'rxjs';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { PageStream, type StreamEvent } from './page-stream.js';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 25_000;
/** A page opens its stream anew by itself; so much for the longest timer Node has. */
const LONGEST_MS = 12 * 3_600_000;

const example = [
  'event: notified\ndata: \n\n',
  'event: case\ndata: {"id":"0190b5a0-0000-7000-8000-000000000001","revision":4}\n\n',
].join('');

/** What happens while a page is open: one stream for all of it, because a browser has six connections to a server. */
@ApiTags('stream')
@Controller('api/stream')
export class PageStreamController {
  constructor(
    @Inject(PageStream) private readonly stream: PageStream,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Sse()
  @ApiOperation({
    operationId: 'streamChanges',
    summary:
      '变动推送（SSE） / Server-sent events: “notified” when there is something new in the inbox, “case” when a case has changed',
    description:
      'The data of “case” is `{"id", "revision"}`; without a revision a dispute about it has changed, without an id many cases have. “missed”: events may have been lost, so ask for everything anew. 仅含编号，不含个人信息。',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', example } })
  streamChanges(@CurrentAccount() { actor, readableAgencyIds, expiresAt }: Account): Observable<MessageEvent> {
    const events = this.stream.of({ personId: actor.id, agencyIds: readableAgencyIds }).pipe(share());
    const sessionLeft = Math.max(0, expiresAt.valueOf() - this.clock.now().valueOf());
    const heartbeat = interval(HEARTBEAT_MS).pipe(
      map((): MessageEvent => ({ type: 'heartbeat', data: '' })),
      takeUntil(events.pipe(last(null, null))),
    );
    return merge(events.pipe(map(serverEventOf)), heartbeat).pipe(
      startWith<MessageEvent>({ type: 'ready', data: '' }),
      // A user who was logged out must log in again to receive more events.
      takeUntil(timer(Math.min(sessionLeft, LONGEST_MS))),
    );
  }
}

const serverEventOf = (event: StreamEvent): MessageEvent => ({
  type: event.type,
  data: event.type === 'case' ? event.changed : '',
});
