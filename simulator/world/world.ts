import { join, resolve } from 'node:path';
import { startAcquirer } from './acquirer/server.ts';
import type { AcquirerDouble } from './acquirer/server.ts';
import { demoShop } from './acquirer/signature.ts';
import type { Shop } from './acquirer/signature.ts';
import { openControl } from './control.ts';
import type { Control } from './control.ts';
import { startImages } from './images/server.ts';
import { startMessages } from './messages/server.ts';
import type { Message } from './messages/server.ts';
import { startNovaPoshta } from './nova-poshta/server.ts';
import type { NovaPoshtaDouble } from './nova-poshta/server.ts';

export type { Control, DoubleName, DoubleState } from './control.ts';

export type WorldPorts = { novaPoshta?: number; acquirer?: number; smtp?: number; sms?: number; images?: number };

export type WorldOptions = {
  /** Ports by double; 0 or nothing takes any free one. */
  ports?: 0 | WorldPorts;
  /** Where the doubles keep their books; without it they live in memory. */
  folder?: string;
  /** Default: `simulator/market/pictures`. */
  picturesFolder?: string;
  shops?: readonly Shop[];
  /** Share of parcels that their recipients refuse; default 0.04. */
  refusedShare?: number;
  /** Milliseconds before each attempt of a callback. */
  callbackPauses?: readonly number[];
  /** How long the fault `slow` holds an answer back; default 8 s. */
  slowMillis?: number;
};

export type World = {
  novaPoshta: { url: string; waybills: NovaPoshtaDouble['desk']['waybills'] };
  acquirer: { url: string; shop: Shop; payments: AcquirerDouble['till']['payments']; resolve: AcquirerDouble['resolve'] };
  smtp: { port: number };
  sms: { url: string };
  images: { url: string };
  /** Mail and SMS, newest first. */
  messages(): Message[];
  control: Control;
  setClock(clock: () => Date): void;
  /** Puts a parcel to a carrier's code now; the rest of its life goes on from there. */
  advance: Control['advance'];
  setFault: Control['setFault'];
  stop(): Promise<void>;
};

const pictures = resolve(import.meta.dirname, '../market/pictures');
const second = 1000;

/** Starts the world outside on loopback: carrier, acquirer, mail, SMS, picture host. Demo and tests only. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const ports: WorldPorts = options.ports || {};
  const { folder, slowMillis = 8 * second, shops = [demoShop] } = options;
  const bookPath = (name: string): string | null => (folder ? join(folder, `${name}.ndjson`) : null);
  const callbackPauses = options.callbackPauses ?? [50, 2 * second, 10 * second, 60 * second, 300 * second, 1800 * second];
  const [carrier, acquirer, messages, images] = await Promise.all([
    startNovaPoshta({ port: ports.novaPoshta ?? 0, bookPath: bookPath('waybills'), refusedShare: options.refusedShare ?? 0.04, slowMillis }),
    startAcquirer({ port: ports.acquirer ?? 0, bookPath: bookPath('payments'), shops, callbackPauses, slowMillis }),
    startMessages({ smtpPort: ports.smtp ?? 0, httpPort: ports.sms ?? 0, bookPath: bookPath('messages'), slowMillis }),
    startImages({ port: ports.images ?? 0, folder: options.picturesFolder ?? pictures, slowMillis }),
  ]);
  const control = openControl({ carrier, acquirer, messages, images });
  return {
    novaPoshta: { url: carrier.url, waybills: carrier.desk.waybills },
    acquirer: { url: acquirer.url, shop: shops[0] ?? demoShop, payments: acquirer.till.payments, resolve: acquirer.resolve },
    smtp: { port: messages.smtp.port },
    sms: { url: messages.sms.url },
    images: { url: images.url },
    messages: () => messages.messages.all().toReversed(),
    control,
    advance: control.advance,
    setFault: control.setFault,
    setClock(clock) {
      carrier.desk.setClock(clock);
      acquirer.till.setClock(clock);
      messages.setClock(clock);
    },
    async stop() {
      await Promise.all([carrier.stop(), acquirer.stop(), messages.stop(), images.stop()]);
    },
  };
}
