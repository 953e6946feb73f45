/** Counters and gauges of this process in Prometheus text form. Labels are routes and codes, never ids. */
type Series = { count: number; seconds: number };
const requests = new Map<string, Series>();
const gauges = new Map<string, () => number>();

export function countRequest(route: string, status: number, milliseconds: number): void {
  const key = `route="${route}",status="${status}"`;
  const series = requests.get(key) ?? { count: 0, seconds: 0 };
  series.count += 1;
  series.seconds += milliseconds / 1000;
  requests.set(key, series);
}

export function registerGauge(name: string, read: () => number): void {
  gauges.set(name, read);
}

export function metricsText(): string {
  const lines = ['# TYPE agora_http_requests_total counter', '# TYPE agora_http_request_seconds_total counter'];
  for (const [labels, series] of requests) {
    lines.push(`agora_http_requests_total{${labels}} ${series.count}`, `agora_http_request_seconds_total{${labels}} ${series.seconds.toFixed(6)}`);
  }
  for (const [name, read] of gauges) lines.push(`# TYPE agora_${name} gauge`, `agora_${name} ${read()}`);
  const memory = process.memoryUsage();
  lines.push('# TYPE agora_process_resident_bytes gauge', `agora_process_resident_bytes ${memory.rss}`);
  return `${lines.join('\n')}\n`;
}
