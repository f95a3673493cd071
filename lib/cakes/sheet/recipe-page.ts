import { bakingsFor, recipesFor, type ScaledRecipe } from '../recipes.ts';
import { addHeading, MARGIN } from './heading.ts';
import { ink, mm, type Pen } from './pen.ts';
import type { Sheet } from './schema.ts';

/** What the cake takes, to be weighed and ticked off. */
export function addRecipePage(pen: Pen, sheet: Sheet): void {
  pen.doc.addPage({ size: 'A4', margin: 0 });
  const width = pen.doc.page.width - 2 * MARGIN;
  let y = addHeading(pen, sheet, `Recipe for ${sheet.design.servings} people`);
  const { sponge, filling, icing } = recipesFor(sheet.design);
  y = addTins(pen, sheet, { x: MARGIN, y, width });
  for (const recipe of [sponge, filling, icing]) y = addRecipe(pen, recipe, { x: MARGIN, y, width });
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

function addRecipe({ doc, write }: Pen, recipe: ScaledRecipe, { x, y, width }: Place): number {
  write(grams(recipe.grams), { x, y, width }, { size: 14, weight: 'bold', align: 'right' });
  let end = write(recipe.name, { x, y, width }, { size: 14, weight: 'bold' }) + 2;
  for (const { name, french, grams: weight, count } of recipe.ingredients) {
    doc
      .moveTo(x, end)
      .lineTo(x + width, end)
      .lineWidth(0.5)
      .stroke(ink.line);
    doc
      .rect(x, end + 3.5, 8, 8)
      .lineWidth(0.8)
      .stroke(ink.muted);
    write(french, { x: x + mm(72), y: end + 3, width: mm(60) }, { size: 10, color: ink.muted });
    if (count !== null)
      write(`about ${count}`, { x: x + mm(132), y: end + 3, width: mm(25) }, { size: 10, color: ink.muted });
    write(grams(weight), { x, y: end + 2, width }, { size: 11, weight: 'bold', align: 'right' });
    end = write(name, { x: x + mm(6), y: end + 2, width: mm(64) }, { size: 11 }) + 0.5;
  }
  end = write(recipe.method, { x, y: end + 3, width }, { size: 9.5, color: ink.muted });
  return end + mm(5);
}

function grams(weight: number): string {
  return `${new Intl.NumberFormat('en-GB').format(weight)} g`;
}
