import { type CakeDesign, icingColors } from '../design/schema.ts';
import { type FinishItem, finishFor } from '../finish.ts';
import { bakingsFor, recipesFor, type ScaledIcing, type ScaledRecipe } from '../recipes.ts';
import { addHeading, MARGIN } from './heading.ts';
import { ink, mm, type Pen } from './pen.ts';
import type { Sheet } from './schema.ts';
import { hued } from './words.ts';

/** What the cake takes, to be weighed and ticked off: its inside, and on a page of its own what goes on it. */
export function addRecipePages(pen: Pen, sheet: Sheet): void {
  const { sponge, filling, icings } = recipesFor(sheet.design);
  const inside = addPage(pen, sheet, `Recipe for ${sheet.design.servings} people: inside`);
  let y = addTins(pen, sheet, inside);
  for (const recipe of [sponge, filling]) y = addRecipe(pen, recipe, { ...inside, y });
  const outside = addPage(pen, sheet, `Recipe for ${sheet.design.servings} people: icing and finish`);
  y = outside.y;
  for (const icing of icings) y = addRecipe(pen, icing, { ...outside, y }, addUses(sheet.design, icing));
  addFinish(pen, finishFor(sheet.design), { ...outside, y });
}

function addPage(pen: Pen, sheet: Sheet, title: string): Place {
  pen.doc.addPage({ size: 'A4', margin: 0 });
  return { x: MARGIN, y: addHeading(pen, sheet, title), width: pen.doc.page.width - 2 * MARGIN };
}

type Place = { x: number; y: number; width: number };

function addTins({ write }: Pen, { design }: Sheet, { x, y, width }: Place): number {
  let end = y;
  for (const { tier, tin, height, batter, celsius, minutes } of bakingsFor(design)) {
    const name = design.tiers === 1 ? 'Tin' : `Tier ${tier}${tier === 1 ? ' (bottom)' : ''}`;
    const words = `${name}: ${tin}. Three layers of ${grams(Math.round(batter / 3))}, ${celsius} °C, about ${minutes} min each; ${height} mm high when filled.`;
    end = write(words, { x, y: end, width }, { size: 11 });
  }
  return end + mm(4);
}

/** What is written between a recipe's last ingredient and its method; answers where it ends. */
type Below = (pen: Pen, place: Place) => number;

function addRecipe(pen: Pen, recipe: ScaledRecipe, { x, y, width }: Place, addBelow?: Below): number {
  const { write } = pen;
  write(grams(recipe.grams), { x, y, width }, { size: 14, weight: 'bold', align: 'right' });
  let end = write(recipe.name, { x, y, width }, { size: 14, weight: 'bold' }) + 2;
  for (const ingredient of recipe.ingredients) {
    const count = ingredient.count === null ? '' : `about ${ingredient.count}`;
    end = addRow(pen, { ...ingredient, count, amount: grams(ingredient.grams) }, { x, y: end, width });
  }
  if (addBelow) end = addBelow(pen, { x, y: end, width });
  end = write(recipe.method, { x, y: end + 3, width }, { size: 9.5, color: ink.muted });
  return end + mm(5);
}

type Row = { name: string; french: string; count: string; amount: string };

function addRow({ doc, write }: Pen, { name, french, count, amount }: Row, { x, y, width }: Place): number {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.5)
    .stroke(ink.line);
  doc
    .rect(x, y + 3.5, 8, 8)
    .lineWidth(0.8)
    .stroke(ink.muted);
  write(french, { x: x + mm(72), y: y + 3, width: mm(60) }, { size: 10, color: ink.muted });
  if (count) write(count, { x: x + mm(132), y: y + 3, width: mm(25) }, { size: 10, color: ink.muted });
  write(amount, { x, y: y + 2, width }, { size: 11, weight: 'bold', align: 'right' });
  return write(name, { x: x + mm(6), y: y + 2, width: mm(64) }, { size: 11 }) + 0.5;
}

/** How an icing is divided and coloured, each part with a drop of its colour. */
function addUses({ border }: CakeDesign, { uses }: ScaledIcing): Below {
  const words = {
    coat: 'to coat',
    border: `to pipe: ${border}`,
    drip: 'to pour: top and drips',
    letters: 'for the letters',
  };
  return ({ doc, write }, { x, y, width }) => {
    let end = y + 4;
    for (const { use, color, grams: weight } of uses) {
      doc
        .circle(x + mm(6) + 5, end + 7, 5)
        .lineWidth(0.6)
        .fillAndStroke(icingColors[color], ink.muted);
      write(hued(color), { x: x + mm(72), y: end + 1, width: mm(60) }, { size: 10 });
      write(grams(weight), { x, y: end, width }, { size: 11, align: 'right' });
      end = write(words[use], { x: x + mm(12), y: end, width: mm(58) }, { size: 11 }) + 0.5;
    }
    return end;
  };
}

function addFinish(pen: Pen, items: readonly FinishItem[], { x, y, width }: Place): void {
  if (items.length === 0) return;
  let end = pen.write('Finish', { x, y, width }, { size: 14, weight: 'bold' }) + 2;
  for (const { name, french, count, grams: weight } of items) {
    const pieces = count === null ? '' : `${count} ${count === 1 ? 'piece' : 'pieces'}`;
    const amount = weight === null ? pieces : grams(weight);
    end = addRow(pen, { name, french, count: weight === null ? '' : pieces, amount }, { x, y: end, width });
  }
}

function grams(weight: number): string {
  return `${new Intl.NumberFormat('en-GB').format(weight)} g`;
}
