import { type BrandVariants, createDarkTheme, createLightTheme, type Theme, tokens } from '@fluentui/react-components';
import type { Locale } from './preferences.ts';

/** The accent ramp. Everything Fluent derives from a brand comes from here, before the overrides below. */
const accent: BrandVariants = {
  10: '#021417',
  20: '#04252B',
  30: '#06343D',
  40: '#07434E',
  50: '#085160',
  60: '#095E6E',
  70: '#0A6576',
  80: '#0B6B7A',
  90: '#1F7E8D',
  100: '#3890A0',
  110: '#53A2B0',
  120: '#6FB4C0',
  130: '#8CC6D0',
  140: '#A8D6DE',
  150: '#C4E6EB',
  160: '#DCEEF0',
};

/** Colours that Fluent has no name for. They live in the theme object, so dialogs and menus in portals get them too. */
type OwnColours = {
  tdCanvas: string;
  tdCanvasHover: string;
  tdSheet: string;
  tdSoft: string;
  tdSoft2: string;
  tdLine: string;
  tdLine2: string;
  tdControlLine: string;
  tdText: string;
  tdText2: string;
  tdText3: string;
  tdAccentText: string;
  tdAccentFill: string;
  tdAccentFillHover: string;
  tdAccentSoft: string;
  tdAccentSoftText: string;
  tdAccentLine: string;
  tdFocus: string;
  tdProvider: string;
  tdProviderText: string;
  tdSuccess: string;
  tdSuccessSoft: string;
  tdSuccessSoftText: string;
  tdWarningSoft: string;
  tdWarningSoftText: string;
  tdWarningEdge: string;
  tdDanger: string;
  tdDangerSoft: string;
  tdDangerSoftText: string;
  tdDangerFill: string;
  tdDangerFillHover: string;
  tdDisabledFill: string;
  tdDisabledText: string;
  tdOverlay: string;
  tdShadowCard: string;
};
export type TandemTheme = Theme & OwnColours;

const light: OwnColours = {
  tdCanvas: '#E9EFF0',
  tdCanvasHover: '#DDE6E8',
  tdSheet: '#FFFFFF',
  tdSoft: '#F6F9F9',
  tdSoft2: '#EEF3F4',
  tdLine: '#DEE6E7',
  tdLine2: '#C9D4D6',
  tdControlLine: '#738388',
  tdText: '#12232A',
  tdText2: '#3A4C53',
  tdText3: '#55676D',
  tdAccentText: '#0B6B7A',
  tdAccentFill: '#0B6B7A',
  tdAccentFillHover: '#095E6E',
  tdAccentSoft: '#DCEEF0',
  tdAccentSoftText: '#085160',
  tdAccentLine: '#A8D6DE',
  tdFocus: '#085160',
  tdProvider: '#1D333B',
  tdProviderText: '#FFFFFF',
  tdSuccess: '#1F7A44',
  tdSuccessSoft: '#E3F4E9',
  tdSuccessSoftText: '#14592F',
  tdWarningSoft: '#FFF1D6',
  tdWarningSoftText: '#6B4300',
  tdWarningEdge: '#E8BC6A',
  tdDanger: '#B3261E',
  tdDangerSoft: '#FCEBEA',
  tdDangerSoftText: '#8C1D18',
  tdDangerFill: '#B3261E',
  tdDangerFillHover: '#8C1D18',
  tdDisabledFill: '#EEF1F2',
  tdDisabledText: '#9AA8AC',
  tdOverlay: 'rgba(18, 35, 42, 0.48)',
  tdShadowCard: '0 10px 30px rgba(18, 35, 42, 0.10), 0 1px 3px rgba(18, 35, 42, 0.08)',
};

const dark: OwnColours = {
  tdCanvas: '#0C1518',
  tdCanvasHover: '#172328',
  tdSheet: '#131D21',
  tdSoft: '#172328',
  tdSoft2: '#1B282D',
  tdLine: '#26343A',
  tdLine2: '#3A4A50',
  tdControlLine: '#6E8188',
  tdText: '#E8F0F1',
  tdText2: '#BAC8CB',
  tdText3: '#93A4A9',
  tdAccentText: '#6CC5D2',
  tdAccentFill: '#0F7686',
  tdAccentFillHover: '#0B6B7A',
  tdAccentSoft: '#123840',
  tdAccentSoftText: '#8FD8E2',
  tdAccentLine: '#2B6470',
  tdFocus: '#8FD8E2',
  tdProvider: '#C9D7DB',
  tdProviderText: '#12232A',
  tdSuccess: '#6FCF97',
  tdSuccessSoft: '#14392A',
  tdSuccessSoftText: '#A8E6C1',
  tdWarningSoft: '#33260D',
  tdWarningSoftText: '#FFD994',
  tdWarningEdge: '#7A5A1C',
  tdDanger: '#F2938C',
  tdDangerSoft: '#3A1A19',
  tdDangerSoftText: '#FBC4C0',
  tdDangerFill: '#C4453C',
  tdDangerFillHover: '#B3261E',
  tdDisabledFill: '#1B282D',
  tdDisabledText: '#5F7077',
  tdOverlay: 'rgba(0, 0, 0, 0.6)',
  tdShadowCard: '0 10px 30px rgba(0, 0, 0, 0.45), 0 1px 3px rgba(0, 0, 0, 0.5)',
};

