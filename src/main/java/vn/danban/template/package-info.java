/**
 * Sources of papers a commune puts in the place of those that come with the program: checked word by word when they come, used from a
 * day on, and marked as waiting until an officer has held them against the official annex. Law 10/2022 Art. 20(2); Decree 59/2023 Art. 5.
 */
package vn.danban.template;
