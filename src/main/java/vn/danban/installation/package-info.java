/** Where this house stands: its folder and secrets, the database it brings along, its public address, its log. */
package vn.danban.installation;
