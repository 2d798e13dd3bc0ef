import { expect, test } from 'vitest';
import { guessLanguage } from './guessLanguage.ts';
import { guessSectorSeparator } from './sectorSeparator.ts';

test.each<[string[], string | null]>([
  [[], null],
  [['Trade', 'Energy'], null],
  [['Copyright;Beijing', 'Copyright;Rome'], ';'],
  [['一带一路；外交', 'Trade'], ';'],
  [['Trade|Energy'], '|'],
  [['Trade\nEnergy'], '\n'],
  [['能源、贸易'], '、'],
  [['Trade, Energy', 'Energy', 'Trade, Health'], ','],
  [['Food, drink and tobacco', 'Energy'], null],
  [['Trade / Energy', 'Energy', 'Trade'], '/'],
  [['Intellectual Property/Copyrights', 'Taxation'], null],
  [['Food, drink; Energy'], ';'],
])('%j: %j', (cells, expected) => {
  expect(guessSectorSeparator(cells)).toBe(expected);
});

test.each([
  ['en', ['Treaty of peace', 'Traité de paix']],
  ['ru', ['Договор о дружбе', 'Договор с Boeing']],
  ['zh', ['合作协定', '中国 WTO 谅解备忘录']],
  ['ja', ['日本国とアメリカ合衆国との間の条約']],
  ['ko', ['만국우편협약 및 최종의정서', '大韓民國 정부와 협정']],
  ['en', ['Truce', 'Talks', '合作协定']],
  ['en', []],
  ['en', ['123', '']],
])('%s: %j', (expected, texts) => {
  expect(guessLanguage(texts)).toBe(expected);
});
