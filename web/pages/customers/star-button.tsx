import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { at, own } from '../../theme.ts';
import type { Customer } from './shapes.ts';

const useStyles = makeStyles({
  root: {
    minWidth: '28px',
    width: '28px',
    height: '28px',
    padding: 0,
    color: own.text3,
    '& .fui-Button__icon': { fontSize: '16px', width: '16px', height: '16px' },
    [at.phone]: { minWidth: '44px', width: '44px', height: '44px', marginBlock: '-12px' },
  },
  on: {
    color: own.accentText,
    ':hover': { color: own.accentText, '& .fui-Button__icon': { color: own.accentText } },
  },
});

/** Whether a customer has the reader's own star. */
export const StarButton = ({ customer, onToggle }: { customer: Customer; onToggle: (customer: Customer) => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Button
      appearance="transparent"
      className={mergeClasses(styles.root, customer.starred && styles.on)}
      icon={customer.starred ? <StarFilled /> : <StarRegular />}
      aria-label={t('customers.star.add', { name: customer.companyName })}
      aria-pressed={customer.starred}
      data-control="star"
      onClick={() => onToggle(customer)}
    />
  );
};
