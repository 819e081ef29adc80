import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BoardModule } from '../board/index.js';
import { ReadWorkbench } from './read-workbench.js';
import { WorkbenchController } from './workbench.controller.js';

/** The first page that everybody opens. */
@Module({ imports: [AccountsModule, BoardModule], controllers: [WorkbenchController], providers: [ReadWorkbench] })
export class WorkbenchModule {}
