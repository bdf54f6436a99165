/** The shell around every page: layout, theme, words for enums, language and text size. It knows no context. */
package vn.danban.ui;
