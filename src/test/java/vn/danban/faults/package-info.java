/**
 * Breaks a house on purpose while households cast, and judges afterwards what became of every ballot. {@link
 * vn.danban.faults.Faults} is the program; what runs and what is judged know nothing of each other but the {@link
 * vn.danban.faults.History} and the public record.
 */
package vn.danban.faults;
