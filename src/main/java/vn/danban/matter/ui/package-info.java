/** The pages where a matter is proposed and its words are changed. */
package vn.danban.matter.ui;
