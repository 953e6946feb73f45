import { NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Amount, Button, Mark, Note, Section, Thumb, Two } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { pictureOf } from '../parts/picture.ts';
import { PlaceFields } from './place-fields.tsx';
import type { Part, PhoneCart, Preview } from './use-phone-cart.ts';

/** One merchant's part of the order: its lines, and how they are brought. */
export function PartCard({ part, problems, cart }: { part: Part; problems: Preview['problems']; cart: PhoneCart }) {
  const t = useWords('console-orders');
  const f = useFormat();
  const choice = cart.choices[part.merchant.id];
  const options = part.delivery.options.map((option) => ({
    value: option.method,
    disabled: !option.available,
    label: [
      t(`methods.${option.method}`),
      option.free ? t('phone.free') : f.money(option.cost),
      option.promise
        ? option.promise.from === option.promise.to
          ? f.shortDate(option.promise.from)
          : `${f.shortDate(option.promise.from)} – ${f.shortDate(option.promise.to)}`
        : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const needs = part.delivery.options.find((option) => option.method === choice?.method)?.needs;
  return (
    <Section
      flush
      title={
        <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
          <Mark size="tiny" text={part.merchant.logo.letters} color={part.merchant.logo.colour} />
          {part.merchant.name}
        </span>
      }
      aside={<Amount value={part.subtotal} />}
    >
      <div className="phone-lines">
        {part.lines.map((line) => (
          <div key={line.offerId} className="phone-line">
            <Thumb picture={pictureOf(line.image?.sha)} size={40} />
            <Two first={line.name} second={[line.options, line.left === null ? '' : t('phone.left', { count: line.left })].filter(Boolean).join(' · ')} />
            <NumberInput
              aria-label={t('phone.quantityOf', { name: line.name })}
              min={1}
              max={line.left ?? 999}
              value={line.quantity}
              onChange={(value) => typeof value === 'number' && value > 0 && cart.setQuantity(line.offerId, value)}
            />
            <span className="num">
              <Amount value={line.sum} />
            </span>
            <Button look="quiet" icon={IconTrash} aria-label={t('phone.remove', { name: line.name })} onClick={() => cart.setQuantity(line.offerId, 0)} />
          </div>
        ))}
      </div>
      <div className="phone-ways">
        {part.merchant.closedUntil ? <Note tone="amber">{t('phone.closedUntil', { date: f.weekday(part.merchant.closedUntil) })}</Note> : null}
        {problems
          .filter((one) => one.code !== 'DELIVERY_MISSING' && one.code !== 'MERCHANT_CLOSED_UNTIL')
          .map((one, at) => (
            <Note key={at} tone={one.severity === 'block' ? 'red' : 'amber'}>
              {t(`problems.${one.code}`, { count: one.left ?? 0 })}
            </Note>
          ))}
        <Select
          label={t('phone.way')}
          placeholder={t('phone.chooseWay')}
          data={options}
          value={choice?.method ?? null}
          allowDeselect={false}
          onChange={(method) =>
            method &&
            cart.choose({
              merchantId: part.merchant.id,
              method: method as Part['delivery']['options'][number]['method'],
              ...(choice?.cityRef ? { cityRef: choice.cityRef } : {}),
            })
          }
        />
        {choice && needs && needs !== 'nothing' ? (
          <PlaceFields
            choice={choice}
            needs={needs}
            onChoose={(next) => {
              if (next.cityRef) cart.setCity(next.cityRef);
              cart.choose(next);
            }}
          />
        ) : null}
      </div>
    </Section>
  );
}
