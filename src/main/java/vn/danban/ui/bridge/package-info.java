/** Vaadin inside Micronaut: the web server, the page servlet, who may see a page. To be deleted the day Micronaut ships its own. */
package vn.danban.ui.bridge;
