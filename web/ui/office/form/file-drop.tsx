import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../words.tsx';
import { useFormat } from '../../use-format.ts';

/** A place to drop files or to choose them. What happens with them is the screen's business: `api(upload, {}, { files })`. */
export function FileDrop({
  label,
  hint,
  accept,
  maxBytes,
  multiple = false,
  busy = false,
  onFiles,
  onRefused,
}: {
  label: string;
  hint?: ReactNode;
  /** Endings or media types: `['.xlsx', '.csv', 'image/*']`. */
  accept?: readonly string[];
  maxBytes?: number;
  multiple?: boolean;
  busy?: boolean;
  onFiles: (files: File[]) => void;
  onRefused?: (files: File[]) => void;
}) {
  const t = useWords('office');
  const f = useFormat();
  const types = (accept ?? []).filter((one) => one.includes('/'));
  const endings = (accept ?? []).filter((one) => one.startsWith('.')).map((one) => one.toLowerCase());
  const fits = (file: File) => endings.length === 0 || endings.some((ending) => file.name.toLowerCase().endsWith(ending)) || types.includes(file.type);
  return (
    <Dropzone
      multiple={multiple}
      disabled={busy}
      {...(maxBytes ? { maxSize: maxBytes } : {})}
      {...(types.length > 0 && endings.length === 0 ? { accept: [...types] } : {})}
      inputProps={{ 'aria-label': label, ...(accept ? { accept: accept.join(',') } : {}) }}
      onDrop={(files: File[]) => {
        const good = files.filter(fits);
        if (good.length < files.length) onRefused?.(files.filter((file) => !fits(file)));
        if (good.length > 0) onFiles(good);
      }}
      onReject={(refused: { file: File }[]) => onRefused?.(refused.map((one) => one.file))}
    >
      <div className="file-drop">
        <IconFileUpload size={28} stroke={1.5} aria-hidden="true" />
        <b>{label}</b>
        <span className="muted small">{hint ?? t('files.hint', { kinds: endings.join(', '), size: maxBytes ? f.bytes(maxBytes) : '' })}</span>
      </div>
    </Dropzone>
  );
}
