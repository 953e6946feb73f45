import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, type LoaderFunctionArgs } from 'react-router';
import { placePhoneOrder } from '#checkout/contract';
import { listCities } from '#delivery/contract';
import { browserApi, problemOf, type Problem } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Amount, Button, Callout, ObjectPage, sayProblem, Section, Stack, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { BuyerFields, type BuyerDraft } from './buyer-fields.tsx';
import { OfferSearch } from './offer-search.tsx';
import './orders.css';
import { PartCard } from './part-card.tsx';
import { usePhoneCart } from './use-phone-cart.ts';

/** Only who may take orders opens the form; the API would refuse at the end otherwise. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  pageOf(context)
    .api(listCities, { query: {} })
    .then(() => null);

const emptyBuyer: BuyerDraft = { phone: '', name: '', email: '' };

export default function PhoneOrder() {
  const t = useWords('console-orders');
  const navigate = useNavigate();
  const cart = usePhoneCart();
  const [buyer, setBuyer] = useState(emptyBuyer);
  const [method, setMethod] = useState<'card' | 'cod'>('cod');
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { preview } = cart;
  const ready =
    cart.lines.length > 0 &&
    cart.delivery.length === (preview?.parts.length ?? -1) &&
    preview!.problems.every((one) => one.severity !== 'block') &&
    buyer.phone.trim() !== '' &&
    buyer.name.trim().length > 1;
  async function place() {
    setBusy(true);
    setProblem(null);
    try {
      const { email, ...who } = buyer;
      const { order } = await browserApi(placePhoneOrder, {
        body: {
          buyer: { ...who, ...(email.trim() ? { email: email.trim() } : {}) },
          lines: cart.lines,
          delivery: cart.delivery,
          payment: { method },
          ...(comment.trim() ? { comment: comment.trim() } : {}),
          ...(preview ? { expectedTotal: preview.total } : {}),
        },
      });
      toast({ text: t('phone.said', { number: order.number }) });
      await navigate(`/console/orders/${order.number}`);
    } catch (error) {
      setProblem(problemOf(error));
      cart.refresh();
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <title>{t('phone.title')}</title>
      <ObjectPage back={{ to: '/console/orders', label: t('list.title') }} title={t('phone.title')} identity={t('phone.text')}>
        <div className="phone-layout">
          <Stack>
            {problem ? <Callout tone="red">{sayProblem(problem)}</Callout> : null}
            <Section title={t('phone.buyer')}>
              <BuyerFields value={buyer} onChange={setBuyer} problem={problem} />
            </Section>
            <Section title={t('phone.goods')}>
              <OfferSearch chosen={cart.lines.map((line) => line.offerId)} onAdd={cart.add} />
            </Section>
            {preview?.parts.map((part) => (
              <PartCard key={part.merchant.id} part={part} problems={preview.problems.filter((one) => one.merchantId === part.merchant.id)} cart={cart} />
            ))}
            <Section title={t('phone.payment')}>
              <Radio.Group value={method} onChange={(value) => setMethod(value as 'card' | 'cod')} aria-label={t('phone.payment')}>
                <div className="pay-choice">
                  <Radio value="cod" label={t('pay.methods.cod')} description={t('phone.codHint')} />
                  <Radio value="card" label={t('phone.cardLink')} description={t('phone.cardHint')} />
                </div>
              </Radio.Group>
              <Textarea
                mt={14}
                label={t('phone.comment')}
                value={comment}
                onChange={(event) => setComment(event.currentTarget.value)}
                autosize
                minRows={2}
                maxLength={500}
              />
            </Section>
          </Stack>
          <section className="card phone-total" aria-label={t('phone.total')}>
            <div className="card-body">
              <dl>
                <div>
                  <dt>{t('phone.goodsSum')}</dt>
                  <dd>{preview ? <Amount value={preview.goods} /> : '–'}</dd>
                </div>
                <div>
                  <dt>{t('delivery')}</dt>
                  <dd>{preview ? <Amount value={preview.delivery} /> : '–'}</dd>
                </div>
                <div className="grand">
                  <dt>{t('phone.total')}</dt>
                  <dd>{preview ? <Amount value={preview.total} /> : '–'}</dd>
                </div>
              </dl>
              <Button look="primary" disabled={!ready || busy} onClick={() => void place()}>
                {t('phone.place')}
              </Button>
              {ready ? null : (
                <p className="muted small" style={{ marginTop: 8 }}>
                  {t('phone.missing')}
                </p>
              )}
            </div>
          </section>
        </div>
      </ObjectPage>
    </>
  );
}
