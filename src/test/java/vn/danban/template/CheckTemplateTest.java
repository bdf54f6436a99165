package vn.danban.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danban.papers.PaperKind;
import vn.danban.shared.Refused;

/**
 * A source of papers comes from a person. It may lack what the Law asks for by oversight, and it may be made to fetch something, to run
 * something, to read a file of the house or to wear it out.
 */
class CheckTemplateTest {
    private static final String REGISTER = "<table class=\"grid\"><tbody>{{#households}}<tr><td>{{number}}</td><td>{{name}}</td><td>{{address}}</td></tr>"
        + "{{/households}}</tbody></table>";

    private static String register(String more) {
        return CheckTemplate.check(PaperKind.REGISTER, (REGISTER + more).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertTurnedAway(TemplateRefusal reason, String... more) {
        for (String one : more) {
            assertRefused(reason, () -> register(one));
        }
    }

    private static String builtIn(PaperKind kind) throws IOException {
        try (InputStream file = PaperKind.class.getResourceAsStream("/papers/" + kind.made().fileName() + ".xhtml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void the_sources_that_come_with_the_program_pass_as_they_are(PaperKind kind) throws IOException {
        String source = builtIn(kind);
        assertEquals(source, CheckTemplate.check(kind, source.getBytes(StandardCharsets.UTF_8)));
        assertEquals(source, CheckTemplate.check(kind, ("\uFEFF" + source).getBytes(StandardCharsets.UTF_8)), "as some editors write it");
    }

    /** Each of them taken out of the minutes in turn. */
    @Test
    void whatever_the_law_asks_for_in_the_minutes_is_missed_by_name() throws IOException {
        String source = builtIn(PaperKind.MINUTES);
        List<Placeholder> required = Placeholders.of(PaperKind.MINUTES).stream().filter(Placeholder::required).toList();
        assertTrue(required.size() >= 20, "Law Art. 20(2), Decree Art. 5(4)a");
        for (Placeholder one : required) {
            String without = source.replace("{{" + one.name() + "}}", "").replaceAll("\\{\\{[#^/]" + one.name() + "}}", "")
                .replaceAll(one.isList() ? "\\{\\{\\.}}" : "NOTHING", "");
            Refused refused = assertThrows(Refused.class, () -> CheckTemplate.check(PaperKind.MINUTES, without.getBytes(StandardCharsets.UTF_8)));
            assertTrue(refused.reason() != TemplateRefusal.REQUIRED_MISSING || refused.details().toString().contains("{{" + one.name() + "}}"),
                one.name() + " " + refused.details());
        }
    }

    @Test
    void what_is_required_stands_there_in_every_case() {
        assertRefused(TemplateRefusal.REQUIRED_MISSING, () -> CheckTemplate.check(PaperKind.REGISTER,
            ("<table>{{#leader}}<tbody>{{#households}}<tr><td>{{number}}{{name}}{{address}}</td></tr>{{/households}}"
                + "</tbody>{{/leader}}</table>").getBytes(StandardCharsets.UTF_8)));
        assertRefused(TemplateRefusal.REQUIRED_MISSING, () -> CheckTemplate.check(PaperKind.REGISTER,
            "<p>{{#households}}{{number}}{{/households}}</p>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(TemplateRefusal.REQUIRED_MISSING, () -> CheckTemplate.check(PaperKind.NOTICE,
            "<p>{{title}} {{#leader}}{{opens}}{{/leader}}</p>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void names_that_are_not_known_and_names_used_as_something_else() {
        assertTurnedAway(TemplateRefusal.UNKNOWN_PLACEHOLDER, "<p>{{password}}</p>", "<p>{{#secret}}x{{/secret}}</p>", "<p>{{approve}}</p>", "<p>{{name}}</p>");
        assertTurnedAway(TemplateRefusal.PLACEHOLDER_MISUSED, "<p>{{households}}</p>", "<p>{{confirmed}}</p>",
            "<p>{{#households}}{{#households}}{{name}}{{/households}}{{/households}}</p>", "<p>{{#households}}{{name}}{{/households}}</p>".repeat(3));
        assertTurnedAway(TemplateRefusal.TAG_NOT_ALLOWED, "<p>{{{leader}}}</p>", "<p>{{&amp;leader}}</p>", "<p>{{>other}}</p>", "<p>{{=a b=}}</p>",
            "<p>{{!note}}</p>", "<p>{{leader.class}}</p>", "<p>{{.}}</p>", "<p>{{leader</p>", "<p>}}</p>", "<p>{{}}</p>",
            "<p>&#123;&#123;leader&#125;&#125;</p>", "<p>{{lea&#100;er}}</p>");
        assertTurnedAway(TemplateRefusal.SECTION_CROSSES, "<p>{{#leader}}</p>{{/leader}}", "{{#leader}}<p>{{/leader}}</p>", "<p>{{#leader}}x</p>",
            "<p>{{#leader}}{{#place}}{{/leader}}{{/place}}</p>", "<p>x</p>{{#leader}}", "<p>{{/leader}}</p>");
    }

    @Test
    void entities_that_read_a_file_or_grow_without_end() {
        assertTurnedAway(TemplateRefusal.DECLARATION_NOT_ALLOWED, "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>",
            "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><p>&c;</p>",
            "<?xml-stylesheet href=\"http://example.org/x.css\"?>", "<!-- hidden --><p>x</p>", "<p><![CDATA[<script>]]></p>");
        assertTurnedAway(TemplateRefusal.BROKEN_XML, "<p>&x;</p>", "<p>&nbsp;</p>", "<p>x", "</paper><p>x</p><paper>", "<p class=grid>x</p>", "<p>a < b</p>");
    }

    @Test
    void what_runs_or_fetches() {
        assertTurnedAway(TemplateRefusal.ELEMENT_NOT_ALLOWED, "<script>alert(1)</script>", "<style>p { background: url(http://example.org/) }</style>",
            "<p><a href=\"javascript:alert(1)\">x</a></p>", "<object data=\"file:///etc/passwd\"/>", "<iframe src=\"http://example.org\"/>", "<svg/>",
            "<link href=\"http://example.org/x.css\"/>", "<p><b>x</b></p>", "<x:script>1</x:script>", "<P>x</P>", "<form/>", "<base href=\"file:///\"/>");
        assertTurnedAway(TemplateRefusal.ATTRIBUTE_NOT_ALLOWED, "<p onclick=\"alert(1)\">x</p>", "<p style=\"width: 50%\">x</p>", "<p id=\"x\">x</p>",
            "<p src=\"x\">x</p>", "<p xmlns=\"http://www.w3.org/2000/svg\">x</p>", "<table><tr><td background=\"http://example.org/\">x</td></tr></table>");
        assertTurnedAway(TemplateRefusal.VALUE_NOT_ALLOWED, "<p><img src=\"file:///etc/passwd\"/></p>", "<p><img src=\"http://example.org/x.png\"/></p>",
            "<p><img src=\"data:image/png;base64,AAAA\"/></p>", "<p><img src=\"javascript:alert(1)\"/></p>", "<p class=\"demo\">x</p>", "<p class=\"{{leader}}\">x</p>",
            "<table><tr><td style=\"background: url(http://example.org/)\">x</td></tr></table>", "<table><tr><td style=\"width: 0%\">x</td></tr></table>",
            "<table><tr><td style=\"width: 50%; display: none\">x</td></tr></table>", "<table><tr><td style=\"width: expression(1)\">x</td></tr></table>");
        assertTurnedAway(TemplateRefusal.UNKNOWN_PLACEHOLDER, "<p><img src=\"{{qr}}\"/></p>");
    }

    @Test
    void what_nobody_would_see() {
        assertTurnedAway(TemplateRefusal.HIDDEN_CHARACTER, "<p>207\u202E</p>", "<p>&#x202E;207</p>", "<p>a\u200Bb</p>", "<p>\u0007</p>");
        assertTurnedAway(TemplateRefusal.OUTSIDE_A_PARAGRAPH, "words", "{{leader}}", "{{#leader}}words{{/leader}}", "<tr><td>x</td></tr>", "<br/>");
    }

    @Test
    void what_is_too_much_or_no_text() {
        assertTurnedAway(TemplateRefusal.TEMPLATE_TOO_BIG, "<p>x</p>".repeat(20_000));
        assertTurnedAway(TemplateRefusal.TOO_DEEP, "<div>".repeat(12) + "</div>".repeat(12));
        assertRefused(TemplateRefusal.TEMPLATE_EMPTY, () -> CheckTemplate.check(PaperKind.REGISTER, " \n".getBytes(StandardCharsets.UTF_8)));
        assertRefused(TemplateRefusal.NOT_PLAIN_TEXT, () -> CheckTemplate.check(PaperKind.REGISTER, new byte[] {'<', 'p', (byte) 0xC3, (byte) 0x28}));
        assertRefused(TemplateRefusal.NOT_PLAIN_TEXT, () -> CheckTemplate.check(PaperKind.REGISTER, REGISTER.getBytes(StandardCharsets.UTF_16)));
    }

    /** Whatever comes, it is taken in as it is or refused with a reason; nothing else happens. */
    @Property(tries = 400)
    void anything_is_taken_in_or_refused(@ForAll String more) {
        try {
            assertTrue(register(more).endsWith(more));
        } catch (Refused refused) {
            assertTrue(refused.reason() instanceof TemplateRefusal);
        }
    }
}
