import { createContext, useContext } from 'react';

/** Places in the sheet that a page fills from inside: the band above what scrolls, and the panel beside it. */
export type FrameSlots = { readonly band: HTMLElement | null; readonly panel: HTMLElement | null };

export const FrameSlotsContext = createContext<FrameSlots>({ band: null, panel: null });
export const useFrameSlots = (): FrameSlots => useContext(FrameSlotsContext);
