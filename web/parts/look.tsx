import {
  createCustomFocusIndicatorStyle,
  createDOMRenderer,
  FluentProvider,
  type FluentProviderCustomStyleHooks,
  makeStyles,
  mergeClasses,
  RendererProvider,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useMode, usePreferences } from '../preferences.ts';
import { at, own, themeFor } from '../theme.ts';

const useStyles = makeStyles({
  provider: { backgroundColor: 'transparent' },
  root: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100dvh',
    backgroundColor: own.canvas,
    color: own.text,
  },
  /** One ring everywhere: 2 px, 2 px away. It replaces Fluent's own through its focus hooks. */
  ring: createCustomFocusIndicatorStyle({ outline: `2px solid ${own.focus}`, outlineOffset: '2px', boxShadow: 'none' }),
  /** Fluent's links double their underline instead, and say `none` to an outline in a stronger place. */
  link: {
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '2px', borderRadius: '2px' },
    ...createCustomFocusIndicatorStyle({
      outline: `2px solid ${own.focus}`,
      outlineOffset: '2px',
      textDecorationStyle: 'solid',
    }),
  },
  inset: createCustomFocusIndicatorStyle({
    outline: `2px solid ${own.focus}`,
    outlineOffset: '-2px',
    boxShadow: 'none',
  }),
  button: { whiteSpace: 'nowrap', [at.phone]: { minHeight: '44px' } },
  box: { width: '18px', height: '18px', fontSize: '14px' },
  label: { fontWeight: 600, fontSize: '13px', paddingBottom: '3px' },
  field: {
    ':focus-within': { outline: `2px solid ${own.focus}`, outlineOffset: '2px' },
    '::after': { display: 'none' },
    [at.phone]: { minHeight: '44px' },
  },
});

/** Labels stand out from what is typed under them. */
const labels = ((state: { label?: { className?: string | undefined } | undefined }): void => {
  const styles = useStyles();
  if (state.label !== undefined) state.label.className = mergeClasses(state.label.className, styles.label);
}) as NonNullable<FluentProviderCustomStyleHooks['useFieldStyles_unstable']>;

/**
 * Where two widths hold at once, the narrower rule must win: the wider one is written first. Without this the order is
 * that of the alphabet, in which 1279 comes after 1023.
 */
const widest = (query: string): number => Number(/max-width: ([\d.]+)px/.exec(query)?.[1] ?? 0);
const renderer = createDOMRenderer(document, {
  compareMediaQueries: (a, b) => widest(b) - widest(a) || (a < b ? -1 : a > b ? 1 : 0),
});

type Hook = NonNullable<FluentProviderCustomStyleHooks['useButtonStyles_unstable']>;
type WithRoot = { root: { className?: string | undefined; 'data-tabster'?: string } };

const adds = (kind: 'ring' | 'link' | 'inset', more?: 'button' | 'field'): Hook =>
  ((state: WithRoot): void => {
    // Fluent calls these as hooks, in every render of the component.
    const styles = useStyles();
    const target = useRestoreFocusTarget();
    // What opens a dialog gets the focus back when it closes, without being told so each time.
    if (kind === 'link' || more === 'button') state.root['data-tabster'] ??= target['data-tabster'] as string;
    // What is put behind wins over Fluent and the page, what is put in front is only a default.
    state.root.className = mergeClasses(
      more === 'button' && styles.button,
      state.root.className,
      more === 'field' ? styles.field : styles[kind],
    );
  }) as Hook;

const boxes = ((state: { indicator: { className?: string | undefined } }): void => {
  const styles = useStyles();
  state.indicator.className = mergeClasses(state.indicator.className, styles.box);
}) as NonNullable<FluentProviderCustomStyleHooks['useCheckboxStyles_unstable']>;

const hooks: FluentProviderCustomStyleHooks = {
  useCheckboxStyles_unstable: boxes,
  useFieldStyles_unstable: labels,
  useButtonStyles_unstable: adds('ring', 'button'),
  useMenuButtonStyles_unstable: adds('ring', 'button'),
  useToggleButtonStyles_unstable: adds('ring', 'button'),
  useLinkStyles_unstable: adds('link'),
  useTabStyles_unstable: adds('ring'),
  useNavItemStyles_unstable: adds('inset'),
  useInputStyles_unstable: adds('ring', 'field'),
  useSearchBoxStyles_unstable: adds('ring', 'field'),
  useTextareaStyles_unstable: adds('ring', 'field'),
  useSelectStyles_unstable: adds('ring'),
  useDropdownStyles_unstable: adds('ring', 'field'),
  useComboboxStyles_unstable: adds('ring', 'field'),
  useSpinButtonStyles_unstable: adds('ring', 'field'),
  useInteractionTagPrimaryStyles_unstable: adds('inset'),
  useInteractionTagSecondaryStyles_unstable: adds('inset'),
};

/** Theme, focus ring and ground of everything on screen. */
export const Look = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const mode = useMode();
  const { locale } = usePreferences();
  const theme = useMemo(() => themeFor(mode, locale), [mode, locale]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);
  return (
    // The provider's own classes are repeated on every portal: what is only for the page stands one level below.
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme} customStyleHooks_unstable={hooks} className={styles.provider}>
        <div className={styles.root}>{children}</div>
      </FluentProvider>
    </RendererProvider>
  );
};
