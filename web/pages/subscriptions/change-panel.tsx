import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Panel } from '../../parts/panel.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: '16px' } });

/** A panel in which something of a subscription is chosen, what it costs is seen, and only then confirmed. */
export const ChangePanel = ({
  title,
  line,
  submit,
  ready,
  busy,
  failure,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  line?: string;
  submit: string;
  ready: boolean;
  busy: boolean;
  failure: ApiFailure | undefined;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useId();
  return (
    <Panel
      title={title}
      {...(line === undefined ? {} : { line })}
      width={420}
      onClose={onClose}
      foot={
        <>
          <Button
            type="submit"
            form={form}
            appearance="primary"
            disabledFocusable={!ready || busy}
            {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {submit}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onSubmit();
        }}
      >
        {children}
        {failure !== undefined && <FailureNote failure={failure} />}
      </form>
    </Panel>
  );
};
