/** As much of the tracer that Next brings along, and finds its own server's files with, as is used here. */
declare module 'next/dist/compiled/@vercel/nft/index.js' {
  type Options = {
    base: string;
    processCwd: string;
    conditions: string[];
    ts: boolean;
    mixedModules: boolean;
    readFile: (file: string) => Promise<string | Buffer | null>;
  };

  const tracer: {
    nodeFileTrace: (files: readonly string[], options: Options) => Promise<{ fileList: Set<string> }>;
  };
  export default tracer;
}
