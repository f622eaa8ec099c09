import { Button, Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../parts/badge.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { type StepProps, useCountries } from './fields.tsx';

const useStyles = makeStyles({
  box: { minWidth: 0 },
  list: { maxHeight: '280px' },
  chosen: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '3px 4px 3px 12px',
    minHeight: '26px',
    borderRadius: '16px',
    border: `1px solid ${own.line2}`,
    color: own.text,
    fontSize: '13px',
  },
  fixed: { paddingRight: '10px' },
  remove: { minWidth: '24px', width: '24px', height: '24px', padding: 0 },
});

/** The countries of the first market region; the operator's own is always among them (domain 2.2). */
export const CountryFields = ({ draft, onChange }: StepProps) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState('');
  const others = useCountries().filter(({ code }) => code !== draft.country);
  const wanted = text.trim().toLowerCase();
  const shown = others.filter(({ code, name }) => name.toLowerCase().includes(wanted) || code.toLowerCase() === wanted);
  const chosen = draft.countries.filter((code) => code !== draft.country);
  return (
    <>
      <p className={`${type.body} ${type.quiet}`}>
        {t('setup.countriesLine', { country: format.country(draft.country) })}
      </p>
      <Field label={t('setup.countriesField')} hint={t('setup.countriesHint')}>
        <Combobox
          className={styles.box}
          multiselect
          freeform
          value={text}
          selectedOptions={[...chosen]}
          listbox={{ className: styles.list }}
          onChange={(event) => setText(event.target.value)}
          onOptionSelect={(_, data) => {
            setText('');
            onChange({ countries: data.selectedOptions });
          }}
        >
          {shown.map(({ code, name }) => (
            <Option key={code} value={code} text={name}>
              {name}
            </Option>
          ))}
          {shown.length === 0 && (
            <Option key="none" value="" text="" disabled>
              {t('setup.noCountry')}
            </Option>
          )}
        </Combobox>
      </Field>
      <div>
        <p className={type.caption} id="setup-chosen">
          {t('setup.chosen')}
        </p>
        <ul className={styles.chosen} aria-labelledby="setup-chosen">
          <li className={`${styles.tag} ${styles.fixed}`}>
            {format.country(draft.country)}{' '}
            <Badge tone="neutral" square>
              {t('setup.own')}
            </Badge>
          </li>
          {chosen.map((code) => (
            <li key={code} className={styles.tag}>
              {format.country(code)}
              <Button
                appearance="transparent"
                size="small"
                className={styles.remove}
                icon={<DismissRegular />}
                aria-label={t('setup.removeCountry', { country: format.country(code) })}
                onClick={() => onChange({ countries: chosen.filter((one) => one !== code) })}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
