/** The public board of a vote, for anybody to read. */
package vn.danban.board.ui;
