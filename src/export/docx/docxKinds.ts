/** Kinds of Word document: the table of the view, or every record in full. */
export const DOCX_KINDS = ['table', 'dossier'] as const;
export type DocxKind = (typeof DOCX_KINDS)[number];

/** Most records of each kind: Word opens longer documents too slowly. */
export const MOST: Readonly<Record<DocxKind, number>> = { table: 5000, dossier: 1000 };
