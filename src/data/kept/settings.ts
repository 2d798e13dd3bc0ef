import { rowsOfCodes } from '../../core/codeCounts.ts';
import { colouredSectors } from '../../core/colouredSectors.ts';
import type { Text } from '../../core/dataset.ts';
import { detectHub } from '../../core/hub.ts';
import { partnersOf } from '../../core/partners.ts';
import type { LoadedDataset } from '../packed/loaded.ts';

/** What a reader decides about a dataset that is already open. */
export interface Settings {
  /** `detect`: the country that is a party to nearly every record, if one is; an alpha-3 code; null for none. */
  readonly hub: 'detect' | string | null;
  /** Ids of the sectors that have a colour, at most eight; null leaves them unchanged. */
  readonly coloured: readonly string[] | null;
}

/** A sector as an option when choosing colours. */
export interface SectorFacts {
  readonly id: string;
  readonly label: Text;
  readonly records: number;
  /** The dataset itself says to draw it in grey. */
  readonly crossCutting: boolean;
}

/** The available options for a dataset's settings, and the current ones. */
export interface SettingsFacts {
  readonly language: string;
  readonly hub: string | null;
  /** Alpha-3 codes of the countries that are parties. */
  readonly countries: readonly string[];
  /** In the order they are listed and coloured. */
  readonly sectors: readonly SectorFacts[];
}

export function settingsFacts({ info, data }: LoadedDataset): SettingsFacts {
  const records = rowsOfCodes(data.sector, data.values.sector.length);
  const codeOf = new Map(data.values.sector.map((id, code) => [id, code]));
  const groups = new Set(data.groups.map(({ code }) => code));
  return {
    language: info.language,
    hub: info.hub ?? null,
    countries: data.parties.filter((code) => !groups.has(code)),
    sectors: info.sectors.map(({ id, label, crossCutting = false }) => ({
      ...{ id, label, crossCutting },
      records: records[codeOf.get(id) ?? -1] ?? 0,
    })),
  };
}

/** The same records with another hub and other colours; unchanged parts are shared. O(n). */
export function settled(loaded: LoadedDataset, { hub, coloured }: Settings): LoadedDataset {
  const { info, data } = loaded;
  const chosen = hub === 'detect' ? detectHub(data.party, data.parties, data.groups) : hub;
  const { partner, values: partners } = partnersOf(data, chosen ?? undefined);
  const { sectors, column } =
    coloured === null
      ? { sectors: info.sectors, column: data.sector }
      : colouredSectors(info.sectors, data.sector, new Set(coloured));
  const values = { ...data.values, partner: partners, sector: sectors.map(({ id }) => id) };
  return {
    ...loaded,
    info: { ...info, hub: chosen ?? undefined, sectors },
    data: { ...data, partner, sector: column, values },
  };
}
