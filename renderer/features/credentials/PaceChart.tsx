import { useMemo } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Standing } from '#core/compliance/standing';
import { addDays } from '#core/time/civil-date';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './PaceChart.module.css';
import { type PacePoint, pacePoints, scaleMarks } from './pace-points';

/** What is left to earn is drawn in the tone of the state. */
const toGoStroke = {
  met: 'var(--pb-accent)',
  'on-track': 'var(--pb-accent)',
  'at-risk': 'var(--pb-risk)',
  overdue: 'var(--pb-late)',
  lapsed: 'var(--pb-late)',
  'no-requirement': 'var(--pb-accent)',
  unknown: 'var(--pb-unknown)',
} as const satisfies Record<Standing['state'], string>;

/** Credits as steps against the line of an even pace. A picture of the table beside it: same figures, same points. */
export default function PaceChart({ standing }: { standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const points = useMemo(() => pacePoints(standing), [standing]);
  const today = points.find(({ kind }) => kind === 'today');
  const end = points.at(-1);
  if (!today || !end) return null;
  const counted = points.map((point) => ({ ...point, counted: point.kind === 'end' ? null : point.counted }));
  // What is left to earn: along today's level to the end of the cycle, then up to what is asked.
  const toGo =
    standing.remaining === 0
      ? []
      : ([
          [
            { x: today.day, y: today.counted },
            { x: end.day, y: today.counted },
          ],
          [
            { x: end.day, y: today.counted },
            { x: end.day, y: standing.required },
          ],
        ] as const);
  const dateAt = (day: number) => format.date(addDays(standing.cycle.startsOn, day));
  const top = Math.max(standing.required, today.counted);
  const isNearEnd = today.day > end.day * 0.8;
  const said =
    standing.asOf > standing.cycle.endsOn ? text.credentials.chart.lastDay : text.credentials.chart.today;
  return (
    <div className={classes.chart}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={counted}
          margin={{ top: 26, right: 12, bottom: 0, left: 0 }}
          title={text.credentials.chart.title}
        >
          <CartesianGrid vertical={false} stroke="var(--pb-line)" />
          <XAxis
            dataKey="day"
            type="number"
            domain={[0, end.day]}
            ticks={[0, Math.round(end.day / 2), end.day]}
            tickFormatter={dateAt}
            tickLine={false}
            axisLine={false}
            interval={0}
            tick={<DayTick last={end.day} />}
          />
          <YAxis
            type="number"
            domain={[0, top]}
            ticks={scaleMarks(top)}
            tickFormatter={(value: number) => format.number(value)}
            width={38}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--pb-line)' }}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as PacePoint | undefined;
              return active && point ? <PointNote point={point} date={dateAt(point.day)} /> : null;
            }}
          />
          <Line
            dataKey="pace"
            stroke="var(--pb-faint)"
            strokeWidth={1.2}
            strokeDasharray="4 5"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="counted"
            type="stepAfter"
            stroke="var(--pb-accent)"
            strokeWidth={2.5}
            dot={false}
            activeDot={{ r: 4, fill: 'var(--pb-accent)', stroke: 'var(--pb-paper)' }}
            isAnimationActive={false}
          />
          {toGo.map((segment) => (
            <ReferenceLine
              key={segment[0].x === segment[1].x ? 'up' : 'along'}
              segment={segment}
              stroke={toGoStroke[standing.state]}
              strokeWidth={2}
              strokeDasharray="3 4"
            />
          ))}
          <ReferenceDot
            x={today.day}
            y={today.counted}
            r={4.5}
            fill="var(--pb-accent)"
            stroke="var(--pb-paper)"
            label={<DotLabel said={said(format.number(today.counted))} isLeft={isNearEnd} />}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The words of the dot, above the line; near the end they stand to its left, so that nothing is cut off. */
function DotLabel({
  viewBox,
  said,
  isLeft,
}: {
  viewBox?: { x?: number; y?: number; width?: number };
  said: string;
  isLeft: boolean;
}) {
  const { x = 0, y = 0, width = 0 } = viewBox ?? {};
  return (
    <text
      x={isLeft ? x + width : x + width / 2}
      y={y - 8}
      textAnchor={isLeft ? 'end' : 'middle'}
      className={classes.label}
    >
      {said}
    </text>
  );
}

/** The first date stands at the left end of the axis, the last at the right: neither is cut off. */
function DayTick({
  x,
  y,
  payload,
  tickFormatter,
  last,
}: {
  x?: number;
  y?: number;
  payload?: { value: number };
  tickFormatter?: (day: number) => string;
  last: number;
}) {
  const day = payload?.value ?? 0;
  const anchor = day === 0 ? 'start' : day === last ? 'end' : 'middle';
  return (
    <text x={x ?? 0} y={(y ?? 0) + 10} textAnchor={anchor} className={classes.tick}>
      {tickFormatter?.(day)}
    </text>
  );
}

function PointNote({ point, date }: { point: PacePoint; date: string }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.chart;
  return (
    <div className={classes.note}>
      <b>
        {point.title ??
          (point.kind === 'today' ? say.atDate : point.kind === 'start' ? say.atStart : say.atEnd)}
      </b>
      <span>{date}</span>
      {point.kind === 'end' ? null : (
        <span>
          {say.counted} {format.number(point.counted)}
        </span>
      )}
      <span>
        {say.pace} {format.number(point.pace)}
      </span>
    </div>
  );
}
