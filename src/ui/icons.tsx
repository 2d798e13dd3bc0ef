const svgOf = (path: string) => (
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
    <path d={path} />
  </svg>
);

/** Always returns the same element, so that React skips it. */
function icon(path: string) {
  const svg = svgOf(path);
  return () => svg;
}

export const MoreIcon = icon('M2.7 8h.6M7.7 8h.6M12.7 8h.6');
export const PlusIcon = icon('M8 3v10M3 8h10');
export const MinusIcon = icon('M3 8h10');
export const FitIcon = icon('M10 3h3v3M6 13H3v-3M13 3l-4 4M3 13l4-4');
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const LeftIcon = icon('M10 3L5 8l5 5');
export const RightIcon = icon('M6 3l5 5-5 5');
export const FilterIcon = icon('M2 4h12M4.5 8h7M7 12h2');
export const ResetIcon = icon('M3.5 6.500A5 5 0 1 1 3 9M3 3v4h4');
export const RangeIcon = icon('M2 4v8M14 4v8M4 8h8M6 6L4 8l2 2M10 6l2 2-2 2');
export const SearchIcon = icon('M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.4 10.4L14 14');
export const ShareIcon = icon('M8 10V2.500M5 5.300L8 2.300l3 3M5 7.500H3.500v6h9v-6H11');
export const ExportIcon = icon('M8 2.500V10M5 7.200l3 3l3-3M3 11.500v2h10v-2');
export const OpenIcon = icon('M2 12.500v-9h4l1.500 2H13v2M2 12.500L4 7.500h10.500l-2 5z');
export const PresenterIcon = icon('M2 3.500h8.500v6H2zM13.500 6v7h-8M6.300 9.500v3');
export const FullIcon = icon('M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10');
export const UndoIcon = icon('M3 6.500h6.500a3.500 3.500 0 1 1 0 7H6M5.500 4L3 6.500L5.500 9');
export const RedoIcon = icon('M13 6.500H6.500a3.500 3.500 0 1 0 0 7H10M10.500 4L13 6.500L10.500 9');
export const PlayIcon = icon('M5 3l8 5l-8 5z');
export const PauseIcon = icon('M5.500 3.500v9M10.500 3.500v9');
export const ClockIcon = icon('M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 4.5V8l2.500 1.500');
export const PairIcon = icon(
  'M6 4.500a3.500 3.500 0 1 0 0 7a3.500 3.500 0 1 0 0-7M10 4.500a3.500 3.500 0 1 1 0 7a3.500 3.500 0 1 1 0-7',
);
