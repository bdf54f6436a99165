/** The pages of the way to an online vote. */
package vn.danban.preparation.ui;
