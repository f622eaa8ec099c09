import { makeStyles } from '@fluentui/react-components';
import { PlugDisconnected20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useConnectionLost } from '../../api/connection.ts';
import { own } from '../../theme.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '9px 32px',
    backgroundColor: own.warningSoft,
    color: own.warningSoftText,
    borderBottom: `1px solid ${own.warningEdge}`,
    fontSize: '14px',
    lineHeight: '20px',
  },
});

/** Says that the connection is lost, asks every few seconds, and loads everything anew when it is back. */
export const LostBand = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const lost = useConnectionLost();
  const queries = useQueryClient();
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(() => {
      void api.get('/api/v1/platform').then(
        () => queries.invalidateQueries(),
        () => undefined, // still lost: asked again
      );
    }, 4000);
    return () => clearInterval(timer);
  }, [lost, queries]);
  return (
    <div role="status">
      {lost && (
        <div className={styles.root}>
          <PlugDisconnected20Regular aria-hidden="true" />
          {t('frame.lost')}
        </div>
      )}
    </div>
  );
};
