declare module 'autocannon' {
  type Latency = { average: number; p50: number; p97_5: number; p99: number; max: number };
  type Asked = { method: string; path: string; headers?: Record<string, string> };
  export type Client = { setRequests: (requests: Asked[]) => void };
  export type Result = { latency: Latency; requests: { average: number; total: number }; throughput: { total: number }; non2xx: number; errors: number };
  export default function autocannon(options: {
    url: string;
    connections?: number;
    duration?: number;
    headers?: Record<string, string>;
    setupClient?: (client: Client) => void;
  }): Promise<Result>;
}
