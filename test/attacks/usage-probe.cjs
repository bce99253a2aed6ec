// Loaded before the program: writes what the process took, in seconds and bytes, to the file that PLAN_USAGE names.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  let kilobytes = maxRSS;
  try {
    // What the system calls the most memory of a program begins with that of the program that started it.
    kilobytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  // Threads that collect garbage make it more than what a person waits for, other programs make that more.
  const computing = (userCPUTime + systemCPUTime) / 1e6;
  const usage = { time: Math.min(computing, process.uptime()), memory: kilobytes * 1024 };
  writeFileSync(process.env.PLAN_USAGE, JSON.stringify(usage));
});
