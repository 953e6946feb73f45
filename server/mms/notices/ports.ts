export { setTransport, type Transport } from './transport.ts';
