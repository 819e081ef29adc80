import { Module } from '@nestjs/common';
import { KeepViews } from './keep-views.js';
import { SavedViewsController } from './saved-views.controller.js';

/** Views of lists that people keep for themselves. */
@Module({ controllers: [SavedViewsController], providers: [KeepViews] })
export class SavedViewsModule {}
