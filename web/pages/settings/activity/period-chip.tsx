import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { PopoverChip } from '../../../parts/popover-chip.tsx';
import { PRESETS, presetRange } from './question.ts';

const useStyles = makeStyles({
  presets: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px', marginBottom: '14px' },
  preset: { minWidth: 0, paddingInline: '8px' },
  form: { display: 'grid', gap: '12px' },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '10px', '& input': { minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
  act: { justifySelf: 'start' },
});

type Period = { readonly from: string; readonly to: string };

/** From and to: the last month, unless one asks for more (domain 5.1). There always is a period. */
export const PeriodChip = ({
  period,
  now,
  onChange,
}: {
  /** What the address asks for; undefined for the last month. */
  period: Partial<Period>;
  now: Date;
  onChange: (period: Partial<Period>) => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const month = presetRange('month', now);
  const shown = { from: period.from ?? month.from, to: period.to ?? month.to };
  const choose = (chosen: Partial<Period>): void => {
    onChange(chosen);
    setOpen(false);
  };
  const at = (day: string): string => new Date(`${day}T12:00:00`).toISOString();
  return (
    <PopoverChip
      name={t('activity.filters.range')}
      value={format.dateRange(at(shown.from), at(shown.to))}
      icon={<CalendarLtrRegular />}
      open={open}
      onOpenChange={setOpen}
    >
      <div className={styles.presets}>
        {PRESETS.map((preset) => (
          <Button
            key={preset}
            size="small"
            className={styles.preset}
            onClick={() => choose(preset === 'month' ? {} : presetRange(preset, now))}
          >
            {t(`activity.filters.presets.${preset}`)}
          </Button>
        ))}
      </div>
      <Days period={shown} onApply={choose} />
    </PopoverChip>
  );
};

const Days = ({ period, onApply }: { period: Period; onApply: (period: Period) => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const wrong = from !== '' && to !== '' && to < from;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && from !== '' && to !== '') onApply({ from, to });
      }}
    >
      <div className={styles.days}>
        <Field label={t('activity.filters.from')}>
          <Input className={styles.input} type="date" value={from} onChange={(_, data) => setFrom(data.value)} />
        </Field>
        <Field
          label={t('activity.filters.to')}
          {...(wrong ? { validationMessage: t('activity.filters.wrongOrder') } : {})}
        >
          <Input className={styles.input} type="date" value={to} onChange={(_, data) => setTo(data.value)} />
        </Field>
      </div>
      <Button type="submit" appearance="primary" className={styles.act}>
        {t('activity.filters.apply')}
      </Button>
    </form>
  );
};
