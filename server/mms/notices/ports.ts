export { setTransport, theTransport, type Transport } from './transport.ts';
