import { IconFileTypePdf } from '@tabler/icons-react';
import { PictureFrame, Pill } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { File } from './media.tsx';

export function FileTile({ file, onOpen }: { file: File; onOpen: () => void }) {
  const t = useWords('cabinet-media');
  return (
    <button type="button" className="file-tile" onClick={onOpen}>
      <PictureFrame src={file.url} alt={file.alt.uk ?? ''} {...(file.kind === 'document' ? { sign: IconFileTypePdf } : {})} failed={file.state === 'failed'}>
        {file.state === 'stored' ? null : <Pill tone={file.state === 'failed' ? 'red' : 'blue'}>{t(`states.${file.state}`)}</Pill>}
      </PictureFrame>
      <b>{file.name || file.id}</b>
      <small>
        {[file.width ? `${file.width} × ${file.height}` : '', file.uses > 0 ? t('uses', { count: file.uses }) : t('unused')].filter(Boolean).join(' · ')}
      </small>
    </button>
  );
}
