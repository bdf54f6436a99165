/** The commune's pages about the sources of papers. */
package vn.danban.template.ui;
