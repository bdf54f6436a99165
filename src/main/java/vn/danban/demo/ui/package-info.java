/** What a visitor of the demo is told on the home page and the sign-in page. */
package vn.danban.demo.ui;
