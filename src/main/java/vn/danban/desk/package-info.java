/**
 * The commune's desk: what its hamlets decide and send, for the officers of the commune's People's Committee and Front
 * (Law 10/2022 Art. 20(3); Decree 59/2023 Art. 5). It reads what others keep and changes nothing.
 */
package vn.danban.desk;
