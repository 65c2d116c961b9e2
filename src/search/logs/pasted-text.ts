// What counts as a pasted log; kept small, because every page loads it.

/** The longest paste that is read, in characters. */
export const longestPaste = 5_000_000;

/**
 * True for text that was not typed by hand: several lines, more than 200 characters, or one line with the keys of a
 * log.
 */
export function isPaste(text: string): boolean {
  if (text.length > 2000 || text.trim().length > 200) return true;
  return text.split('\n').filter((line) => line.trim() !== '').length > 1 || isMachineLine(text);
}

/** A JSON object, a label set, a logfmt line, a line that begins with a time, or a stack frame in one line. */
const machineLine = [
  /^\s*\{\s*"[^"]*"\s*:/,
  /\{\s*[A-Za-z_]\w*="[^"]*"/,
  /\b(?:level|lvl|severity|msg|message|err|error|alertname)=\S/i,
  /^\s*\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}/,
  /^\s*[A-Z][a-z]{2}\s+\d{1,2}\s\d{2}:\d{2}:\d{2}\s/,
  /^\s*\[?(?:FIRING|RESOLVED|ALERT|CRITICAL|PROBLEM)\b[^a-z]*:/,
  /^(?:[\w$]+\.)+\w*(?:Exception|Error)\b/,
  /^\s*(?:Traceback|Exception in thread|panic:|goroutine \d)/,
];

function isMachineLine(line: string): boolean {
  return machineLine.some((pattern) => pattern.test(line));
}
