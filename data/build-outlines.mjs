// Derives the map's outlines and the states' centres from npm packages. Repeat with:
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.1 world-countries@5.1.0   (in an empty folder)
//   node data/build-outlines.mjs FOLDER/node_modules app/src/main/resources/org/entente/app/web
// world.svg: land borders and coasts, 1:50,000,000, in the Natural Earth projection on 1000 by 500 (world.svg in tenths)
// centres.tsv: ISO 3166-1 alpha-3, x and y on the same drawing
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, target] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(resolve(modules, file)));
const topojson = await load('topojson-client/src/index.js');
const geo = await load('d3-geo/src/index.js');

const world = JSON.parse(readFileSync(join(modules, 'world-atlas/countries-50m.json'), 'utf8'));
const projection = geo.geoNaturalEarth1().fitExtent([[2, 2], [998, 498]], { type: 'Sphere' });
const path = geo.geoPath(projection).digits(1);
// Points nearer than half a unit to the one before are left out, and steps written from point to point: a third the size.
const light = (outline) => outline.replace(/M[^MZ]+Z?/g, (ring) => {
  let [x, y] = [NaN, NaN];
  let steps = '';
  for (const point of ring.replace(/[MZ]/g, '').split('L')) {
    const [toX, toY] = point.split(',').map((it) => Math.round(10 * Number(it)));
    if (steps === '') steps = `M${toX} ${toY}l`;
    else if (Math.hypot(toX - x, toY - y) < 5) continue;
    else steps += `${toX - x} ${toY - y} `;
    [x, y] = [toX, toY];
  }
  return steps.replace(/ -/g, '-').trimEnd() + (ring.endsWith('Z') && !steps.endsWith('l') ? 'z' : '');
}).replace(/M[^Ml]+l(?![-\d])/g, '');
const land = path(topojson.merge(world, world.objects.countries.geometries.filter((it) => it.id !== '010')));
const borders = path(topojson.mesh(world, world.objects.countries, (one, other) => one !== other));
// Greys that stand out from a light and from a dark page: an image is not told which one it lies on.
writeFileSync(join(target, 'world.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10000 5000">`
  + `<path fill="#8a8f96" fill-opacity="0.28" d="${light(land)}"/><path fill="none" stroke="#8a8f96" stroke-width="4" d="${light(borders)}"/></svg>\n`);

const countries = JSON.parse(readFileSync(join(modules, 'world-countries/dist/countries.json'), 'utf8'));
const rows = countries.map((country) => {
  const [x, y] = projection([country.latlng[1], country.latlng[0]]);
  return [country.cca3 === 'UNK' ? 'XKX' : country.cca3, x.toFixed(1), y.toFixed(1)].join('\t');
});
writeFileSync(join(target, 'centres.tsv'), rows.sort().join('\n') + '\n');
