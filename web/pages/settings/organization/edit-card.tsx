import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, api } from '../../../api/client.ts';
import { Card } from '../../../parts/card.tsx';
import { SaveFoot } from './save-foot.tsx';
import { type Organization, organizationKey } from './shapes.ts';
import { type OrganizationChange, useSave } from './use-save.ts';

const useStyles = makeStyles({ form: { display: 'grid', gap: '14px' } });

/** What is wrong with a field, by the server: `profile.city`. */
export type FieldFault = (field: string) => string | undefined;

/** One part of the profile: shown, or edited in its place. */
export const EditCard = <Draft,>({
  title,
  edit,
  saved,
  organization,
  reason,
  draftOf,
  changeOf,
  fields,
  children,
}: {
  title: string;
  /** The name of the command, for screen readers. */
  edit: string;
  saved: string;
  organization: Organization;
  /** Why it may not be edited. */
  reason: string | undefined;
  draftOf: (organization: Organization) => Draft;
  /** What to save; undefined while something needed is missing. */
  changeOf: (draft: Draft) => OrganizationChange | undefined;
  fields: (draft: Draft, onChange: (draft: Draft) => void, checked: boolean, fault: FieldFault) => ReactNode;
  children: ReactNode;
}) => {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const button = (
    <Button
      appearance="subtle"
      size="small"
      icon={<EditRegular />}
      aria-label={edit}
      disabledFocusable={reason !== undefined}
      onClick={() => setEditing(true)}
    >
      {t('common.edit')}
    </Button>
  );
  return (
    <Card
      title={title}
      {...(editing
        ? {}
        : {
            act:
              reason === undefined ? (
                button
              ) : (
                <Tooltip content={reason} relationship="description" withArrow>
                  {button}
                </Tooltip>
              ),
          })}
    >
      {editing ? (
        <EditForm
          organization={organization}
          saved={saved}
          draftOf={draftOf}
          changeOf={changeOf}
          fields={fields}
          onClose={() => setEditing(false)}
        />
      ) : (
        children
      )}
    </Card>
  );
};

const EditForm = <Draft,>({
  organization,
  saved,
  draftOf,
  changeOf,
  fields,
  onClose,
}: {
  organization: Organization;
  saved: string;
  draftOf: (organization: Organization) => Draft;
  changeOf: (draft: Draft) => OrganizationChange | undefined;
  fields: (draft: Draft, onChange: (draft: Draft) => void, checked: boolean, fault: FieldFault) => ReactNode;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(organization));
  // The version that was on screen when the editing began: a later one is somebody else's.
  const [version, setVersion] = useState(organization.version);
  const [checked, setChecked] = useState(false);
  const save = useSave(saved);
  const { failure } = save;
  const run = async (over: number): Promise<void> => {
    const change = changeOf(draft);
    if (change === undefined || save.busy) return;
    const answer = await save.run({ change, version: over });
    if (answer.done) onClose();
  };
  const latest = (): Promise<Organization> =>
    queries.fetchQuery({
      queryKey: organizationKey,
      queryFn: ({ signal }) => api.get<Organization>('/api/v1/organization', { signal }),
      staleTime: 0,
    });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        setChecked(true);
        void run(version);
      }}
    >
      {fields(draft, setDraft, checked, (field) =>
        failure?.errors.some((error) => error.field === field) === true ? t('organization.fault') : undefined,
      )}
      <SaveFoot
        busy={save.busy}
        failure={failure instanceof ApiFailure && failure.errors.length > 0 ? undefined : failure}
        onCancel={onClose}
        onSaved={() =>
          void latest().then((now) => {
            save.reset();
            setVersion(now.version);
            setDraft(draftOf(now));
          })
        }
        onMine={() =>
          void latest().then((now) => {
            setVersion(now.version);
            return run(now.version);
          })
        }
      />
    </form>
  );
};
