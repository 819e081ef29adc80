import { Module } from '@nestjs/common';
import { PageStream } from './page-stream.js';
import { PageStreamController } from './page-stream.controller.js';

/** What open pages hear as it happens. */
@Module({ controllers: [PageStreamController], providers: [PageStream] })
export class PageStreamModule {}
