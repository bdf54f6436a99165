/** How long verifying takes, measured by hand: {@code src/docs/benchmarks.md} has the commands. Nothing here runs in the build. */
package vn.danban.benchmark;
