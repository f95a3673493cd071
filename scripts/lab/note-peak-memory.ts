import { writeFileSync } from 'node:fs';

/** Loaded with `--import` into a program whose memory is of interest: at its end it notes the peak, in KiB. */
const file = process.env.PEAK_MEMORY_FILE;
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
