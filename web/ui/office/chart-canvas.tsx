import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useReader } from '../../use-reader.tsx';
import type { Formatter } from '../format.ts';
import { useFormat } from '../use-format.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export type Series = { name: string; values: readonly (number | null)[]; /** The compared period: dashed. */ previous?: boolean; kind?: 'line' | 'bar' };
export type ChartData = {
  /** Labels along the axis, already in words. */
  categories: readonly string[];
  series: readonly Series[];
  /** `money:UAH` for minor units, `percent`, or plain numbers. */
  unit?: string;
  height?: number;
  /** Drill down: called with the index of a pressed point. */
  onPick?: (at: number) => void;
};

/** Draws with the colours of the page, light and dark. Loaded only where a chart is seen. */
export default function ChartCanvas({ categories, series, unit, height = 240, onPick }: ChartData) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const { theme } = useReader();
  const f = useFormat();
  useEffect(() => {
    if (!box.current) return undefined;
    const drawn = init(box.current, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    const color = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    chart.current?.setOption(options({ categories, series, ...(unit ? { unit } : {}) }, f, color), { notMerge: true });
  }, [categories, series, unit, theme, f]);
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !onPick) return undefined;
    const pick = (event: { dataIndex?: number }) => event.dataIndex !== undefined && onPick(event.dataIndex);
    drawn.on('click', pick);
    return () => void drawn.off('click', pick);
  }, [onPick]);
  return <div ref={box} style={{ height }} aria-hidden="true" />;
}

function writer(unit: string | undefined, f: Formatter): (value: number) => string {
  if (unit?.startsWith('money:')) return (value) => f.money({ amount: Math.round(value), currency: unit.slice(6) });
  return unit === 'percent' ? (value) => f.percent(value) : (value) => f.number(value, 2);
}

function options({ categories, series, unit }: ChartData, f: Formatter, color: (name: string) => string) {
  const write = writer(unit, f);
  const axisText = { color: color('--ink-3'), fontFamily: color('--font'), fontSize: 11 };
  const axisWrite = (value: number) => (unit?.startsWith('money:') ? f.number(value / 100) : unit === 'percent' ? f.percent(value) : f.number(value));
  return {
    animationDuration: 160,
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: color('--surface'),
      borderColor: color('--line-2'),
      textStyle: { color: color('--ink'), fontFamily: color('--font'), fontSize: 13 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : '–'),
    },
    xAxis: {
      type: 'category',
      data: [...categories],
      boundaryGap: series.some((one) => one.kind === 'bar'),
      axisLabel: axisText,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color('--line-2') } },
    },
    yAxis: {
      type: 'value',
      // Nothing at all is one line at zero, not a scale of noughts.
      ...(series.some((one) => one.values.some(Boolean)) ? {} : { max: unit?.startsWith('money:') ? 100 : 1, interval: unit?.startsWith('money:') ? 100 : 1 }),
      axisLabel: { ...axisText, formatter: axisWrite },
      splitLine: { lineStyle: { color: color('--chart-grid') } },
      splitNumber: 4,
    },
    series: series.map((one, at) => drawnSeries(one, at, color)),
  };
}

function drawnSeries(one: Series, at: number, color: (name: string) => string) {
  const paint = one.previous ? color('--chart-previous') : color(`--chart-${(at % 6) + 1}`);
  if (one.kind === 'bar')
    return { type: 'bar', name: one.name, data: [...one.values], itemStyle: { color: paint, borderRadius: [3, 3, 0, 0] }, barMaxWidth: 34 };
  return {
    type: 'line',
    name: one.name,
    data: [...one.values],
    showSymbol: false,
    symbolSize: 8,
    lineStyle: { color: paint, width: one.previous ? 1.6 : 2.2, type: one.previous ? 'dashed' : 'solid' },
    itemStyle: { color: paint },
    ...(at === 0 && !one.previous ? { areaStyle: { color: paint, opacity: 0.12 } } : {}),
  };
}
