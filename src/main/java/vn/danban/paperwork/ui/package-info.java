/** The page of a matter's papers. */
package vn.danban.paperwork.ui;