/** Our palette put in the places where Fluent's components look for theirs. */
const fluentColours = (c: OwnColours): Partial<Theme> => ({
  colorNeutralForeground1: c.tdText,
  colorNeutralForeground1Hover: c.tdText,
  colorNeutralForeground1Pressed: c.tdText,
  colorNeutralForeground1Selected: c.tdText,
  colorNeutralForeground2: c.tdText2,
  colorNeutralForeground2Hover: c.tdText,
  colorNeutralForeground2Pressed: c.tdText,
  colorNeutralForeground2Selected: c.tdText,
  colorNeutralForeground2BrandHover: c.tdAccentText,
  colorNeutralForeground2BrandPressed: c.tdAccentText,
  colorNeutralForeground2BrandSelected: c.tdAccentText,
  colorNeutralForeground3: c.tdText3,
  colorNeutralForeground3Hover: c.tdText2,
  colorNeutralForeground3Pressed: c.tdText2,
  colorNeutralForeground3Selected: c.tdText2,
  colorNeutralForeground3BrandHover: c.tdAccentText,
  colorNeutralForeground3BrandPressed: c.tdAccentText,
  colorNeutralForeground3BrandSelected: c.tdAccentText,
  colorNeutralForeground4: c.tdText3,
  colorNeutralForegroundDisabled: c.tdDisabledText,
  colorNeutralBackground1: c.tdSheet,
  colorNeutralBackground1Hover: c.tdSoft2,
  colorNeutralBackground1Pressed: c.tdSoft2,
  colorNeutralBackground1Selected: c.tdSoft2,
  colorNeutralBackground2: c.tdSoft,
  colorNeutralBackground2Hover: c.tdSoft2,
  colorNeutralBackground2Pressed: c.tdSoft2,
  colorNeutralBackground3: c.tdSoft2,
  colorNeutralBackground3Hover: c.tdSoft2,
  colorNeutralBackground4: c.tdCanvas,
  colorNeutralBackground4Hover: c.tdCanvasHover,
  colorNeutralBackground4Pressed: c.tdCanvasHover,
  colorNeutralBackground4Selected: c.tdSheet,
  colorNeutralBackground5: c.tdCanvas,
  colorNeutralBackground6: c.tdCanvas,
  colorNeutralBackgroundDisabled: c.tdDisabledFill,
  colorSubtleBackgroundHover: c.tdSoft2,
  colorSubtleBackgroundPressed: c.tdSoft2,
  colorSubtleBackgroundSelected: c.tdSoft2,
  colorNeutralStencil1: c.tdLine,
  colorNeutralStencil2: c.tdSoft2,
  colorNeutralStroke1: c.tdLine2,
  colorNeutralStroke1Hover: c.tdControlLine,
  colorNeutralStroke1Pressed: c.tdControlLine,
  colorNeutralStroke1Selected: c.tdControlLine,
  colorNeutralStroke2: c.tdLine,
  colorNeutralStroke3: c.tdLine,
  colorNeutralStrokeSubtle: c.tdLine,
  colorNeutralStrokeDisabled: c.tdLine,
  colorNeutralStrokeAccessible: c.tdControlLine,
  colorNeutralStrokeAccessibleHover: c.tdText3,
  colorNeutralStrokeAccessiblePressed: c.tdText3,
  colorBackgroundOverlay: c.tdOverlay,
  colorStrokeFocus1: c.tdSheet,
  colorStrokeFocus2: c.tdFocus,
  colorBrandForeground1: c.tdAccentText,
  colorBrandForeground2: c.tdAccentSoftText,
  colorBrandForegroundLink: c.tdAccentText,
  colorBrandForegroundLinkHover: c.tdAccentSoftText,
  colorBrandForegroundLinkPressed: c.tdAccentSoftText,
  colorBrandForegroundLinkSelected: c.tdAccentText,
  colorBrandStroke1: c.tdAccentText,
  colorBrandStroke2: c.tdAccentLine,
  colorBrandBackground: c.tdAccentFill,
  colorBrandBackgroundHover: c.tdAccentFillHover,
  colorBrandBackgroundPressed: c.tdAccentFillHover,
  colorBrandBackgroundSelected: c.tdAccentFill,
  colorBrandBackground2: c.tdAccentSoft,
  colorBrandBackground2Hover: c.tdAccentSoft,
  colorBrandBackground2Pressed: c.tdAccentSoft,
  colorCompoundBrandForeground1: c.tdAccentText,
  colorCompoundBrandForeground1Hover: c.tdAccentText,
  colorCompoundBrandForeground1Pressed: c.tdAccentText,
  colorCompoundBrandBackground: c.tdAccentText,
  colorCompoundBrandBackgroundHover: c.tdAccentSoftText,
  colorCompoundBrandBackgroundPressed: c.tdAccentSoftText,
  colorCompoundBrandStroke: c.tdAccentText,
  colorCompoundBrandStrokeHover: c.tdAccentText,
  colorCompoundBrandStrokePressed: c.tdAccentText,
  colorPaletteRedBackground1: c.tdDangerSoft,
  colorPaletteRedForeground1: c.tdDangerSoftText,
  colorPaletteRedForeground3: c.tdDanger,
  colorPaletteRedBorder2: c.tdDanger,
  colorStatusDangerForeground1: c.tdDanger,
  colorStatusDangerBackground1: c.tdDangerSoft,
  colorStatusWarningForeground1: c.tdWarningSoftText,
  colorStatusWarningBackground1: c.tdWarningSoft,
  colorStatusSuccessForeground1: c.tdSuccess,
  colorStatusSuccessBackground1: c.tdSuccessSoft,
});

