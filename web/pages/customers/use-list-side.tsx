import { ColumnTripleRegular, FilterRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../parts/command-bar.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import type { ListState } from './list-question.ts';
import { ViewsPanel } from './views-panel.tsx';

/** The commands at the far right of the list, Columns and Saved views, and the panel that one of them has opened. */
export const useListSide = (
  state: ListState,
): {
  readonly commands: (onOpen: () => void) => readonly Command[];
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly panel: ReactNode;
} => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'columns' | 'views'>();
  const close = (): void => setOpen(undefined);
  return {
    commands: (onOpen) => [
      {
        id: 'columns',
        label: t('customers.commands.columns'),
        icon: <ColumnTripleRegular />,
        run: () => {
          onOpen();
          setOpen('columns');
        },
      },
      {
        id: 'views',
        label: t('customers.commands.views'),
        icon: <FilterRegular />,
        run: () => {
          onOpen();
          setOpen('views');
        },
      },
    ],
    isOpen: open !== undefined,
    close,
    panel:
      open === 'columns' ? (
        <ColumnsPanel onClose={close} />
      ) : open === 'views' ? (
        <ViewsPanel state={state} onClose={close} />
      ) : null,
  };
};
