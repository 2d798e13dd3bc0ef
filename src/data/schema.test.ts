import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Dataset } from '../core/dataset.ts';
import { publicJson } from '../testing/builtIn.ts';
import { datasetSchema } from './schema.ts';

const published = {
  ...toJsonSchema(datasetSchema, { target: 'draft-07' }),
  $id: 'https://accord-atlas.example/agreements.schema.json',
  title: 'Accord Atlas dataset',
  description:
    'A dataset of international agreements. Dates are EDTF; docs/data-format.md explains every field.',
};

const builtIn = publicJson('russia-digital-economy.json');
const byJsonSchema = new Ajv({ strict: false, allErrors: true }).compile(published as object);
const byValidator = (input: unknown) => v.safeParse(datasetSchema, input).success;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a JSON value that holds something. */
function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((each, i) => places(each, [...path, i]))
    : Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]));
  return [path, ...inner];
}

/** A copy with the value at a path replaced, or removed. */
function changed(value: Json, path: readonly (string | number)[], to: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return to ?? null;
  const copy = structuredClone(value) as Record<string | number, Json>;
  if (rest.length === 0 && to === undefined) delete copy[key];
  else copy[key] = changed(copy[key] ?? null, rest, to);
  return copy as Json;
}

describe('the format', () => {
  test('is published as JSON Schema (vitest -u writes it anew)', async () => {
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
      '../../public/data/agreements.schema.json',
    );
  });

  test('has the types of the core', () => {
    type Read = Omit<v.InferOutput<typeof datasetSchema>, '$schema'>;
    expectTypeOf<Read>().toExtend<Dataset>();
    expectTypeOf<Dataset>().toExtend<DeepReadonly<Read>>();
  });

  test('is kept by the built-in dataset, by either check', () => {
    expect([byValidator(builtIn), byJsonSchema(builtIn)]).toEqual([true, true]);
  });

  test('is the same to the validator and to the JSON Schema, whatever is wrong', () => {
    const small = builtIn as { agreements: Json[] };
    const sample = { ...small, agreements: small.agreements.slice(2, 6) } as Json;
    const wrong = fc.constantFrom<Json | undefined>(
      undefined,
      null,
      5,
      -1,
      '',
      'x',
      'CHN',
      '2024',
      [],
      {},
      { en: 'x' },
      true,
    );
    fc.assert(
      fc.property(fc.constantFrom(...places(sample).slice(1)), wrong, (path, value) => {
        const input = changed(sample, path, value);
        expect([path.join('.'), value, byValidator(input)]).toEqual([
          path.join('.'),
          value,
          byJsonSchema(input),
        ]);
      }),
      { numRuns: 600 },
    );
  });

  test('an unknown key is refused by both', () => {
    const input = changed(builtIn as Json, ['agreements', 0, 'colour'], 'red');
    expect([byValidator(input), byJsonSchema(input)]).toEqual([false, false]);
  });
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
