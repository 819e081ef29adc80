export { countRequests } from './count-requests.js';
export {
  type GaugeDescription,
  type GaugeValue,
  type HistogramDescription,
  type MetricDescription,
  Metrics,
} from './metrics.js';
export { MetricsModule } from './metrics.module.js';
