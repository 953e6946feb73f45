import { IconFileTypePdf, IconPhotoX } from '@tabler/icons-react';
import { Pill } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { File } from './media.tsx';

export function FileTile({ file, onOpen }: { file: File; onOpen: () => void }) {
  const t = useWords('cabinet-media');
  return (
    <button type="button" className="file-tile" onClick={onOpen}>
      <span className="file-frame">
        {file.url ? (
          <img src={file.url} alt={file.alt.uk ?? ''} loading="lazy" decoding="async" />
        ) : file.kind === 'document' ? (
          <IconFileTypePdf size={32} stroke={1.4} aria-hidden="true" />
        ) : file.state === 'failed' ? (
          <IconPhotoX size={28} stroke={1.4} aria-hidden="true" />
        ) : (
          <span className="bone file-bone" />
        )}
        {file.state === 'stored' ? null : <Pill tone={file.state === 'failed' ? 'red' : 'blue'}>{t(`states.${file.state}`)}</Pill>}
      </span>
      <b>{file.name || file.id}</b>
      <small>
        {[file.width ? `${file.width} × ${file.height}` : '', file.uses > 0 ? t('uses', { count: file.uses }) : t('unused')].filter(Boolean).join(' · ')}
      </small>
    </button>
  );
}
