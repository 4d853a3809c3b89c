package dev.hindsight.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.hindsight.testing.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The Chromium of the machine, and what its console complained of.
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    Browser() {
        var program = Needs.program("chromium");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(ARGUMENTS));
    }

    /// A visitor without cookies.
    Page visitor(String language, ColorScheme scheme, int width, boolean scripts) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setLocale(language)
                                .setColorScheme(scheme)
                                .setViewportSize(width, 900)
                                .setJavaScriptEnabled(scripts));
        // on a busy machine a page may take long; that is no fault of the page
        context.setDefaultTimeout(120_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // Chromium also logs each page that answers with an error status
            if (message.type().equals("error")
                    && !message.text().contains("the server responded with a status")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    Page visitor() {
        return visitor("en-GB", ColorScheme.LIGHT, 1280, true);
    }

    /// Errors on the console so far: faults of scripts and violations of the content policy.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
