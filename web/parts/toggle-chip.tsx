import { Button, mergeClasses } from '@fluentui/react-components';
import { useChipStyles } from './chip-styles.ts';

/** A filter that is on or off. */
export const ToggleChip = ({
  label,
  on,
  onChange,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) => {
  const styles = useChipStyles();
  return (
    <Button className={mergeClasses(styles.chip, on && styles.on)} aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </Button>
  );
};