const LATIN = "'Figtree Variable', 'Figtree'";
const CHINESE = "'PingFang TC', 'Microsoft JhengHei UI', 'Noto Sans TC', 'Noto Sans CJK TC'";

const shape: Partial<Theme> = {
  fontFamilyBase: `${LATIN}, ${CHINESE}, 'Segoe UI', system-ui, sans-serif`,
  fontFamilyNumeric: `${LATIN}, ${CHINESE}, system-ui, sans-serif`,
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, 'Cascadia Mono', Menlo, monospace",
  borderRadiusSmall: '4px',
  borderRadiusMedium: '6px',
  borderRadiusLarge: '10px',
  borderRadiusXLarge: '16px',
};

/** Chinese running text needs more air: 14/22. Captions keep their height, they stand alone on a line. */
const chineseAir: Partial<Theme> = { lineHeightBase300: '22px' };

const build = (base: Theme, colours: OwnColours, locale: Locale): TandemTheme => ({
  ...base,
  ...fluentColours(colours),
  ...shape,
  ...(locale === 'zh-TW' ? chineseAir : {}),
  ...colours,
});

export const themeFor = (mode: 'light' | 'dark', locale: Locale): TandemTheme =>
  mode === 'dark' ? build(createDarkTheme(accent), dark, locale) : build(createLightTheme(accent), light, locale);

/** `own.canvas` beside Fluent's `tokens.colorX`: the theme's own names as CSS variables. */
export const own = {
  canvas: 'var(--tdCanvas)',
  canvasHover: 'var(--tdCanvasHover)',
  sheet: 'var(--tdSheet)',
  soft: 'var(--tdSoft)',
  soft2: 'var(--tdSoft2)',
  line: 'var(--tdLine)',
  line2: 'var(--tdLine2)',
  controlLine: 'var(--tdControlLine)',
  text: 'var(--tdText)',
  text2: 'var(--tdText2)',
  text3: 'var(--tdText3)',
  accentText: 'var(--tdAccentText)',
  accentFill: 'var(--tdAccentFill)',
  accentFillHover: 'var(--tdAccentFillHover)',
  accentSoft: 'var(--tdAccentSoft)',
  accentSoftText: 'var(--tdAccentSoftText)',
  accentLine: 'var(--tdAccentLine)',
  focus: 'var(--tdFocus)',
  provider: 'var(--tdProvider)',
  providerText: 'var(--tdProviderText)',
  success: 'var(--tdSuccess)',
  successSoft: 'var(--tdSuccessSoft)',
  successSoftText: 'var(--tdSuccessSoftText)',
  warningSoft: 'var(--tdWarningSoft)',
  warningSoftText: 'var(--tdWarningSoftText)',
  warningEdge: 'var(--tdWarningEdge)',
  danger: 'var(--tdDanger)',
  dangerSoft: 'var(--tdDangerSoft)',
  dangerSoftText: 'var(--tdDangerSoftText)',
  dangerFill: 'var(--tdDangerFill)',
  dangerFillHover: 'var(--tdDangerFillHover)',
  disabledFill: 'var(--tdDisabledFill)',
  disabledText: 'var(--tdDisabledText)',
  shadowCard: 'var(--tdShadowCard)',
  font: tokens.fontFamilyBase,
  mono: tokens.fontFamilyMonospace,
} as const;

/** Widths at which the layout changes (design guide, section 5). */
export const at = {
  phone: '@media (max-width: 639.98px)',
  belowDesk: '@media (max-width: 1023.98px)',
  belowWide: '@media (max-width: 1279.98px)',
  tablet: '@media (min-width: 640px)',
} as const;
