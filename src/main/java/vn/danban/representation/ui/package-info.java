/** Pages of those who speak for households. */
package vn.danban.representation.ui;
