import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';

/** A look at something beside the page, which stays where it is. */
export function SideDrawer({
  opened,
  onClose,
  title,
  width = 440,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  width?: number;
  children: ReactNode;
}) {
  const t = useWords('office');
  return (
    <Drawer opened={opened} onClose={onClose} title={title} size={width} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
    </Drawer>
  );
}
