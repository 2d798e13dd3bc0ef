import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const icon = (path: string) => () => (
  <Icon>
    <path d={path} />
  </Icon>
);

export const PlusIcon = icon('M8 3v10M3 8h10');
export const MinusIcon = icon('M3 8h10');
export const FitIcon = icon('M10 3h3v3M6 13H3v-3M13 3l-4 4M3 13l4-4');
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const LeftIcon = icon('M10 3L5 8l5 5');
export const RightIcon = icon('M6 3l5 5-5 5');
export const FilterIcon = icon('M2 4h12M4.5 8h7M7 12h2');
export const ResetIcon = icon('M3.5 6.500A5 5 0 1 1 3 9M3 3v4h4');
export const RangeIcon = icon('M2 4v8M14 4v8M4 8h8M6 6L4 8l2 2M10 6l2 2-2 2');
export const ThemeIcon = icon('M8 2.500a5.5 5.5 0 1 0 0 11zM8 2.500a5.5 5.5 0 1 1 0 11');
