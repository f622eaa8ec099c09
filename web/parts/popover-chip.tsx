import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChipStyles } from './chip-styles.ts';

const useStyles = makeStyles({
  surface: { width: '300px', maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box', padding: '14px 16px 16px' },
});

/** A filter whose value takes more than a menu: a period, or somebody to be searched for. */
export const PopoverChip = ({
  name,
  value,
  icon,
  open,
  onOpenChange,
  onClear,
  children,
}: {
  name: string;
  /** What is chosen, in words; undefined while nothing is. */
  value: string | undefined;
  icon?: ReactElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Takes the choice away. Without it there always is one. */
  onClear?: () => void;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const chip = useChipStyles();
  const { t } = useTranslation();
  const text = value === undefined ? name : t('common.activeFilter', { name, value });
  return (
    <Popover open={open} onOpenChange={(_, data) => onOpenChange(data.open)} positioning="below-start" trapFocus>
      {value !== undefined && onClear !== undefined ? (
        <InteractionTag className={chip.tag} shape="circular">
          <PopoverTrigger disableButtonEnhancement>
            <InteractionTagPrimary hasSecondaryAction className={chip.primary}>
              {text}
            </InteractionTagPrimary>
          </PopoverTrigger>
          <InteractionTagSecondary
            className={chip.secondary}
            aria-label={t('common.removeFilter', { filter: text })}
            onClick={onClear}
          />
        </InteractionTag>
      ) : (
        <PopoverTrigger disableButtonEnhancement>
          <Button
            className={mergeClasses(chip.chip, value !== undefined && chip.on)}
            {...(value === undefined
              ? { icon: <ChevronDownRegular />, iconPosition: 'after' }
              : icon === undefined
                ? {}
                : { icon })}
            // The value is its own name on screen; said aloud, it needs to be known what it is the value of.
            {...(value === undefined ? {} : { 'aria-label': text })}
          >
            {value ?? name}
          </Button>
        </PopoverTrigger>
      )}
      <PopoverSurface className={styles.surface} aria-label={name}>
        {open && children}
      </PopoverSurface>
    </Popover>
  );
};
