import { fillIdentityPorts } from '#identity/ports';
import { setTransport } from '#notices/ports';
import { servesHttps, setSecureSessions } from '#platform/http/session-cookie';
import { setSealSecret } from '#platform/seal';
import { setWorld, worldOf } from '#platform/world';
import type { Runtime } from './app.ts';

/** Fills the platform's ports with the rooms that own the answers. The only place that joins the two by name. */
export function fillPorts({ config, database, live, modules, publicUrl }: Runtime): void {
  const endpoints = modules.flatMap((module) => module.routes ?? []).map((route) => route.endpoint);
  fillIdentityPorts({ database, endpoints, secret: config.secrets.session, secondFactor: config.demo === 'off' });
  setSealSecret(config.secrets.session);
  setSecureSessions(servesHttps(config));
  setTransport({ smtpUrl: config.smtpUrl, smsUrl: config.smsUrl, publicUrl, live, sandbox: config.demo !== 'off' });
  setWorld({ ...worldOf(config), publicUrl });
}
