/** What tests of every context stand on: a running house with a database of its own. */
package vn.danban.testing;
