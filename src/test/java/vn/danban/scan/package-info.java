/** What the scanners of {@code src/test/scan} are tried out on. */
package vn.danban.scan;
