import { LoafMark } from '#components/ui/logo.tsx';

/** A baker's sticker with words running around it; decoration, the page says the same in its text. */
export function Stamp({ text }: { text: string }) {
  return (
    <svg viewBox="0 0 120 120" aria-hidden="true" className="on-plaster size-full -rotate-12">
      <defs>
        <path id="stamp-ring" d="M60 60m-43 0a43 43 0 1 1 86 0a43 43 0 1 1 -86 0" />
      </defs>
      <circle cx="60" cy="60" r="58" className="fill-accent" />
      <text className="fill-text font-sans text-[11.5px] font-semibold">
        <textPath href="#stamp-ring" textLength="262" lengthAdjust="spacing">
          {text}
        </textPath>
      </text>
      <svg x="37" y="37" width="46" height="46" viewBox="0 0 46 46" aria-hidden="true">
        <LoafMark className="" />
      </svg>
    </svg>
  );
}
