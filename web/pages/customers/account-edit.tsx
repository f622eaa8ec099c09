import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../../api/client.ts';
import { Card } from '../../parts/card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '14px' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A part of the account: shown, or edited in its place by those who may. */
export const EditableCard = ({
  title,
  edit,
  editable,
  form,
  children,
}: {
  title: string;
  /** The name of the command, for screen readers. */
  edit: string;
  editable: boolean;
  form: (close: () => void) => ReactNode;
  children: ReactNode;
}) => {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <Card
      title={title}
      act={
        editable && !editing ? (
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={edit}
            onClick={() => setEditing(true)}
          >
            {t('common.edit')}
          </Button>
        ) : undefined
      }
    >
      {editing ? form(() => setEditing(false)) : children}
    </Card>
  );
};

/** The fields, what went wrong as a whole, Save and Cancel. */
export const EditForm = ({
  busy,
  failure,
  onSubmit,
  onCancel,
  more,
  children,
}: {
  busy: boolean;
  failure: ApiFailure | undefined;
  onSubmit: () => void;
  onCancel: () => void;
  /** One more command at the end. */
  more?: ReactNode;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {children}
      {failure !== undefined && failure.errors.length === 0 && <FailureNote failure={failure} />}
      <div className={styles.foot}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        {more}
      </div>
    </form>
  );
};
