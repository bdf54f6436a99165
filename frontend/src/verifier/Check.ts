/**
 * Protocol §6 — The checks, in the order in which they run, by the names that reports, documentation and the Java program use. What each
 * compares is said there and in the sentences of the report.
 */
export const CHECKS = [
  "A1", "A2", "A3", "A4", "A5",
  "S1", "S2", "S3", "S4", "S5",
  "B1", "B2",
  "T1", "T2",
  "D1", "D2", "D3",
  "R1", "R2",
  "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8",
] as const;

export type Check = (typeof CHECKS)[number];
