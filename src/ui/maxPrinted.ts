/** Maximum number of records printed: some thirty pages. More would make the browser hang. */
export const MAX_PRINTED = 1000;
