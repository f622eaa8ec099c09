import { makeStyles } from '@fluentui/react-components';
import { PersonKey20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { at, own } from '../theme.ts';
import { useFrameSlots } from './frame/slots.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px 8px',
    padding: '9px 32px 9px 34px',
    backgroundColor: own.warningSoft,
    color: own.warningSoftText,
    borderBottom: `1px solid ${own.warningEdge}`,
    fontSize: '14px',
    lineHeight: '20px',
    [at.phone]: { padding: '9px 16px' },
  },
  name: { fontWeight: 600 },
  line: {
    paddingLeft: '8px',
    borderLeft: `1px solid ${own.warningEdge}`,
    [at.phone]: { paddingLeft: 0, borderLeftStyle: 'none', width: '100%' },
  },
});

/** From the moment a page acts inside a customer under a delegated right. Lies over the sheet and never scrolls away. */
export const OnBehalf = ({ customer, children }: { customer: string; children: ReactNode }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { band } = useFrameSlots();
  const content = (
    <section className={styles.root} aria-label={t('common.actingFor', { name: customer })}>
      <PersonKey20Regular aria-hidden="true" />
      <span className={styles.name}>{t('common.actingFor', { name: customer })}</span>
      <span className={styles.line}>{children}</span>
    </section>
  );
  return band === null ? content : createPortal(content, band);
};
