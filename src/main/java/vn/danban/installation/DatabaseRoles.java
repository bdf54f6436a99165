package vn.danban.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The two roles of the database: the owner, who changes tables and only at the start, and the application,
 * which may do per table what the migrations grant it and nothing else.
 */
public record DatabaseRoles(String ownerPassword, String appPassword) {
    public static final String OWNER = "danban_owner";
    public static final String APP = "danban_app";

    /** Creates the roles where they are missing and sets their passwords. Needs a superuser. */
    public void create(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            createRole(statement, OWNER, ownerPassword);
            createRole(statement, APP, appPassword);
        }
    }

    /** Creates a database of the owner's where it is missing. Needs a superuser. */
    public void createDatabase(Connection superuser, String name) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER + " ENCODING 'UTF8' TEMPLATE template0");
            }
        }
    }

    /** Settings that let the application use the database and the migrations own it. */
    public Map<String, Object> settings(String url) {
        return Map.of(
            "datasources.default.url", url,
            "datasources.default.username", APP,
            "datasources.default.password", appPassword,
            "flyway.datasources.owner.url", url,
            "flyway.datasources.owner.user", OWNER,
            "flyway.datasources.owner.password", ownerPassword);
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " LOGIN");
        }
        // Passwords are base64url text: nothing in them needs quoting.
        statement.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
