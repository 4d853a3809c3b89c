package dev.hindsight.search;

import java.util.Locale;

/// What results can be narrowed by. The lower-case name is the parameter in addresses.
public enum Facet {
    THEME,
    MISSION,
    COUNTRY,
    TYPE,
    YEAR,
    LANGUAGE,
    KIND;

    /// `theme`, `mission`, `country`, `type`, `year`, `language` or `kind`.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
