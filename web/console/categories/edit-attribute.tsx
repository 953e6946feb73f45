import { ColorInput, Switch, TextInput } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { changeAttribute, saveOption, type listOperatorAttributes } from '#catalog/contract';
import type { OutputOf } from '#kernel/contract';
import { browserApi } from '../../api.ts';
import { Button, DialogActions, SideDrawer, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { NameFields, written } from './name-fields.tsx';

export type Attribute = OutputOf<typeof listOperatorAttributes>['items'][number];
type Option = Attribute['options'][number];

const hasDirectory = (kind: Attribute['kind']) => kind === 'option' || kind === 'options' || kind === 'colour';

/** An attribute's texts, whether the shop filters by it, and its directory of values. */
export function EditAttribute({ attribute, onClose }: { attribute: Attribute; onClose: () => void }) {
  const t = useWords('console-categories');
  const { run, busy } = useAct();
  const [names, setNames] = useState(attribute.names);
  const [hints, setHints] = useState(attribute.hints);
  const [facet, setFacet] = useState(attribute.facet);
  const save = () =>
    run(
      () => browserApi(changeAttribute, { params: { code: attribute.code }, body: { names: written(names), hints: written(hints), facet } }),
      t('saved'),
    ).then((answer) => answer && onClose());
  return (
    <SideDrawer opened onClose={onClose} title={attribute.name} width={480}>
      <div className="console-fields">
        <NameFields label={t('names')} value={names} required onChange={setNames} />
        <NameFields label={t('hint')} value={hints} onChange={setHints} />
        <Switch label={t('isFacetLong')} checked={facet} onChange={(event) => setFacet(event.currentTarget.checked)} />
      </div>
      <DialogActions onCancel={onClose} disabled={busy || !names.uk?.trim()} onAct={() => void save()}>
        {t('save')}
      </DialogActions>
      {hasDirectory(attribute.kind) ? <Directory attribute={attribute} /> : null}
    </SideDrawer>
  );
}

function Directory({ attribute }: { attribute: Attribute }) {
  const t = useWords('console-categories');
  const [text, setText] = useState('');
  const [edited, edit] = useState<Option | 'new' | null>(null);
  const shown = attribute.options.filter((option) => option.name.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <section className="directory">
      <h3>{t('values')}</h3>
      <div className="directory-bar">
        <TextInput aria-label={t('searchValue')} placeholder={t('searchValue')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Button small icon={IconPlus} onClick={() => edit('new')}>
          {t('addValue')}
        </Button>
      </div>
      {edited === 'new' ? <OptionForm attribute={attribute} option={null} onDone={() => edit(null)} /> : null}
      <ul>
        {shown.map((option) => (
          <li key={option.code}>
            {edited !== 'new' && edited?.code === option.code ? (
              <OptionForm attribute={attribute} option={option} onDone={() => edit(null)} />
            ) : (
              <>
                {option.hex ? <i className="swatch" style={{ background: option.hex }} /> : null}
                <span>{option.name}</span>
                <Button small look="quiet" icon={IconPencil} aria-label={t('editValue', { name: option.name })} onClick={() => edit(option)} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OptionForm({ attribute, option, onDone }: { attribute: Attribute; option: Option | null; onDone: () => void }) {
  const t = useWords('console-categories');
  const { run, busy } = useAct();
  const [names, setNames] = useState<Option['names']>(option?.names ?? {});
  const [hex, setHex] = useState(option?.hex ?? '');
  const save = () =>
    run(
      () =>
        browserApi(saveOption, {
          params: { code: attribute.code },
          body: { names: written(names), ...(option ? { option: option.code } : {}), ...(hex ? { hex } : {}) },
        }),
      t('saved'),
    ).then((answer) => answer && onDone());
  return (
    <div className="option-form">
      <NameFields label={option ? option.name : t('addValue')} value={names} required onChange={setNames} />
      {attribute.kind === 'colour' ? <ColorInput label={t('colour')} value={hex} onChange={setHex} /> : null}
      <DialogActions onCancel={onDone} small disabled={busy || !names.uk?.trim()} onAct={() => void save()}>
        {t('save')}
      </DialogActions>
    </div>
  );
}
