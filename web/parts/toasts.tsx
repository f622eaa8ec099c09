import {
  Link,
  makeStyles,
  Toast,
  Toaster,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { CheckmarkCircle20Regular, Info20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { own } from '../theme.ts';
import { useGo } from './go.ts';

const TOASTER = 'tandem';

const useStyles = makeStyles({
  toast: {
    backgroundColor: own.provider,
    color: own.providerText,
    borderRadius: '10px',
    border: 'none',
    minHeight: '36px',
    padding: '10px 16px',
  },
  title: { color: own.providerText, fontWeight: 600 },
  icon: { color: own.providerText, paddingTop: 0 },
  undo: {
    color: own.providerText,
    fontWeight: 600,
    textDecorationLine: 'underline',
    ':hover': { color: own.providerText },
  },
});

/** The one place where toasts appear. They are for small things that worked; errors stand beside their cause. */
export const Toasts = () => {
  const { t } = useTranslation();
  return (
    <Toaster
      toasterId={TOASTER}
      position="bottom"
      offset={{ vertical: 24 }}
      limit={3}
      pauseOnHover
      pauseOnWindowBlur
      timeout={6000}
      aria-label={t('common.messages')}
    />
  );
};

/** What a toast offers beside its sentence. */
export type ToastOptions = {
  /** For everything reversible, instead of asking before. */
  readonly undo?: () => void;
  /** For what cannot be undone: where the next act is. */
  readonly link?: { readonly label: string; readonly to: string };
  readonly info?: boolean;
};

/** Says in a toast that something is done. */
export const useToast = () => {
  const go = useGo();
  const { dispatchToast } = useToastController(TOASTER);
  const styles = useStyles();
  const { t } = useTranslation();
  return (text: string, options: ToastOptions = {}): void => {
    dispatchToast(
      <Toast className={styles.toast}>
        <ToastTitle
          className={styles.title}
          media={
            <span className={styles.icon}>
              {options.info === true ? <Info20Regular /> : <CheckmarkCircle20Regular />}
            </span>
          }
          action={
            options.undo === undefined ? undefined : (
              <ToastTrigger>
                <Link as="button" className={styles.undo} onClick={options.undo}>
                  {t('common.undo')}
                </Link>
              </ToastTrigger>
            )
          }
        >
          {text}
        </ToastTitle>
        {options.link !== undefined && (
          <ToastFooter>
            <ToastTrigger>
              <Link {...go(options.link.to)} className={styles.undo}>
                {options.link.label}
              </Link>
            </ToastTrigger>
          </ToastFooter>
        )}
      </Toast>,
      { intent: options.info === true ? 'info' : 'success', politeness: 'polite', timeout: 6000 },
    );
  };
};
