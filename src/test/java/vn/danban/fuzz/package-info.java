/** Readers under arbitrary bytes, guided by what the bytes make them do. How to run it: {@code src/docs/attack.md}. */
package vn.danban.fuzz;
