import { Module } from '@nestjs/common';
import { PageStream } from './page-stream.js';
import { PageStreamController } from './page-stream.controller.js';

/** Events sent to open pages as they happen. */
@Module({ controllers: [PageStreamController], providers: [PageStream] })
export class PageStreamModule {}
