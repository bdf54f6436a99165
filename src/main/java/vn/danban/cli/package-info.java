/** The commands of the one jar: serve the house, and check by oneself what others claim. */
package vn.danban.cli;
