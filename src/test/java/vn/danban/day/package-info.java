/** A whole voting day by the people who come to it, through the doors everybody uses; and pictures of every page. */
package vn.danban.day;
