package vn.danban.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.danban.shared.Messages;

/** Language and text size, kept in two cookies of the reader's browser that say nothing about her. */
@Singleton
public class ReadingPreferences implements VaadinServiceInitListener {
    private static final String LANGUAGE = "danban-language";
    private static final String TEXT_SIZE = "danban-text-size";
    private static final String REMEMBER =
        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=strict'";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().setLocale(language(VaadinRequest.getCurrent())));
        event.addIndexHtmlRequestListener(page -> {
            VaadinRequest request = page.getVaadinRequest();
            page.getDocument().child(0)
                .attr("lang", language(request).getLanguage())
                .attr("data-text-size", textSize(request).name().toLowerCase(Locale.ROOT));
        });
    }

    /** Vietnamese unless the reader chose English: the original is for everybody. */
    static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE).filter("en"::equals).map(Locale::of).orElse(Messages.VIETNAMESE);
    }

    static TextSize textSize(VaadinRequest request) {
        return cookie(request, TEXT_SIZE)
            .flatMap(name -> Arrays.stream(TextSize.values()).filter(size -> size.name().equals(name)).findAny())
            .orElse(TextSize.NORMAL);
    }

    static void choose(UI ui, Locale language) {
        ui.getPage().executeJs(REMEMBER + "; location.reload()", LANGUAGE, language.getLanguage());
    }

    static void choose(UI ui, TextSize size) {
        ui.getPage().executeJs(REMEMBER + "; document.documentElement.dataset.textSize = $1.toLowerCase()",
            TEXT_SIZE, size.name());
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
