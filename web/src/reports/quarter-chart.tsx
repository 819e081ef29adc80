import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language.js';
import { quarterName, type QuarterSeries } from './quarter-rows.js';
import type { Quarters } from './reports.js';

// Rendered as SVG, which stays sharp in print.
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface QuarterChartProps {
  readonly title: string;
  readonly quarters: Quarters['quarters'];
  readonly rows: readonly QuarterSeries[];
  readonly stacked: boolean;
}

/** A chart over the four quarters. The table beside it has the figures, so it is one image to screen readers. */
export function QuarterChart({ title, quarters, rows, stacked }: QuarterChartProps) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      // The font's own name, not `inherit`: the library measures texts with it.
      textStyle: { fontFamily: getComputedStyle(place.current).fontFamily, fontSize: 12, color: '#1f1f1f' },
      grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, itemGap: 14, textStyle: { color: '#1f1f1f' } },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
      xAxis: {
        type: 'category',
        data: quarters.map(({ quarter }) => t(quarterName(quarter))),
        axisLabel: { color: '#595959' },
      },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#595959' } },
      series: rows.map(({ name, color, of, isLine }) => ({
        name,
        ...(isLine ? { type: 'line' as const, symbolSize: 7 } : { type: 'bar' as const, barMaxWidth: 36 }),
        ...(stacked && { stack: 'all' }),
        itemStyle: { color },
        lineStyle: { color },
        data: quarters.map((quarter) => (quarter.standing === 'coming' ? null : of(quarter))),
      })),
    });
    const resize = new ResizeObserver(() => {
      chart.resize();
    });
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [quarters, rows, stacked, t]);
  return <div ref={place} className="chart" role="img" aria-label={title} />;
}
