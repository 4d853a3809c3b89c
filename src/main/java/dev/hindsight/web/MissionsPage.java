package dev.hindsight.web;

import java.util.List;

/// All missions, those with documents first.
public record MissionsPage(Frame frame, List<Row> present, List<Row> others) {
    public MissionsPage {
        present = List.copyOf(present);
        others = List.copyOf(others);
    }

    /// A mission in the table.
    ///
    /// @param acronym leads to the mission's page
    /// @param years such as `2006–2010`
    /// @param documents how many, written out
    public record Row(
            Link acronym, String name, String countries, String years, String documents) {}
}
