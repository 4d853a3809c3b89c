package dev.hindsight.briefs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A part of a mission's life. A passage belongs to one where it names one of its terms.
public enum Phase {
    /// Before a mandate is given and while the mission is planned.
    PLANNING(
            "technical-assessment-mission",
            "strategic-assessment",
            "needs-assessment",
            "contingency-planning",
            "strategic-planning"),
    /// From the mandate to full strength.
    START_UP("mission-start-up", "rapid-deployment", "start-up-funding", "predeployment-training"),
    /// Carrying out the mandate.
    IMPLEMENTATION("mandate-implementation"),
    /// Drawing down and handing over.
    TRANSITION("transition", "drawdown", "handover", "follow-on-mission", "exit-strategy"),
    /// Leaving.
    CLOSURE("mission-closure", "liquidation", "withdrawal", "residual-presence");

    private final String terms;

    Phase(String... terms) {
        this.terms = String.join(" ", terms);
    }

    /// Ids of the terms of the vocabulary that speak of it.
    public List<String> terms() {
        return List.of(terms.split(" ", -1));
    }

    /// `planning`, `start-up`, `implementation`, `transition` or `closure`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Phase> ofCode(String code) {
        return Arrays.stream(values()).filter(phase -> phase.code().equals(code)).findFirst();
    }
}
