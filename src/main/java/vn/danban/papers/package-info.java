/**
 * Legal papers: each from one source as PDF and as DOCX, kept with its hash and the data it was made from.
 * Law 10/2022 Art. 20; Decree 59/2023 Art. 5 and form 03; layout of Decree 30/2020.
 */
package vn.danban.papers;
