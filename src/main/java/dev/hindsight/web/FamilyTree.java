package dev.hindsight.web;

import dev.hindsight.documents.Relative;
import dev.hindsight.kernel.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells in words which documents share text with one.
final class FamilyTree {
    /// More places of one passage are only counted.
    private static final int MOST_PLACES = 5;

    private FamilyTree() {}

    static List<DocumentPage.Kin> of(List<Relative> relatives, Messages m) {
        return relatives.stream()
                .map(relative -> new DocumentPage.Kin(link(relative, m), how(relative, m)))
                .toList();
    }

    private static Link link(Relative relative, Messages m) {
        PartialDate date = relative.date();
        String title = date == null ? relative.title() : relative.title() + ", " + m.date(date);
        return new Link(title, Address.document(relative.id().value()));
    }

    private static String how(Relative relative, Messages m) {
        return switch (relative.kinship()) {
            case COPY -> m.text("family.copy");
            case VERSION -> m.text("family.version");
            case TRANSLATION -> m.text("family.translation");
            case PASSAGES -> m.count("family.passages", shared(relative));
        };
    }

    private static long shared(Relative relative) {
        return relative.passages().stream().map(Relative.Shared::number).distinct().count();
    }

    /// Where each passage stands in other documents.
    static Map<Integer, List<Link>> places(List<Relative> relatives, Messages m) {
        Map<Integer, List<Link>> places = new HashMap<>();
        for (Relative relative : relatives) {
            for (Relative.Shared shared : relative.passages()) {
                List<Link> links = places.computeIfAbsent(shared.number(), _ -> new ArrayList<>());
                if (links.size() < MOST_PLACES) {
                    String address =
                            Address.of(Address.document(relative.id().value()))
                                    .with("n", String.valueOf(shared.other()))
                                    .fragment("n" + shared.other());
                    links.add(new Link(link(relative, m).text(), address));
                }
            }
        }
        return places;
    }
}
