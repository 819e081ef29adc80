import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { codeOf, recordOf } from '../outgoing/index.js';

/** Name and description of a metric; the help is for administrators who set up an alert on it. */
export interface MetricDescription<Label extends string> {
  /** `foi_…` in snake case, with its unit last: `foi_timer_lateness_seconds`. */
  readonly name: string;
  readonly help: string;
  /** Labels with few values; never an id, a name or an address. */
  readonly labels?: readonly Label[];
}

/** One of the numbers of a gauge with labels. */
export interface GaugeValue<Label extends string> {
  readonly labels: Readonly<Record<Label, string>>;
  readonly value: number;
}

/** A number, or one for each combination of labels, that is looked up on request. */
export interface GaugeDescription<Label extends string> extends MetricDescription<Label> {
  /** When it fails or takes longer than three seconds, the gauge is left out of that answer. */
  collect(): Looked<Label> | Promise<Looked<Label>>;
}

type Looked<Label extends string> = number | readonly GaugeValue<Label>[];

export interface HistogramDescription<Label extends string> extends MetricDescription<Label> {
  /** Upper bounds, in the unit of the name. */
  readonly buckets?: readonly number[];
}

const nameShape = /^foi_[a-z0-9]+(_[a-z0-9]+)*$/;
const collectWithinMs = 3_000;

function checked<Label extends string>({ name, help, labels = [] }: MetricDescription<Label>) {
  if (!nameShape.test(name)) throw new TypeError(`A metric is named like foi_http_requests_total, not ${name}`);
  return { name, help, labelNames: [...labels] };
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`took longer than ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What this process counts and measures; `/metrics` shows it to Prometheus. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly logger = new Logger('Metrics');
  private readonly failures: Counter<'metric'>;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.failures = this.counter({
      name: 'foi_metrics_failures_total',
      help: 'Numbers that could not be looked up at a scrape; the metric is missing from that answer.',
      labels: ['metric'],
    });
  }

  /** @throws TypeError when the name is not ours, Error when it is taken. */
  counter<Label extends string = never>(description: MetricDescription<Label>): Counter<Label> {
    return new Counter({ ...checked(description), registers: [this.registry] });
  }

  /** @throws TypeError when the name is not ours, Error when it is taken. */
  histogram<Label extends string = never>(description: HistogramDescription<Label>): Histogram<Label> {
    const { buckets } = description;
    const bounds = buckets === undefined ? {} : { buckets: [...buckets] };
    return new Histogram({ ...checked(description), ...bounds, registers: [this.registry] });
  }

  /** @throws TypeError when the name is not ours, Error when it is taken. */
  gauge<Label extends string = never>(description: GaugeDescription<Label>): void {
    const collect = async () => {
      // An old number would hide the failure.
      gauge.reset();
      if (description.labels === undefined) gauge.remove();
      try {
        const looked = await within(collectWithinMs, Promise.resolve(description.collect()));
        if (typeof looked === 'number') gauge.set(looked);
        else for (const { labels, value } of looked) gauge.set(labels, value);
      } catch (error) {
        this.failures.inc({ metric: description.name });
        // Node's own errors have the address that was tried in their message.
        this.logger.warn(`${description.name} could not be looked up: ${codeOf(error) || recordOf(error)}`);
      }
    };
    const gauge: Gauge<Label> = new Gauge({ ...checked(description), registers: [this.registry], collect });
  }

  /** Everything, as Prometheus reads it. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }
}
