import { createServer } from 'node:net';

const tryPort = (port: number) =>
  new Promise<number | undefined>((done) => {
    const probe = createServer();
    probe.once('error', () => done(undefined));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === 'object' ? address.port : undefined));
    });
  });

/** The wished port when it is free, otherwise any free one; with `insist` nothing else will do. */
export async function choosePort(wished: number, insist: boolean): Promise<number> {
  const port = (await tryPort(wished)) ?? (insist ? undefined : await tryPort(0));
  if (port === undefined) throw new Error(`Port ${wished} for PostgreSQL is taken by another program`);
  return port;
}
