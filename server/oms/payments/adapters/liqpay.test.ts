import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnsignedCallback, liqpay, toMinor } from './liqpay.ts';
import { encodeLiqpay, isSigned, liqpaySignature } from './liqpay-signature.ts';

const privateKey = 'a4825234f4bae72a0be04eafe9e8e2bada209255';
const vector = 'eyAicHVibGljX2tleSI6ImkwMDAwMDAwMSIsICJ2ZXJzaW9uIjogIjMifQ==';
const client = liqpay({ baseUrl: 'https://acquirer.example/', publicKey: 'i00000001', privateKey });

test('the signature is the one of the published vector', () => {
  assert.equal(liqpaySignature(privateKey, vector), 'g9cHim6E9vqy7tRMUt2G8eSDJJY=');
  assert.equal(isSigned(privateKey, vector, 'g9cHim6E9vqy7tRMUt2G8eSDJJY='), true);
  assert.equal(isSigned(privateKey, vector.slice(0, -4), 'g9cHim6E9vqy7tRMUt2G8eSDJJY='), false);
  assert.equal(isSigned(privateKey, vector, ''), false);
  assert.equal(isSigned('', vector, liqpaySignature('', vector)), false);
});

test('a callback is judged over the text received, and refused unsigned, altered or malformed', () => {
  const data = encodeLiqpay({
    public_key: 'i00000001',
    order_id: 'pay_1',
    status: 'success',
    amount: 3439,
    currency: 'UAH',
    payment_id: 77,
    sender_card_mask2: '473118*97',
    refund_amount: '57.00',
  });
  const signature = liqpaySignature(privateKey, data);
  const proof = client.callback({ data, signature });
  assert.deepEqual([proof.class, proof.amountMinor, proof.refundedMinor, proof.paymentId, proof.cardMask], ['captured', 343_900, 5_700, '77', '473118*97']);
  for (const form of [{ data, signature: `${signature.slice(0, -2)}A=` }, { data: `${data}=`, signature }, { data }, {}, { data: [data], signature }]) {
    assert.throws(() => client.callback(form), UnsignedCallback);
  }
});

test('a checkout is a signed form and one address with the same fields', () => {
  const form = client.checkout({
    providerKey: 'pay_1',
    amountMinor: 734,
    currency: 'UAH',
    description: 'Замовлення №1',
    resultUrl: 'https://shop.example/r',
    callbackUrl: 'https://shop.example/c',
    language: 'uk',
    expiresAt: new Date('2026-11-22T10:30:00Z'),
  });
  const parameters: unknown = JSON.parse(Buffer.from(form.fields.data, 'base64').toString());
  assert.deepEqual(parameters, {
    version: 3,
    public_key: 'i00000001',
    action: 'pay',
    amount: 7.34,
    currency: 'UAH',
    description: 'Замовлення №1',
    order_id: 'pay_1',
    result_url: 'https://shop.example/r',
    server_url: 'https://shop.example/c',
    language: 'uk',
    expired_date: '2026-11-22 10:30:00',
  });
  assert.equal(form.url, 'https://acquirer.example/api/3/checkout');
  assert.equal(new URL(form.redirectUrl).searchParams.get('signature'), form.fields.signature);
  assert.equal(isSigned(privateKey, form.fields.data, form.fields.signature), true);
});

test('amounts are read from numbers and texts to the kopeck, and nothing else is an amount', () => {
  assert.deepEqual([7.34, '7.34', 5, '1399,50', 0.1 + 0.2, 1e7].map(toMinor), [734, 734, 500, 139_950, 30, 1_000_000_000]);
  assert.deepEqual(
    ['', null, '7.345', '-5', 'NaN', '1e3', {}].map(toMinor),
    Array.from({ length: 7 }, () => null),
  );
});
