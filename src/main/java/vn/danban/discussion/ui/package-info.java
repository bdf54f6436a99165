/** The page on which a matter is discussed, and what the page of the matter shows of it. */
package vn.danban.discussion.ui;
