package vn.danban.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the scanners must find: a page of nobody's, on the loopback address, that pastes what it is given into SQL and into HTML.
 * A scan that does not find it says nothing about the house either. {@code PlantedFlaw <port>}; it ends by itself after an hour.
 */
public final class PlantedFlaw {
    private static final long LONGEST_MILLIS = 3_600_000;

    private final Connection database;

    private PlantedFlaw(Connection database) {
        this.database = database;
    }

    public static void main(String[] port) throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection database = postgres.getPostgresDatabase().getConnection(); Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE households (number integer, representative text)");
            statement.execute("INSERT INTO households VALUES (1, 'Đại diện 1'), (2, 'Đại diện 2')");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port[0])), 0);
            server.createContext("/", new PlantedFlaw(database)::answer);
            server.start();
            System.out.println("The planted flaw is open");
            Thread.sleep(LONGEST_MILLIS);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String asked = query == null ? "1" : URLDecoder.decode(query.replaceFirst("^[^=]*=", ""), StandardCharsets.UTF_8);
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><body><a href='/?number=1'>1</a> " + asked + "<ul>");
        int status = 200;
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT representative FROM households WHERE number = " + asked)) {
            while (rows.next()) {
                page.append("<li>").append(rows.getString(1));
            }
        } catch (SQLException broken) {
            status = 500;
            page.append(broken.getMessage());
        }
        byte[] bytes = page.append("</ul></body></html>").toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
