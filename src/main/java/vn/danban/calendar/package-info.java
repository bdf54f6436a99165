/** Which days count: public holidays and days off in lieu, as the State decides them each year (Labour Code 45/2019/QH14 Art. 111, 112). */
package vn.danban.calendar;
