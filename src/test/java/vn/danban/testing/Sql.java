package vn.danban.testing;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Speaks SQL to the database of a running house, past all its activities: as the owner of the tables or as the application. */
public record Sql(String url, String user, String password) {
    /** Who may change tables. */
    public static Sql owner(ApplicationContext house) {
        return from(house, "flyway.datasources.owner.", "user");
    }

    /** What the house itself may do, and whoever has broken into it. */
    public static Sql application(ApplicationContext house) {
        return from(house, "datasources.default.", "username");
    }

    private static Sql from(ApplicationContext house, String prefix, String user) {
        return new Sql(setting(house, prefix + "url"), setting(house, prefix + user), setting(house, prefix + "password"));
    }

    private static String setting(ApplicationContext house, String name) {
        return house.getProperty(name, String.class).orElseThrow();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** @return how many rows were touched */
    public int execute(String sql, Object... values) throws SQLException {
        try (Connection connection = connect(); PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Every value of the answer, row by row, as text. */
    public List<String> texts(String sql, Object... values) throws SQLException {
        try (Connection connection = connect(); PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    texts.add(rows.getString(column));
                }
            }
            return texts;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
