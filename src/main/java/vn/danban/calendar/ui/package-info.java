/** The page where public holidays are kept. */
package vn.danban.calendar.ui;
