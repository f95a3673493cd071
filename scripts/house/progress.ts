import colors from 'picocolors';

export type Progress = {
  /** Runs one step and shows it, with the time that it took. Steps may overlap. */
  step: <T>(title: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>;
  say: (text: string) => void;
};

/** For tests and tools: says nothing. */
export const silent: Progress = { step: (_title, work) => work(() => {}), say: () => {} };

type Step = { title: string; note: string; began: number };

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** On a terminal the steps that are under way are redrawn in place; anywhere else each gets plain lines. */
export function showProgress(output: NodeJS.WriteStream = process.stdout): Progress {
  const steps = new Set<Step>();
  const isLive = output.isTTY && !process.env.CI;
  let drawn = 0;
  let timer: NodeJS.Timeout | undefined;

  const erase = () => {
    if (drawn > 0) output.write(`\u001b[${drawn}A\u001b[0J`);
    drawn = 0;
  };
  const draw = () => {
    const frame = frames[Math.floor(Date.now() / 100) % frames.length];
    for (const { title, note, began } of steps) {
      const line = `${frame} ${title}${note ? `: ${note}` : ''}`.slice(0, (output.columns ?? 80) - 12);
      output.write(`${colors.cyan(line)} ${colors.dim(since(began))}\n`);
      drawn++;
    }
  };
  const redraw = () => {
    erase();
    draw();
  };
  const print = (line: string) => {
    if (isLive) erase();
    output.write(`${line}\n`);
    if (isLive) draw();
  };

  return {
    say: print,
    async step(title, work) {
      const step: Step = { title, note: '', began: Date.now() };
      steps.add(step);
      if (isLive) timer ??= setInterval(redraw, 100);
      else print(`… ${title}`);
      try {
        const result = await work((text) => {
          step.note = text;
        });
        steps.delete(step);
        print(`${colors.green('✓')} ${title}${step.note ? `: ${step.note}` : ''} ${colors.dim(since(step.began))}`);
        return result;
      } catch (error) {
        steps.delete(step);
        print(`${colors.red('✗')} ${title} ${colors.dim(since(step.began))}`);
        throw error;
      } finally {
        if (steps.size === 0 && timer) {
          clearInterval(timer);
          timer = undefined;
        }
      }
    },
  };
}

function since(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
