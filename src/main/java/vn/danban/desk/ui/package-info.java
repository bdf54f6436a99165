/** The page of the commune's desk. */
package vn.danban.desk.ui;
