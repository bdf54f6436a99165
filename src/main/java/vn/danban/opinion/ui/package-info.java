/** The page on which everybody reads what was in the box. */
package vn.danban.opinion.ui;
