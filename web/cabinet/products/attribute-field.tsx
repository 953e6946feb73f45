import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import type { AttributeValue } from '#kernel/attribute-value';
import { languages, type Localised } from '#kernel/language';
import { useFieldError } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Attribute } from './types.ts';
import './variants.css';

type Props = { attribute: Attribute; value: AttributeValue | undefined; required: boolean; onChange: (value: AttributeValue | undefined) => void };

export function Swatch({ hex }: { hex: string | undefined }) {
  return hex ? <i className="swatch" style={{ background: hex }} aria-hidden="true" /> : null;
}

/** A value that is in no directory stays choosable, as it was written, until somebody chooses a known one. */
function optionsOf(attribute: Attribute, given: readonly string[]) {
  const known = attribute.options.map((option) => ({ value: option.code, label: option.name }));
  return [...known, ...given.filter((code) => !attribute.options.some((option) => option.code === code)).map((code) => ({ value: code, label: code }))];
}

/** The field that fits an attribute's kind: option with swatch, several options, number with unit, yes or no, text, dimensions. */
export function AttributeField({ attribute, value, required, onChange }: Props) {
  const t = useWords('cabinet-products');
  const error = useFieldError(`attributes.${attribute.code}`);
  const label = attribute.unit && attribute.kind !== 'dimension' ? `${attribute.name}, ${attribute.unit}` : attribute.name;
  // The hint stands below: fields of a row are level whatever their hints' lengths.
  const shared = { label, required, error, ...(attribute.hint ? { description: attribute.hint } : {}) };
  const hexOf = (code: string) => attribute.options.find((option) => option.code === code)?.hex;
  const renderOption = ({ option }: { option: { value: string; label: string } }) => (
    <span className="swatch-option">
      <Swatch hex={hexOf(option.value)} />
      {option.label}
    </span>
  );
  switch (attribute.kind) {
    case 'option':
    case 'colour': {
      const code = typeof value === 'string' ? value : null;
      return (
        <Select
          {...shared}
          searchable
          clearable
          limit={100}
          data={optionsOf(attribute, code ? [code] : [])}
          value={code}
          renderOption={renderOption}
          leftSection={code && hexOf(code) ? <Swatch hex={hexOf(code)} /> : undefined}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    }
    case 'options': {
      const codes = Array.isArray(value) ? [...(value as readonly string[])] : typeof value === 'string' ? [value] : [];
      return (
        <MultiSelect
          {...shared}
          searchable
          clearable
          limit={100}
          data={optionsOf(attribute, codes)}
          value={codes}
          renderOption={renderOption}
          onChange={onChange}
        />
      );
    }
    case 'boolean':
      return (
        <Select
          {...shared}
          clearable
          data={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(next) => onChange(next === null ? undefined : next === 'true')}
        />
      );
    case 'number':
      return <NumberValue shared={shared} value={value} onChange={onChange} />;
    case 'dimension':
      return <DimensionValue attribute={attribute} shared={shared} value={value} onChange={onChange} />;
    case 'localised':
      return <LocalisedValue shared={shared} value={value} onChange={onChange} />;
    default:
      return <TextInput {...shared} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}

type Shared = { label: string; required: boolean; error: string | undefined; description?: string };
type ValueProps = { shared: Shared; value: AttributeValue | undefined; onChange: Props['onChange'] };

function NumberValue({ shared, value, onChange }: ValueProps) {
  const held = typeof value === 'object' && value !== null && 'amount' in value ? value : null;
  const number = held ? held.amount : typeof value === 'number' || typeof value === 'string' ? value : '';
  return (
    <NumberInput
      {...shared}
      value={number}
      hideControls
      decimalSeparator=","
      thousandSeparator=" "
      min={0}
      onChange={(next) => onChange(next === '' ? undefined : held ? { amount: Number(next), unit: held.unit } : Number(next))}
    />
  );
}

function DimensionValue({ attribute, shared, value, onChange }: ValueProps & { attribute: Attribute }) {
  const t = useWords('cabinet-products');
  const held =
    typeof value === 'object' && value !== null && 'length' in value && 'width' in value
      ? value
      : { length: 0, width: 0, height: 0, unit: attribute.unit ?? 'cm' };
  return (
    <div className="dimension">
      {(['length', 'width', 'height'] as const).map((side) => (
        <NumberInput
          key={side}
          label={`${shared.label}: ${t(`dimension.${side}`)}, ${held.unit}`}
          error={side === 'length' ? shared.error : undefined}
          value={held[side] || ''}
          hideControls
          decimalSeparator=","
          min={0}
          onChange={(next) => onChange({ ...held, [side]: Number(next) || 0 })}
        />
      ))}
    </div>
  );
}

function LocalisedValue({ shared, value, onChange }: ValueProps) {
  const t = useWords('cabinet-products');
  const texts: Localised =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Localised) : typeof value === 'string' ? { uk: value } : {};
  return (
    <div className="localised-lines">
      {languages
        .filter((one) => one === 'uk' || one === 'ru' || texts[one])
        .map((one) => (
          <TextInput
            key={one}
            {...shared}
            label={`${shared.label} (${t(`languageShort.${one}`)})`}
            required={shared.required && one === 'uk'}
            lang={one}
            value={texts[one] ?? ''}
            onChange={(event) => onChange({ ...texts, [one]: event.currentTarget.value })}
          />
        ))}
    </div>
  );
}
