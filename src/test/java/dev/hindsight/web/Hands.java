package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Somebody at a page, who uses a mouse or nothing but the keyboard.
abstract sealed class Hands {
    final Page page;

    private Hands(Page page) {
        this.page = page;
    }

    static Hands of(Page page, boolean keyboard) {
        return keyboard ? new Keys(page) : new Mouse(page);
    }

    /// Follows a link or presses a button.
    abstract void press(Locator target);

    abstract void type(Locator field, String text);

    abstract void choose(Locator list, String value);

    abstract void tick(Locator box);

    /// The dialog that chooses a file is the browser's own; here the file is set while its field
    /// has the focus.
    abstract void attach(Locator field, Path file);

    /// Presses, and waits for the address that it leads to.
    ///
    /// @param address a pattern that the whole address matches
    void press(String selector, String address) {
        press(page.locator(selector).first());
        page.waitForURL(Pattern.compile(address));
    }

    void type(String selector, String text) {
        type(page.locator(selector), text);
    }

    void choose(String selector, String value) {
        choose(page.locator(selector), value);
    }

    /// Types into a field and sends its form.
    void send(String selector, String text, String address) {
        type(selector, text);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(address));
    }

    private static final class Mouse extends Hands {
        Mouse(Page page) {
            super(page);
        }

        @Override
        void press(Locator target) {
            target.click();
        }

        @Override
        void type(Locator field, String text) {
            field.click();
            field.fill(text);
        }

        @Override
        void choose(Locator list, String value) {
            list.selectOption(value);
        }

        @Override
        void tick(Locator box) {
            box.check();
        }

        @Override
        void attach(Locator field, Path file) {
            field.setInputFiles(file);
        }
    }

    /// Tab, Enter, Space and letters, nothing else.
    private static final class Keys extends Hands {
        private static final int FARTHEST = 500;

        Keys(Page page) {
            super(page);
        }

        /// How many stops lie before the one that is wanted, going on from where the focus is; 0
        /// where that cannot be told.
        private static final String STOPS_BEFORE =
                """
                wanted => {
                  const all = 'a[href], button, input, select, textarea, summary, [tabindex]';
                  const stops = [...document.querySelectorAll(all)].filter(it =>
                      it.tabIndex >= 0 && !it.disabled && it.type != 'hidden' && it.type != 'radio'
                      && it.checkVisibility());
                  const here = stops.indexOf(document.activeElement);
                  return Math.max(0, stops.indexOf(wanted) - here - 1);
                }\
                """;

        /// Stops before the wanted one from which on each is looked at.
        private static final int NEAR = 3;

        /// Goes on with Tab until the target has the focus, which then has to be visible.
        private void reach(Locator target) {
            target.waitFor();
            int far = ((Number) target.evaluate(STOPS_BEFORE)).intValue();
            for (int i = NEAR; i < far; i++) {
                page.keyboard().press("Tab");
            }
            int tabs = 0;
            while (!hasFocus(target)) {
                assertThat(tabs++).as("Tab reaches " + target).isLessThan(FARTHEST);
                page.keyboard().press("Tab");
            }
            Object shows =
                    target.evaluate(
                            "it => { const is = getComputedStyle(it);"
                                    + " return is.outlineStyle != 'none' || is.boxShadow != 'none' }");
            assertThat(shows).as("the focus on " + target + " shows").isEqualTo(true);
        }

        private static boolean hasFocus(Locator target) {
            return Boolean.TRUE.equals(target.evaluate("it => it === document.activeElement"));
        }

        @Override
        void press(Locator target) {
            reach(target);
            page.keyboard().press("Enter");
        }

        @Override
        void type(Locator field, String text) {
            reach(field);
            // arriving by Tab selects what stands in a field of one line
            page.keyboard().type(text);
            assertThat(field.inputValue()).isEqualTo(text);
        }

        @Override
        void choose(Locator list, String value) {
            String name = list.locator("option[value='" + value + "']").textContent().strip();
            reach(list);
            // a key each: what has none here, such as é, would be pasted, and no list takes that
            page.keyboard().type(name.replaceAll("[^A-Za-z].*", ""));
            assertThat(list.inputValue()).isEqualTo(value);
        }

        @Override
        void tick(Locator box) {
            reach(box);
            page.keyboard().press("Space");
        }

        @Override
        void attach(Locator field, Path file) {
            reach(field);
            field.setInputFiles(file);
        }
    }
}
