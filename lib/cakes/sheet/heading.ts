import { bakery } from '#lib/shop/bakery.ts';
import { ink, mm, type Pen } from './pen.ts';
import type { Sheet } from './schema.ts';

export const MARGIN = mm(14);

/** Number and time, on every page: sheets get lost one by one. Answers where the page goes on (y). */
export function addHeading({ doc, write }: Pen, sheet: Sheet, title: string): number {
  const width = doc.page.width - 2 * MARGIN;
  const box = { x: MARGIN, y: MARGIN, width };
  write(title, box, { size: 9, color: ink.muted });
  const { nth, of } = sheet.position;
  const number = of > 1 ? `${sheet.number} / ${nth}` : sheet.number;
  write(number, { ...box, y: MARGIN + 12 }, { size: 24, weight: 'bold' });
  write(sheet.fulfilment === 'pickup' ? 'to be fetched' : 'to be delivered', box, {
    size: 9,
    color: ink.muted,
    align: 'right',
  });
  write(timeOf(sheet), { ...box, y: MARGIN + 15 }, { size: 17, weight: 'bold', align: 'right' });
  const whose = of > 1 ? `${sheet.name} · cake ${nth} of ${of}` : sheet.name;
  write(whose, { ...box, y: MARGIN + 41 }, { size: 11 });
  if (sheet.isRush) {
    const rush = { ...box, y: MARGIN + 39 };
    write('RUSH', rush, { size: 13, weight: 'bold', color: ink.alarm, align: 'right' });
  }
  const y = MARGIN + 60;
  doc
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .lineWidth(1)
    .stroke(ink.text);
  return y + mm(5);
}

function timeOf({ startsAt, endsAt }: Sheet): string {
  const { timeZone } = bakery;
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day.format(new Date(startsAt))}, ${time.format(new Date(startsAt))}–${time.format(new Date(endsAt))}`;
}
