/** The pages about offices. */
package vn.danban.office.ui;
