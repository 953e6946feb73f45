import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

export function CopyButton({ text }: { text: string }) {
  const t = useWords('cabinet-api-keys');
  const [copied, setCopied] = useState(false);
  return (
    <Button small icon={copied ? IconCheck : IconCopy} onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      {t(copied ? 'copied' : 'copy')}
    </Button>
  );
}
