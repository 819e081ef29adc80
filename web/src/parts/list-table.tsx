import { Table, type TableProps } from 'antd';
import type { Text } from '../language.js';
import { Nothing } from './nothing.js';

interface ListTableProps<Row> extends Pick<TableProps<Row>, 'columns' | 'expandable' | 'rowClassName' | 'rowKey'> {
  readonly rows: readonly Row[] | undefined;
  readonly isLoading: boolean;
  /** Shown when there are no rows: why, and when there will be some. */
  readonly empty: { readonly title: Text; readonly hint: Text };
  readonly pagination?: TableProps<Row>['pagination'];
}

/** A list as a table, without pages of its own by default. */
export function ListTable<Row extends object>({
  rows = [],
  isLoading,
  empty,
  pagination = false,
  ...table
}: ListTableProps<Row>) {
  return (
    <Table<Row>
      size="small"
      pagination={pagination}
      {...table}
      dataSource={[...rows]}
      loading={isLoading}
      locale={{ emptyText: isLoading ? ' ' : <Nothing {...empty} /> }}
    />
  );
}
