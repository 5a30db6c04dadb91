// Keys, and what lights up on a report's page. Everything here is an addition: pages read without it.

const typing = target => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');

// Whoever dictates or slips can switch single keys off; the browser remembers it.
function keysSwitch() {
  const on = () => localStorage.getItem('keys') !== 'off';
  const boxes = [...document.querySelectorAll('input[data-keys]')];
  boxes.forEach(box => {
    box.closest('.switch').hidden = false;
    box.checked = on();
    box.addEventListener('change', () => {
      localStorage.setItem('keys', box.checked ? 'on' : 'off');
      boxes.forEach(other => { other.checked = box.checked; });
    });
  });
  return on;
}

function keys() {
  let going = false;
  const on = keysSwitch();
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && typing(event.target)) { event.target.blur(); return; }
    if (!on() || typing(event.target) || document.querySelector('dialog[open]')) return;
    if (going) {
      going = false;
      const entry = document.querySelector(`nav [data-key="${CSS.escape(event.key)}"]`);
      if (entry) { event.preventDefault(); entry.click(); }
      return;
    }
    const place = document.querySelector(`[data-press="${CSS.escape(event.key)}"]`);
    const action = place ? () => (place.href ? place.click() : place.focus())
      : { '/': find, '?': help, j: () => step(1), k: () => step(-1), g: () => { going = true; } }[event.key];
    if (action) { event.preventDefault(); action(); }
  });
}

function find() {
  const field = document.getElementById('find');
  field.focus();
  field.select();
}

const help = () => document.getElementById('keys').showModal();

function step(by) {
  const rows = [...document.querySelectorAll('main .row, main .claim')];
  if (rows.length === 0) return;
  const here = rows.findIndex(row => row === document.activeElement || row.contains(document.activeElement));
  const next = rows[Math.min(rows.length - 1, Math.max(0, here + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

// Either side of a report's page lights the other.
function lighting() {
  const pieces = [...document.querySelectorAll('.ev[data-claims]')];
  const claims = new Map([...document.querySelectorAll('.claim')].map(claim => [claim.id, claim]));
  const restsOn = (piece, id) => piece.dataset.claims.split(' ').includes(id);
  const dark = () => document.querySelectorAll('.lit').forEach(lit => lit.classList.remove('lit'));
  const fromText = piece => () => {
    dark();
    piece.dataset.claims.split(' ').forEach(id => claims.get(id)?.classList.add('lit'));
    pieces.filter(other => other.dataset.claims === piece.dataset.claims).forEach(other => other.classList.add('lit'));
    claims.get(piece.dataset.claims.split(' ')[0])?.scrollIntoView({ block: 'nearest' });
  };
  const fromClaim = claim => () => {
    dark();
    claim.classList.add('lit');
    pieces.filter(piece => restsOn(piece, claim.id)).forEach(piece => piece.classList.add('lit'));
  };
  const wide = matchMedia('(min-width: 60rem)');
  const when = (element, light) => {
    element.addEventListener('focusin', light);
    element.addEventListener('mouseenter', () => { if (wide.matches) light(); });
    element.addEventListener('mouseleave', dark);
    element.addEventListener('focusout', dark);
  };
  pieces.forEach(piece => when(piece, fromText(piece)));
  claims.forEach(claim => when(claim, fromClaim(claim)));
}

// `#c=START-END` lights exactly those code points, whatever claims rest on them.
function wanted() {
  const asked = /^#c=(\d{1,9})-(\d{1,9})$/.exec(location.hash);
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('wanted');
  if (!asked) return;
  const start = place(Number(asked[1]), false);
  const end = place(Number(asked[2]), true);
  if (!start || !end) return;
  const range = document.createRange();
  range.setStart(start.node, start.at);
  range.setEnd(end.node, end.at);
  CSS.highlights.set('wanted', new Highlight(range));
  start.node.parentElement.scrollIntoView({ block: 'center' });
}

// Where a code point of the report stands on the page.
function place(point, ending) {
  for (const piece of document.querySelectorAll('.report [data-start]')) {
    const points = [...piece.textContent];
    const inside = point - Number(piece.dataset.start);
    if (inside >= 0 && (ending ? inside > 0 && inside <= points.length : inside < points.length)) {
      return { node: piece.firstChild, at: points.slice(0, inside).join('').length };
    }
  }
  return null;
}

// A picture's SVG drawn to pixels, twice as fine, on white.
function pixels() {
  document.querySelectorAll('button[data-svg]').forEach(button => {
    button.closest('.png').hidden = false;
    button.addEventListener('click', async () => {
      const picture = new Image();
      picture.src = button.dataset.svg;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = 2 * picture.naturalWidth;
      canvas.height = 2 * picture.naturalHeight;
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = `entente${button.dataset.svg.split('.')[0].replaceAll('/', '-')}.png`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      }, 'image/png');
    });
  });
}

keys();
pixels();
lighting();
wanted();
addEventListener('hashchange', wanted);
