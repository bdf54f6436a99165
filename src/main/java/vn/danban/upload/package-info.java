/**
 * Files people hand in: what they are, told from their bytes, and whether they can harm whoever opens them. What is kept is
 * never the file as it came where it can be written anew: pictures are drawn again, office files packed again.
 */
package vn.danban.upload;
