import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { rowId } from '../api/index.js';
import { KeepViews, type SavedView } from './keep-views.js';
import {
  changedSavedView,
  newSavedView,
  savedView,
  savedViewList,
  savedViewQuery,
  viewPages,
} from './saved-views.schema.js';

type View = z.output<typeof savedView>;
const asId = { schema: rowId };
const page = z.enum(viewPages);

const viewOf = ({ id, name, query, columns, updatedAt, ...view }: SavedView): View => ({
  id,
  page: page.parse(view.page),
  name,
  query,
  columns: [...columns],
  updatedAt: updatedAt.toISOString(),
});

/** The user's saved views of lists. */
@ApiTags('saved views')
@Controller('api/saved-views')
export class SavedViewsController {
  constructor(@Inject(KeepViews) private readonly views: KeepViews) {}

  @Get()
  @ApiOperation({ operationId: 'listSavedViews', summary: '本人保存的视图 / The views one has kept' })
  @ApiOkResponse({ standardSchema: savedViewList })
  async listSavedViews(
    @Query({ schema: savedViewQuery }) query: z.output<typeof savedViewQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof savedViewList>> {
    return { views: (await this.views.list(account, query.page)).map(viewOf) };
  }

  @Post()
  @ApiOperation({ operationId: 'addSavedView', summary: '保存视图 / Keep a view' })
  @ApiCreatedResponse({ standardSchema: savedView })
  async addSavedView(
    @Body({ schema: newSavedView }) { page, ...view }: z.output<typeof newSavedView>,
    @CurrentAccount() account: Account,
  ): Promise<View> {
    return viewOf(await this.views.add(account, page, view));
  }

  @Put(':id')
  @ApiOperation({ operationId: 'changeSavedView', summary: '更新视图 / Change a view' })
  @ApiOkResponse({ standardSchema: savedView })
  async changeSavedView(
    @Param('id', asId) id: string,
    @Body({ schema: changedSavedView }) view: z.output<typeof changedSavedView>,
    @CurrentAccount() account: Account,
  ): Promise<View> {
    return viewOf(await this.views.change(account, id, view));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeSavedView', summary: '删除视图 / Remove a view' })
  @ApiNoContentResponse({ description: '已删除 / Removed' })
  async removeSavedView(@Param('id', asId) id: string, @CurrentAccount() account: Account): Promise<void> {
    await this.views.remove(account, id);
  }
}
