package dev.hindsight.briefs;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Stage;
import dev.hindsight.vocabulary.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What applies to a plan, passage by passage.
///
/// @param passages those that were looked at, in reading order
/// @param left how many further ones were not looked at
public record Pushed(List<Advised> passages, int left) {
    public Pushed {
        passages = List.copyOf(passages);
    }

    /// A passage of the plan.
    ///
    /// @param page from 1; null in formats without pages
    /// @param items what applies, the closest first; empty where nothing does
    public record Advised(
            @Nullable Integer page, String text, Language language, List<Item> items) {
        public Advised {
            items = List.copyOf(items);
        }
    }

    /// A practice or lesson that applies.
    ///
    /// @param url path of its page
    /// @param stage how far a lesson has come; null for a practice
    /// @param reasons at least one
    public record Item(
            ItemKind kind,
            String id,
            String title,
            String url,
            @Nullable Stage stage,
            List<Reason> reasons) {
        public Item {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why something applies.
    public sealed interface Reason {
        /// Both speak of these.
        ///
        /// @param terms the rarest first
        record Concepts(List<Term> terms) implements Reason {
            public Concepts {
                terms = List.copyOf(terms);
            }
        }

        /// Both are about this.
        record Theme(ThemeId theme) implements Reason {}

        /// It comes from a mission that the plan names or is for.
        record Mission(MissionId mission) implements Reason {}

        /// Both speak of the same part of a mission's life.
        record InPhase(Phase phase) implements Reason {}

        /// It means something close, in other words.
        record Meaning() implements Reason {}
    }
}
